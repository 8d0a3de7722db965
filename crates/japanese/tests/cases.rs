//! Real cases: what people store, what they type, and whether it finds.
#![cfg(feature = "normalise")]

use japanese::{Document, Query, fold, mark_matches, sort_key, tokens};

/// Kind of field, what is stored (a name with its reading after `|`), what is typed, whether it finds.
const CASES: &[(&str, &str, &str, bool)] = &[
    ("text", "長岡市", "長岡", true),
    ("text", "長岡市", "岡", true),
    ("text", "長岡市", "長野", false),
    ("reading", "ながおか", "ながおか", true),
    ("reading", "ながおか", "ナガオカ", true),
    ("reading", "ながおか", "ﾅｶﾞｵｶ", true),
    ("reading", "ながおか", "nagaoka", true),
    ("reading", "ながおか", "ＮＡＧＡＯＫＡ", true),
    ("reading", "ﾅｶﾞｵｶ", "ながお", true),
    ("reading", "ながおか", "nagao", true),
    ("reading", "ながおか", "nagaoc", false),
    ("reading", "ながおか", "ながおk", true),
    ("text", "ながおか花火", "nagaoka", true),
    ("person", "髙橋 美咲|たかはし みさき", "高橋", true),
    ("person", "高橋 美咲|たかはし みさき", "髙橋", true),
    ("person", "髙橋 美咲|たかはし みさき", "髙橋美咲", true),
    ("person", "髙橋 美咲|たかはし みさき", "高橋　美咲", true),
    ("person", "髙橋 美咲|たかはし みさき", "美咲 高橋", true),
    ("person", "髙橋 美咲|たかはし みさき", "美咲高橋", true),
    ("person", "髙橋　美咲|タカハシ　ミサキ", "たかはし", true),
    ("person", "髙橋 美咲|たかはし みさき", "takahashi", true),
    ("person", "髙橋 美咲|たかはし みさき", "TAKAHASI", true),
    (
        "person",
        "髙橋 美咲|たかはし みさき",
        "Takahashi Misaki",
        true,
    ),
    (
        "person",
        "髙橋 美咲|たかはし みさき",
        "misaki takahashi",
        true,
    ),
    (
        "person",
        "髙橋 美咲|たかはし みさき",
        "misakitakahashi",
        true,
    ),
    ("person", "髙橋 美咲|たかはし みさき", "takahas", true),
    ("person", "髙橋 美咲|たかはし みさき", "takahash", true),
    (
        "person",
        "髙橋 美咲|たかはし みさき",
        "takahashi 美咲",
        true,
    ),
    ("person", "髙橋 美咲|たかはし みさき", "ﾐｻｷﾀｶﾊｼ", true),
    ("person", "髙橋 美咲|たかはし みさき", "takanashi", false),
    ("person", "髙橋 美咲|たかはし みさき", "misato", false),
    ("person", "山﨑 健|やまざき けん", "山崎", true),
    ("person", "山﨑 健|やまざき けん", "yamazaki ken", true),
    ("person", "山﨑 健|やまざき けん", "yamasaki", false),
    ("person", "齋藤 亮|さいとう りょう", "斎藤", true),
    ("person", "齊藤 亮|さいとう りょう", "斉藤", true),
    ("person", "斉藤 亮|さいとう りょう", "齋藤", true),
    ("person", "齋藤 亮|さいとう りょう", "saito ryo", true),
    ("person", "齋藤 亮|さいとう りょう", "Saitō Ryō", true),
    ("person", "齋藤 亮|さいとう りょう", "saitou ryou", true),
    ("person", "齋藤 亮|さいとう りょう", "Saitoh", true),
    ("person", "齋藤 亮|さいとう りょう", "saitô", true),
    ("person", "渡邊 翔|わたなべ しょう", "渡辺", true),
    ("person", "渡邉 翔|わたなべ しょう", "渡邊", true),
    ("person", "渡辺 翔|わたなべ しょう", "渡邉翔", true),
    ("person", "渡邉 翔|わたなべ しょう", "watanabe syo", true),
    ("person", "澤田 葵|さわだ あおい", "沢田", true),
    ("person", "濵田 葵|はまだ あおい", "浜田", true),
    ("person", "濱田 葵|はまだ あおい", "濵田", true),
    ("person", "廣瀨 國男|ひろせ くにお", "広瀬国男", true),
    ("person", "櫻井 德惠|さくらい のりえ", "桜井徳恵", true),
    ("person", "長嶋 眞|ながしま まこと", "長島真", true),
    ("person", "冨岡 峯子|とみおか みねこ", "富岡峰子", true),
    ("person", "黑田 龍|くろだ りゅう", "黒田 竜", true),
    ("person", "黑田 龍|くろだ りゅう", "kuroda ryuu", true),
    ("person", "𠮷田 榮|よしだ さかえ", "吉田栄", true),
    (
        "person",
        "葛\u{E0100}西 一条|かさい いちじょう",
        "葛西一條",
        true,
    ),
    ("person", "圓谷 優|つぶらや ゆう", "円谷", true),
    ("person", "圓谷 優|つぶらや ゆう", "tuburaya", true),
    ("person", "大野 淳|おおの じゅん", "ono", true),
    ("person", "大野 淳|おおの じゅん", "oono", true),
    ("person", "大野 淳|おおの じゅん", "ohno", true),
    ("person", "大野 淳|おおの じゅん", "Ōno", true),
    ("person", "大野 淳|おおの じゅん", "オーノ", true),
    ("person", "大野 淳|おおの じゅん", "zyun", true),
    ("person", "小野 淳|おの じゅん", "おおの", false),
    ("person", "大山 新一|おおやま しんいち", "ohyama", true),
    ("person", "大山 新一|おおやま しんいち", "shinichi", true),
    ("person", "大山 新一|おおやま しんいち", "shin'ichi", true),
    ("person", "大山 新一|おおやま しんいち", "sinniti", true),
    (
        "person",
        "大山 新一|おおやま しんいち",
        "Shin-ichi Oyama",
        true,
    ),
    ("person", "難波 優子|なんば ゆうこ", "namba", true),
    ("person", "難波 優子|なんば ゆうこ", "nanba yuko", true),
    ("person", "難波 優子|なんば ゆうこ", "ユーコ", true),
    (
        "person",
        "服部 千鶴|はっとり ちづる",
        "hattori chizuru",
        true,
    ),
    ("person", "服部 千鶴|はっとり ちづる", "ちずる", true),
    (
        "person",
        "八丁 慶子|はっちょう けいこ",
        "hatcho keiko",
        true,
    ),
    ("person", "八丁 慶子|はっちょう けいこ", "haccho", true),
    (
        "person",
        "八丁 慶子|はっちょう けいこ",
        "hattyou けーこ",
        true,
    ),
    ("person", "佐々木 文|ささき ふみ", "sasaki humi", true),
    ("person", "佐々木 文|さゝき ふみ", "ささき", true),
    ("person", "ジョン・スミス|じょん・すみす", "スミス", true),
    (
        "person",
        "ジョン・スミス|じょん・すみす",
        "ジョンスミス",
        true,
    ),
    ("person", "ジョン・スミス|じょん・すみす", "smith", false),
    ("person", "John Smith|じょん すみす", "smith john", true),
    ("person", "John Smith|じょん すみす", "johnsmith", true),
    (
        "person",
        "グエン ヴァン アン|ぐえん ゔぁん あん",
        "グエンヴァンアン",
        true,
    ),
    (
        "person",
        "グエン ヴァン アン|ぐえん ゔぁん あん",
        "バン",
        true,
    ),
    ("person", "レオ|れお", "leo", true),
    ("company", "株式会社長岡ソフト", "長岡ソフト", true),
    ("company", "株式会社長岡ソフト", "㈱長岡ソフト", true),
    ("company", "㈱長岡ソフト", "株式会社長岡ソフト", true),
    ("company", "長岡ソフト（株）", "株式会社 長岡ソフト", true),
    ("company", "㈱長岡ソフト", "株式会社", true),
    ("company", "㈱長岡ソフト", "有限会社", false),
    ("company", "㈲雪国製作所", "雪国製作所有限会社", true),
    ("company", "合同会社ゆき", "(同)ゆき", true),
    ("company", "合同会社ゆき", "yuki", true),
    ("company", "Foo Systems Co., Ltd.", "foo systems inc", true),
    ("company", "Foo Systems K.K.", "Foo Systems Co., Ltd.", true),
    ("company", "株式会社フー・バー", "フーバー", true),
    ("company", "㈱メディアラボ", "media", true),
    ("reading", "かぶしきがいしゃ めでぃあらぼ", "media", true),
    ("reading", "かぶしきがいしゃ めでぃあらぼ", "めでぃあ", true),
    ("reading", "ながおかぎじゅつかがくだいがく", "gijutsu", true),
    ("text", "Kubernetes と Rust", "kuber", true),
    ("text", "Kubernetes と Rust", "KUBERNETES rust", true),
    ("text", "Kubernetes と Rust", "bernetes", false),
    ("text", "C++、C#、.NET、Node.js", "c++", true),
    ("text", "C++、C#、.NET、Node.js", "C#", true),
    ("text", "C++、C#、.NET、Node.js", ".net", true),
    ("text", "C++、C#、.NET、Node.js", "ｎｏｄｅ．ｊｓ", true),
    ("text", "C言語", "c++", false),
    ("text", "算譜のアルゴリズム algorithm", "go", false),
    ("text", "AWS エンジニア", "AWSエンジニア", true),
    ("text", "第１期", "第1期", true),
    ("text", "霞が関", "霞ヶ関", true),
    ("text", "市ケ谷", "市ヶ谷", true),
    ("text", "ﾌﾟﾛｸﾞﾗﾏ-", "プログラマー", true),
    ("text", "コンピュータ", "コンピューター", true),
    ("text", "100%_達成", "100%", true),
    ("text", "子育て👶中", "👶", true),
    ("text", "長岡\n技術", "長岡技術", true),
    ("text", "東京", "", true),
];

