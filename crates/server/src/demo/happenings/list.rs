//! The events of the demo, told from the time of seeding.

use api::{
    events::Repeat,
    tokyo::{Day, HOUR},
};

const THURSDAY: u32 = 4;
/// Where most of it takes place.
pub(super) const BASE: &str = "NaDeC BASE";
/// The other place.
pub(super) const SQUARE: &str = "USEN SQUARE NAGAOKA";
const OFFICE: &str = "NAGAOKA WORKER協議会 事務局";

/// An event of the demo; people are places in the cast.
pub(super) struct Happening {
    pub(super) title: &'static str,
    pub(super) description: &'static str,
    pub(super) host: usize,
    pub(super) place: &'static str,
    pub(super) organisations: &'static [&'static str],
    pub(super) capacity: i32,
    pub(super) repeat: Repeat,
    pub(super) times: u32,
    /// When it first begins.
    pub(super) starts_at: i64,
    pub(super) hours: i64,
    pub(super) going: &'static [usize],
    pub(super) maybe: &'static [usize],
}

/// The first day from tomorrow on that is a Thursday.
pub(super) fn next_thursday(now: i64) -> Day {
    let tomorrow = Day::of(now).plus(1);
    tomorrow.plus((i64::from(THURSDAY) - i64::from(tomorrow.weekday())).rem_euclid(7))
}

/// The events of the demo, around `now`.
pub(super) fn list(now: i64) -> Vec<Happening> {
    let thursday = next_thursday(now);
    let today = Day::of(now);
    vec![
        Happening {
            title: "木曜もくもく会",
            description: "それぞれの作業を持ち寄って、静かに進める2時間です。会社も職種も問いません。\n最後の10分で、やったことをひとことずつ話します。",
            host: 0,
            place: BASE,
            organisations: &[],
            capacity: 0,
            repeat: Repeat::Weekly,
            times: 12,
            // Two were held already, so that there is something to look back on.
            starts_at: thursday.plus(-14).start() + 19 * HOUR,
            hours: 2,
            going: &[0, 4, 6, 9],
            maybe: &[5, 7],
        },
        Happening {
            title: "新メンバー歓迎会",
            description: "この秋に加わったメンバーの歓迎会です。賛同企業の窓口担当も参加します。",
            host: 3,
            place: SQUARE,
            organisations: &[OFFICE, "株式会社雪明かりシステムズ"],
            capacity: 30,
            repeat: Repeat::Once,
            times: 1,
            starts_at: today.plus(9).start() + 18 * HOUR,
            hours: 2,
            going: &[0, 2, 3, 5, 8],
            maybe: &[1, 10],
        },
        Happening {
            title: "組込み勉強会: はじめてのRust",
            description: "マイコンで小さなRustを動かします。ノートPCをお持ちください。",
            host: 4,
            place: BASE,
            organisations: &[],
            capacity: 3,
            repeat: Repeat::Monthly,
            times: 4,
            starts_at: today.plus(5).start() + 14 * HOUR,
            hours: 3,
            going: &[4, 6, 13, 7],
            maybe: &[0],
        },
        Happening {
            title: "雪道運転の教室",
            description: "長岡ではじめて冬をむかえる人のための教室でした。",
            host: 3,
            place: SQUARE,
            organisations: &[OFFICE],
            capacity: 20,
            repeat: Repeat::Once,
            times: 1,
            starts_at: today.plus(-6).start() + 10 * HOUR,
            hours: 2,
            going: &[1, 5, 12],
            maybe: &[],
        },
    ]
}
