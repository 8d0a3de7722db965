//! Properties: folding is stable, every spelling of a name finds it, and tokens never miss what a needle finds.
#![cfg(feature = "normalise")]

use japanese::{
    Document, Query, Row, fold, fold_reading, gojuon_row, mark_matches, name_key, sort_key, tokens,
};
use proptest::prelude::*;

/// Parts of names: spellings in kanji with variants, reading, romaji in several spellings.
const PARTS: &[(&[&str], &str, &[&str])] = &[
    (
        &["髙橋", "高橋", "高𣘺"],
        "たかはし",
        &["takahashi", "takahasi", "TAKAHASHI"],
    ),
    (
        &["渡邊", "渡邉", "渡辺"],
        "わたなべ",
        &["watanabe", "Watanabe"],
    ),
    (
        &["齋藤", "齊藤", "斎藤", "斉藤"],
        "さいとう",
        &["saito", "saitou", "saitoh", "Saitō"],
    ),
    (&["大野", "大埜"], "おおの", &["ono", "oono", "ohno", "Ōno"]),
    (&["濵田", "濱田", "浜田"], "はまだ", &["hamada"]),
    (&["長岡"], "ながおか", &["nagaoka"]),
    (&["難波"], "なんば", &["namba", "nanba", "nannba"]),
    (&["服部"], "はっとり", &["hattori"]),
    (
        &["祥子"],
        "しょうこ",
        &["shoko", "shouko", "syouko", "shohko", "Shōko"],
    ),
    (
        &["新一"],
        "しんいち",
        &["shinichi", "shin'ichi", "sinniti", "shin-ichi"],
    ),
    (&["眞", "真"], "まこと", &["makoto"]),
    (&["淳"], "じゅん", &["jun", "zyun", "jyun"]),
    (&["美津子"], "みつこ", &["mitsuko", "mituko"]),
    (
        &["冨士夫", "富士夫"],
        "ふじお",
        &["fujio", "huzio", "fuzio"],
    ),
    (
        &["龍馬", "竜馬"],
        "りょうま",
        &["ryoma", "ryouma", "ryohma"],
    ),
    (&["秀郷"], "ひでさと", &["hidesato"]),
];

fn katakana(reading: &str) -> String {
    reading
        .chars()
        .map(|kana| char::from_u32(u32::from(kana) + 0x60).expect("the katakana block is above"))
        .collect()
}

/// Half-width kana of a katakana reading, of which the dakuten is a character of its own.
fn half_width(reading: &str) -> String {
    const FULL: &str = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンァィゥェォャュョッー";
    const HALF: &str = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｧｨｩｪｫｬｭｮｯｰ";
    let half = |kana| {
        FULL.chars()
            .position(|full| full == kana)
            .and_then(|at| HALF.chars().nth(at))
    };
    katakana(reading)
        .chars()
        .map(|kana| {
            let below = char::from_u32(u32::from(kana) - 1).expect("katakana has a neighbour");
            match (half(kana), half(below)) {
                (Some(plain), _) => plain.to_string(),
                (None, Some(plain)) => format!("{plain}ﾞ"),
                (None, None) => kana.to_string(),
            }
        })
        .collect()
}

fn spelling(part: usize, way: usize, choice: usize) -> String {
    let (kanji, reading, romaji) = PARTS[part];
    match way {
        0 => kanji[choice % kanji.len()].to_owned(),
        1 => reading.to_owned(),
        2 => katakana(reading),
        3 => half_width(reading),
        _ => romaji[choice % romaji.len()].to_owned(),
    }
}