#[test]
fn real_cases() {
    assert!(CASES.len() >= 80);
    for &(kind, stored, typed, expected) in CASES {
        let document = Document::new();
        let index = match kind {
            "person" => {
                let (name, reading) = stored.split_once('|').expect("a name and its reading");
                document.name(name).reading(reading).build()
            }
            "company" => document.company(stored).build(),
            "reading" => document.reading(stored).build(),
            _ => document.field(stored).build(),
        };
        let query = Query::parse(typed);
        assert_eq!(
            query.matches(&index.normalised),
            expected,
            "{typed} in {index:?}: {query:?}"
        );
        let by_tokens = query.terms.iter().all(|term| {
            term.alternatives.iter().any(|alternative| {
                index.normalised.contains(&alternative.needle)
                    && alternative
                        .tokens
                        .iter()
                        .all(|token| index.tokens.contains(token))
            })
        });
        assert_eq!(by_tokens, expected, "{typed} in {index:?}: {query:?}");
    }
}

#[test]
fn fields_do_not_run_into_each_other() {
    let index = Document::new().field("長").field("岡").build();
    assert!(!Query::parse("長岡").matches(&index.normalised));
    assert!(Query::parse("岡 長").matches(&index.normalised));
}

#[test]
fn matches_are_marked_in_the_original() {
    for (text, typed, expected) in [
        ("髙橋 美咲", "高橋", vec!["髙橋"]),
        ("髙橋 美咲", "美咲高橋", vec!["髙橋", "美咲"]),
        ("たかはし みさき", "takahasi", vec!["たかはし"]),
        ("たかはし みさき", "mi", vec!["み"]),
        ("ﾅｶﾞｵｶ駅", "ながおか", vec!["ﾅｶﾞｵｶ"]),
        ("㈱長岡", "株", vec!["㈱"]),
        ("葛\u{E0100}西さん", "葛", vec!["葛\u{E0100}"]),
        ("Ｋｕｂｅｒｎｅｔｅｓ入門", "kuber", vec!["Ｋｕｂｅｒ"]),
        ("Django and Go", "go", vec!["Go"]),
        ("おおの", "ono", vec!["おおの"]),
        ("長岡", "東京", vec![]),
        ("長岡", "", vec![]),
    ] {
        let marked: Vec<&str> = mark_matches(text, &Query::parse(typed))
            .into_iter()
            .map(|range| &text[range])
            .collect();
        assert_eq!(marked, expected, "{typed} in {text}");
    }
}

