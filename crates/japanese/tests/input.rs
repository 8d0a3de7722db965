//! Input rules: what fields accept and refuse, dates, and legal forms.

use japanese::company::{display_short, expand_legal_form};
use japanese::text::{TextFault, TextRule, check_text, is_blank};
use japanese::wareki::{DateFault, parse_date};

#[test]
fn ordinary_text_is_accepted() {
    let rule = TextRule::paragraphs(200);
    for text in [
        "長岡 花子",
        "髙橋 ﾐｻｷ",
        "葛\u{E0100}西",
        "Zoë Müller",
        "か\u{3099}",
        "ภาษาไทยที่นี่",
        "العربية",
        "हिन्दी",
        "👩‍💻",
        "👨🏽‍👩🏽‍👧🏽‍👦🏽",
        "🏳️‍🌈",
        "❤️‍🔥",
        "1️⃣",
        "🇯🇵",
        "全角　空白",
        "a\nb",
        "e\u{301}\u{302}\u{303}\u{304}",
        "𠮷野家",
        "①㈱℡",
        "〜～−",
        "\u{A0}x",
        "한국어",
        "ﾊﾞﾋﾞﾌﾞﾍﾞﾎﾞ",
        "10°C ±5% 「長岡」…",
    ] {
        assert_eq!(check_text(text, &rule), Ok(()), "{text:?}");
    }
}

#[test]
fn harmful_text_is_refused_with_its_place() {
    let line = TextRule::line(20);
    let at = 1;
    for (bad, fault) in [
        ("\0", TextFault::Control { at }),
        ("\t", TextFault::Control { at }),
        ("\u{7F}", TextFault::Control { at }),
        ("\u{9B}", TextFault::Control { at }),
        ("\n", TextFault::LineBreak { at }),
        ("\r", TextFault::LineBreak { at }),
        ("\u{2028}", TextFault::LineBreak { at }),
        ("\u{202E}", TextFault::Direction { at }),
        ("\u{2066}", TextFault::Direction { at }),
        ("\u{200F}", TextFault::Direction { at }),
        ("\u{E000}", TextFault::Unassigned { at }),
        ("\u{F0000}", TextFault::Unassigned { at }),
        ("\u{FFFF}", TextFault::Unassigned { at }),
        ("\u{FDD0}", TextFault::Unassigned { at }),
        ("\u{1FFFE}", TextFault::Unassigned { at }),
        ("\u{378}", TextFault::Unassigned { at }),
        ("\u{50000}", TextFault::Unassigned { at }),
        ("\u{200B}", TextFault::Invisible { at }),
        ("\u{200D}", TextFault::Invisible { at }),
        ("\u{200D}💻", TextFault::Invisible { at }),
        ("\u{FEFF}", TextFault::Invisible { at }),
        ("\u{AD}", TextFault::Invisible { at }),
        ("\u{3164}", TextFault::Invisible { at }),
        ("\u{E0067}", TextFault::Invisible { at }),
        (
            "\u{301}\u{301}\u{301}\u{301}\u{301}",
            TextFault::TooManyMarks { at: 5 },
        ),
    ] {
        assert_eq!(
            check_text(&format!("a{bad}b"), &line),
            Err(fault),
            "{bad:?}"
        );
        assert_eq!(check_text("ab", &line), Ok(()));
    }
    let long_emoji = "👩\u{200D}".repeat(9) + "👩";
    assert_eq!(
        check_text(&long_emoji, &line),
        Err(TextFault::Invisible { at: 17 })
    );
    assert_eq!(
        check_text("👩\u{200D}", &line),
        Err(TextFault::Invisible { at: 1 })
    );
    assert_eq!(check_text(&"髙".repeat(20), &line), Ok(()));
    let fault = TextFault::TooLong { max: 20, found: 21 };
    assert_eq!(check_text(&"髙".repeat(21), &line), Err(fault));
    for blank in ["", "　", " \u{A0}", "\u{2800}", "\u{FE0F}", "\u{200B}"] {
        assert!(is_blank(blank), "{blank:?}");
    }
    assert!(!is_blank(" あ"));
    assert_eq!(
        check_text("a\r\n", &TextRule::paragraphs(9)),
        Err(TextFault::LineBreak { at })
    );
}

