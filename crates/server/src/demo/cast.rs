//! The members of the demo who are the same for every seed: those whom a visitor can be, and some who
//! show what the search can do.

use api::{account::RoleKind, demo::Persona};

/// What is fixed about a member; the rest is diced.
pub(super) struct Part {
    pub(super) family: (&'static str, &'static str, &'static str),
    pub(super) given: (&'static str, &'static str, &'static str),
    pub(super) organisation: &'static str,
    pub(super) craft: &'static str,
    pub(super) school: &'static str,
    pub(super) hometown: &'static str,
    /// Whom the visitor is who signs in as this member, and the role that goes with it.
    pub(super) persona: Option<(Persona, Option<RoleKind>)>,
}

const fn part(
    family: (&'static str, &'static str, &'static str),
    given: (&'static str, &'static str, &'static str),
    organisation: &'static str,
    craft: &'static str,
    school: &'static str,
    hometown: &'static str,
) -> Part {
    Part {
        family,
        given,
        organisation,
        craft,
        school,
        hometown,
        persona: None,
    }
}

const TAKAHASHI: (&str, &str, &str) = ("高橋", "たかはし", "takahashi");
/// The same name with the kanji that the family register has.
const TAKAHASHI_OLD: (&str, &str, &str) = ("髙橋", "たかはし", "takahashi");
const KOSEN: &str = "長岡高専";

/// The fixed members, in order; the first are the personas.
pub(super) const CAST: [Part; 14] = [
    Part {
        persona: Some((Persona::Worker, None)),
        ..part(
            ("五十嵐", "いがらし", "igarashi"),
            ("遥", "はるか", "haruka"),
            "株式会社こしじ組込研究所",
            "firmware",
            KOSEN,
            "長岡市",
        )
    },
    Part {
        persona: Some((Persona::Recruiter, Some(RoleKind::Recruiter))),
        ..part(
            ("本間", "ほんま", "honma"),
            ("直樹", "なおき", "naoki"),
            "株式会社ハナビホールディングス",
            "hr",
            "新潟大学",
            "柏崎市",
        )
    },
    Part {
        persona: Some((Persona::Coordinator, Some(RoleKind::Coordinator))),
        ..part(
            ("星", "ほし", "hoshi"),
            ("美咲", "みさき", "misaki"),
            "株式会社雪明かりシステムズ",
            "hr",
            "長岡大学",
            "見附市",
        )
    },
    Part {
        persona: Some((Persona::CouncilOffice, Some(RoleKind::CouncilOffice))),
        ..part(
            ("長谷川", "はせがわ", "hasegawa"),
            ("薫", "かおる", "kaoru"),
            "NAGAOKA WORKER協議会 事務局",
            "corporate",
            "新潟大学",
            "長岡市",
        )
    },
    part(
        TAKAHASHI_OLD,
        ("大輔", "だいすけ", "daisuke"),
        "朱鷺野ロボティクス株式会社",
        "firmware",
        KOSEN,
        "長岡市",
    ),
    part(
        TAKAHASHI,
        ("結衣", "ゆい", "yui"),
        "株式会社もみじメディカル",
        "firmware",
        KOSEN,
        "小千谷市",
    ),
    part(
        ("齋藤", "さいとう", "saito"),
        ("亮", "りょう", "ryo"),
        "株式会社雪明かりシステムズ",
        "firmware",
        KOSEN,
        "三条市",
    ),
    part(
        ("渡邉", "わたなべ", "watanabe"),
        ("千尋", "ちひろ", "chihiro"),
        "株式会社北ノ灯モビリティ",
        "firmware",
        KOSEN,
        "十日町市",
    ),
    part(
        TAKAHASHI_OLD,
        ("さくら", "さくら", "sakura"),
        "信濃川データ株式会社",
        "data",
        "長岡技術科学大学",
        "新潟市",
    ),
    part(
        TAKAHASHI,
        ("健太", "けんた", "kenta"),
        "八方台エナジー株式会社",
        "firmware",
        "長岡技術科学大学",
        "魚沼市",
    ),
    part(
        TAKAHASHI_OLD,
        ("真由美", "まゆみ", "mayumi"),
        "株式会社五月雨編集室",
        "editor",
        "長岡大学",
        "長岡市",
    ),
    part(
        TAKAHASHI,
        ("哲也", "てつや", "tetsuya"),
        "株式会社ハナビクラウド",
        "cloud",
        KOSEN,
        "上越市",
    ),
    part(
        ("山﨑", "やまざき", "yamazaki"),
        ("純", "じゅん", "jun"),
        "株式会社つきあかりデザイン室",
        "design",
        "長岡造形大学",
        "燕市",
    ),
    part(
        ("関", "せき", "seki"),
        ("康平", "こうへい", "kohei"),
        "八方台エナジー株式会社",
        "firmware",
        KOSEN,
        "見附市",
    ),
];