#[test]
fn tokens_are_ascii_words() {
    let tokens = tokens("髙橋𠮷 Ünï 👶 C++ Привет 한국어");
    assert!(tokens.len() > 10);
    for token in &tokens {
        assert!(
            token
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()),
            "{token}"
        );
        assert!(!token.starts_with('f'), "{token} could be a facet");
    }
}

#[test]
fn readings_sort_by_the_syllabary() {
    let sorted = [
        "あ",
        "ああ",
        "アー",
        "あい",
        "いとう",
        "おの みか",
        "おの みき",
        "オノダ あい",
        "かき",
        "かぎ",
        "がき",
        "きよう",
        "きょう",
        "さとう",
        "はな",
        "ばな",
        "ぱな",
        "ん",
        "Smith",
        "山田",
    ];
    for pair in sorted.windows(2) {
        assert!(sort_key(pair[0]) < sort_key(pair[1]), "{pair:?}");
    }
    assert_eq!(sort_key("カトウ"), sort_key("かとう"));
    assert_eq!(sort_key("ｶﾞﾓｳ"), sort_key("がもう"));
    assert!(sort_key("ん") < sort_key(""));
}

#[test]
fn folding_keeps_what_differs() {
    assert_ne!(fold("大野"), fold("小野"));
    assert_ne!(fold("か"), fold("が"));
    assert_ne!(fold("つ"), fold("っ"));
}