#[test]
fn dates_as_people_write_them() {
    for (text, expected) in [
        ("令和6年4月1日", (2024, Some(4), Some(1))),
        ("令和６年０４月０１日", (2024, Some(4), Some(1))),
        ("令和元年5月1日", (2019, Some(5), Some(1))),
        ("令和六年十二月二十一日", (2024, Some(12), Some(21))),
        ("二〇二四年四月一日", (2024, Some(4), Some(1))),
        ("R6.4.1", (2024, Some(4), Some(1))),
        ("Ｒ６．４．１", (2024, Some(4), Some(1))),
        ("r.6.4.1", (2024, Some(4), Some(1))),
        ("H30/4/1", (2018, Some(4), Some(1))),
        ("H30-4-1", (2018, Some(4), Some(1))),
        ("㍻30年4月", (2018, Some(4), None)),
        ("㋿6年", (2024, None, None)),
        ("平成31年", (2019, None, None)),
        ("平成31年4月30日", (2019, Some(4), Some(30))),
        ("昭和64年1月7日", (1989, Some(1), Some(7))),
        ("S39.10.10", (1964, Some(10), Some(10))),
        ("大正15年12月25日", (1926, Some(12), Some(25))),
        ("昭和元年12月25日", (1926, Some(12), Some(25))),
        ("2024年4月1日", (2024, Some(4), Some(1))),
        ("2024 年 4 月", (2024, Some(4), None)),
        ("2024/4/1", (2024, Some(4), Some(1))),
        ("2024／４／１", (2024, Some(4), Some(1))),
        ("2024-02-29", (2024, Some(2), Some(29))),
        ("2024.4", (2024, Some(4), None)),
        ("20240401", (2024, Some(4), Some(1))),
        ("2024", (2024, None, None)),
        ("2024/4/1 0:00:00", (2024, Some(4), Some(1))),
        ("2024-04-01T00:00:00", (2024, Some(4), Some(1))),
    ] {
        let date = parse_date(text).map(|date| (date.year, date.month, date.day));
        assert_eq!(date, Ok(expected), "{text}");
    }
}

#[test]
fn what_is_no_date_is_refused() {
    for (text, fault) in [
        ("", DateFault::Empty),
        ("　", DateFault::Empty),
        ("昨日", DateFault::Unrecognised),
        ("24/4/1", DateFault::Unrecognised),
        ("4月1日", DateFault::Unrecognised),
        ("2024/4/", DateFault::Unrecognised),
        ("2024/4/1/1", DateFault::Unrecognised),
        ("2024年4月1日頃", DateFault::Unrecognised),
        ("2024/004/1", DateFault::Unrecognised),
        ("令和2024年", DateFault::Unrecognised),
        ("2024/4/1 14:30", DateFault::TimeOfDay),
        ("令和0年", DateFault::NoSuchYear),
        ("1600/1/1", DateFault::NoSuchYear),
        ("2024/13/1", DateFault::NoSuchMonth),
        ("2024/0/1", DateFault::NoSuchMonth),
        ("2023/2/29", DateFault::NoSuchDay),
        ("1900-02-29", DateFault::NoSuchDay),
        ("2024/4/31", DateFault::NoSuchDay),
        ("2024/4/0", DateFault::NoSuchDay),
        ("平成31年5月1日", DateFault::OutsideEra),
        ("平成32年", DateFault::OutsideEra),
        ("令和元年4月30日", DateFault::OutsideEra),
        ("昭和64年1月8日", DateFault::OutsideEra),
        ("平成元年1月7日", DateFault::OutsideEra),
    ] {
        assert_eq!(parse_date(text), Err(fault), "{text}");
    }
}

#[test]
fn legal_forms_go_and_names_stay() {
    for (name, short) in [
        ("株式会社長岡ソフト", "長岡ソフト"),
        ("長岡ソフト株式会社", "長岡ソフト"),
        ("(株)長岡ソフト", "長岡ソフト"),
        ("（株）　長岡ソフト", "長岡ソフト"),
        ("㈱長岡ソフト", "長岡ソフト"),
        ("長岡ソフト㈲", "長岡ソフト"),
        ("有限会社雪国", "雪国"),
        ("(同)雪国", "雪国"),
        ("一般社団法人雪国", "雪国"),
        ("医療法人社団雪国会", "雪国会"),
        ("学校法人雪国学園", "雪国学園"),
        ("ＮＰＯ法人雪国", "雪国"),
        ("Foo Inc.", "Foo"),
        ("Foo, Inc.", "Foo"),
        ("Foo Co., Ltd.", "Foo"),
        ("Foo Co.,Ltd.", "Foo"),
        ("Ｆｏｏ　Ｃｏ．，Ｌｔｄ．", "Ｆｏｏ"),
        ("FOO CO LTD", "FOO"),
        ("Foo K.K.", "Foo"),
        ("Foo LLC", "Foo"),
        ("Zinc", "Zinc"),
        ("Cisco", "Cisco"),
        ("長岡株式会社会", "長岡株式会社会"),
        ("株式会社", "株式会社"),
    ] {
        assert_eq!(display_short(name), short, "{name}");
    }
    assert_eq!(expand_legal_form("（有）雪国"), "有限会社雪国");
    assert_eq!(expand_legal_form("雪国"), "雪国");
}