fn mixed_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[a-zA-Z0-9+#. -]{0,6}",
        "[ぁ-んァ-ヶー々]{0,5}",
        "[ｦ-ﾟ]{0,4}",
        "[高髙橋長岡技術齋斎]{0,4}",
        "[Ａ-ｚ　～−・\u{301}\u{3099}\u{FE0F}\u{E0100}]{0,4}",
        "\\PC{0,4}",
        any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn folding_twice_is_folding_once(text in mixed_text()) {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
        let reading = fold_reading(&text);
        prop_assert_eq!(fold_reading(&reading), reading);
        let key = name_key(&text);
        prop_assert_eq!(name_key(&key), key);
    }

    #[test]
    fn any_spelling_of_a_name_finds_it(
        parts in [0..PARTS.len(), 0..PARTS.len()],
        stored in 0..4_usize,
        way in 0..5_usize,
        choices in [0..4_usize, 0..4_usize],
        other_way in 0..5_usize,
        reversed in any::<bool>(),
        space in 0..3_usize,
    ) {
        let [family, given] = parts;
        let name = format!("{} {}", spelling(family, 0, stored), spelling(given, 0, stored));
        let reading = format!("{}　{}", PARTS[family].1, PARTS[given].1);
        let index = Document::new().name(&name).reading(&reading).field("東京の人").build();
        let space = [" ", "　", ""][space];
        // Without a space, both parts are of one script; with one, each may be of its own.
        let given_way = if space.is_empty() { way } else { other_way };
        let family = spelling(family, way, choices[0]);
        let given = spelling(given, given_way, choices[1]);
        let typed = if reversed { format!("{given}{space}{family}") } else { format!("{family}{space}{given}") };
        let query = Query::parse(&typed);
        prop_assert!(query.matches(&index.normalised), "{} in {:?}: {:?}", typed, index, query);
    }

    #[test]
    fn tokens_never_miss_what_a_needle_finds(
        text in mixed_text(),
        name in mixed_text(),
        start in 0..40_usize,
        length in 1..12_usize,
        other in mixed_text(),
    ) {
        let index = Document::new().field(&text).name(&name).reading(&name).company(&text).build();
        let part: String = text.chars().chain(name.chars()).skip(start).take(length).collect();
        for typed in [&part, &other, &text, &name] {
            for term in Query::parse(typed).terms {
                prop_assert!(!term.alternatives.is_empty());
                for alternative in term.alternatives {
                    prop_assert!(!alternative.tokens.is_empty(), "{alternative:?}");
                    if index.normalised.contains(&alternative.needle) {
                        for token in &alternative.tokens {
                            prop_assert!(index.tokens.contains(token), "{token} of {alternative:?} in {index:?}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn a_whole_text_finds_itself(text in mixed_text()) {
        prop_assume!(fold(&text).chars().count() < 60 && fold(&text).split(' ').count() < 12);
        let index = Document::new().field(&text).name(&text).build();
        let query = Query::parse(&text);
        prop_assert!(query.matches(&index.normalised), "{query:?} in {index:?}");
    }

    #[test]
    fn tokens_are_ascii_and_never_facets(text in mixed_text()) {
        for token in tokens(&text) {
            prop_assert!(token.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()));
            prop_assert!(!token.starts_with('f'));
        }
    }

    #[test]
    fn sort_keys_order_kana_and_rows(
        first in "[ぁ-んー]{0,6}",
        second in "[ぁ-んー]{0,6}",
    ) {
        prop_assert_eq!(sort_key(&first), sort_key(&first.chars().map(|kana| match kana {
            'ぁ'..='ん' => char::from_u32(u32::from(kana) + 0x60).expect("katakana"),
            other => other,
        }).collect::<String>()));
        if sort_key(&first) <= sort_key(&second) {
            prop_assert!(gojuon_row(&first) <= gojuon_row(&second));
        }
        // A name sorts after every beginning of itself that is a whole name.
        if !first.is_empty() && !first.starts_with('ー') {
            let longer = format!("{first} {second}あ");
            prop_assert!(sort_key(&first) < sort_key(&longer));
        }
        prop_assert!(Row::ALL.contains(&gojuon_row(&second)));
    }

    #[test]
    fn marked_ranges_are_ordered_and_at_boundaries(text in mixed_text(), typed in mixed_text()) {
        let mut end = 0;
        for range in mark_matches(&text, &Query::parse(&typed)) {
            prop_assert!(range.start >= end && range.end > range.start);
            prop_assert!(text.get(range.clone()).is_some());
            end = range.end;
        }
    }
}

#[test]
fn half_width_spelling_is_what_it_claims() {
    assert_eq!(half_width("ながおか"), "ﾅｶﾞｵｶ");
    assert_eq!(half_width("じゅん"), "ｼﾞｭﾝ");
}
