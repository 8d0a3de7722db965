//! How to fill in each column, and an example.

use crate::import::{member::MemberColumn, organisation::OrganisationColumn};

/// What the template says about a column.
pub(super) struct Note {
    /// Whether a row needs it.
    pub(super) required: bool,
    /// How to fill it in, in Japanese.
    pub(super) japanese: &'static str,
    /// How to fill it in, in English.
    pub(super) english: &'static str,
    /// The cell of the example row.
    pub(super) example: &'static str,
}

const LIST: &str = "複数あるときは「、」または改行で区切ります。";
const LIST_ENGLISH: &str = "Separate several by commas or line breaks.";
const DATE: &str = "2024-04-01、2024/4/1、令和6年4月1日 など。日や月が不明なら省けます。";
const DATE_ENGLISH: &str = "Such as 2024-04-01 or 2024/4/1; the day or month may be left out.";
const FREE: &str = "自由に書けます。改行できます。";
const FREE_ENGLISH: &str = "Free text, line breaks allowed.";

/// The note on a column of members.
pub(super) fn member_note(column: MemberColumn) -> Note {
    let (required, japanese, english, example) = match column {
        MemberColumn::Email => (
            true,
            "サインインに使うアドレス。同じアドレスの行は同じ人として更新されます。",
            "The address for signing in. A row with a known address updates that person.",
            "hanako.nagaoka@member.example",
        ),
        MemberColumn::Name => (
            true,
            "姓と名の間に空白を入れます。",
            "Family name, a space, given name.",
            "（例）長岡 花子",
        ),
        MemberColumn::FamilyName => (
            true,
            "この例の行は読み込まれません。消しても残してもかまいません。",
            "The example row is not imported; it may stay.",
            "（例）長岡",
        ),
        MemberColumn::GivenName => (false, "名。", "Given name.", "花子"),
        MemberColumn::Reading => (
            false,
            "ひらがな、カタカナどちらでも。",
            "In hiragana or katakana.",
            "ながおか はなこ",
        ),
        MemberColumn::FamilyReading => (
            false,
            "姓のふりがな。ひらがな、カタカナどちらでも。",
            "The family name in kana.",
            "ながおか",
        ),
        MemberColumn::GivenReading => {
            (false, "名のふりがな。", "The given name in kana.", "はなこ")
        }
        MemberColumn::Organisation => (
            false,
            "団体として登録済みの名前。「株式会社」の有無や(株)、旧社名でも見つかります。",
            "An organisation that is registered; legal form and former names do not matter.",
            "株式会社雪明かりシステムズ",
        ),
        MemberColumn::EmployedSince => (false, DATE, DATE_ENGLISH, "2024-04-01"),
        MemberColumn::Craft => (
            false,
            "職種をひとつ。",
            "One craft.",
            "ファームウェア・組込み",
        ),
        MemberColumn::Skills => (false, LIST, LIST_ENGLISH, "C、C++、FreeRTOS"),
        MemberColumn::Languages => (false, LIST, LIST_ENGLISH, "日本語、英語"),
        MemberColumn::Hometown => (
            false,
            "出身の市町村。",
            "The town one comes from.",
            "新潟県見附市",
        ),
        MemberColumn::Schools => (false, LIST, LIST_ENGLISH, "長岡高専"),
        MemberColumn::Arrival => (
            false,
            "Uターン、Iターン、Jターン、地元 のどれか。",
            "One of Uターン (came back), Iターン (came from elsewhere), Jターン (came back to the region), 地元 (never left).",
            "Uターン",
        ),
        MemberColumn::Interests => (false, LIST, LIST_ENGLISH, "スキー、写真"),
        MemberColumn::CanHelpWith => (
            false,
            FREE,
            FREE_ENGLISH,
            "組込みの設計レビューなら声をかけてください。",
        ),
        MemberColumn::LookingFor => (
            false,
            FREE,
            FREE_ENGLISH,
            "子育てと両立している人の話を聞きたいです。",
        ),
        MemberColumn::Places => (
            false,
            "登録済みの拠点の名前。複数あるときは「、」で区切り、よく使う順に。",
            "Registered places, most used first, separated by 、.",
            "NaDeC BASE",
        ),
        MemberColumn::Links => (
            false,
            "http または https のアドレス。「名前: アドレス」とも書けます。複数あるときは改行で区切ります。",
            "Addresses with http or https, perhaps with a label before a colon; one a line.",
            "GitHub: https://code.example/hanako",
        ),
        MemberColumn::Cohort => (
            false,
            "第何期か。数字だけでもかまいません。",
            "Which intake, as a number.",
            "第7期",
        ),
        MemberColumn::JoinedOn => (false, DATE, DATE_ENGLISH, "令和6年4月1日"),
        MemberColumn::Visibility => (
            false,
            "公開、検索に出さない、非公開 のどれか。新しいメンバーだけに効き、本人の設定は変わりません。",
            "One of 公開 (listed), 検索に出さない (not in search), 非公開 (unlisted); only for new members.",
            "公開",
        ),
    };
    Note {
        required,
        japanese,
        english,
        example,
    }
}

/// The note on a column of organisations.
pub(super) fn organisation_note(column: OrganisationColumn) -> Note {
    let (required, japanese, english, example) = match column {
        OrganisationColumn::Name => (
            true,
            "正式名称。同じ名前や旧社名の団体があれば更新されます。この例の行は読み込まれません。",
            "The registered name. A known name or former name updates that organisation. The example row is not imported.",
            "（例）株式会社雪明かりシステムズ",
        ),
        OrganisationColumn::Reading => (
            false,
            "「株式会社」などを除いた読み。",
            "Without the legal form, in kana.",
            "ゆきあかりしすてむず",
        ),
        OrganisationColumn::Kind => (
            false,
            "賛同企業、行政、商工会議所、ハローワーク、大学、高専、運営者 のどれか。空なら賛同企業。",
            "One of 賛同企業, 行政, 商工会議所, ハローワーク, 大学, 高専, 運営者; a council company if empty.",
            "賛同企業",
        ),
        OrganisationColumn::FormerNames => (
            false,
            "新しい順に「、」で区切ります。かっこの中にいつまでかを書けます。",
            "Newest first, separated by 、; until when may follow in brackets.",
            "北越電算株式会社（2023年3月まで）",
        ),
        OrganisationColumn::Parent => (
            false,
            "登録済みか、この表にある団体の名前。",
            "An organisation that is registered or in this file.",
            "",
        ),
        OrganisationColumn::Affiliates => (
            false,
            "同じく。複数あるときは「、」で区切ります。",
            "The same; separate several by 、.",
            "",
        ),
        OrganisationColumn::Summary => (
            false,
            "一文で。200文字まで。",
            "One sentence of at most 200 characters.",
            "雪国のものづくりを支える計測システムをつくる会社です。",
        ),
        OrganisationColumn::Description => (
            false,
            FREE,
            FREE_ENGLISH,
            "工場の設備から集めたデータで、止まる前に知らせる仕組みを開発しています。",
        ),
        OrganisationColumn::HeadOffice => (
            false,
            "本社のある都道府県や区。",
            "Prefecture or ward of the head office.",
            "東京都千代田区",
        ),
        OrganisationColumn::Address => (false, "本社の住所。", "The head office's address.", ""),
        OrganisationColumn::Website => (
            false,
            "http または https で始まるアドレス。",
            "An address with http or https.",
            "https://yukiakari.example",
        ),
        OrganisationColumn::CouncilSince => (
            false,
            "協議会に加わった年。",
            "The year of joining the council.",
            "2021",
        ),
        OrganisationColumn::VisitsAMonth => (
            false,
            "多くて月に何回か。",
            "At most how many a month.",
            "1",
        ),
        OrganisationColumn::Visits => (
            false,
            FREE,
            FREE_ENGLISH,
            "四半期の全社会だけ。交通費と宿泊費は会社が負担します。",
        ),
        OrganisationColumn::Equipment => (false, LIST, LIST_ENGLISH, "ノートPC、モニター"),
        OrganisationColumn::RemoteNote => (false, FREE, FREE_ENGLISH, "コアタイムはありません。"),
        OrganisationColumn::Places => (
            false,
            "登録済みの拠点の名前。「、」で区切ります。",
            "Registered places, separated by 、.",
            "NaDeC BASE",
        ),
        OrganisationColumn::ContactLabel(_) => (
            false,
            "何の窓口か。二つ目、三つ目の窓口は「窓口2」「窓口担当2」…「窓口3」…という列を足します。",
            "What the contact is for. A second and third contact go into columns 窓口2, 窓口担当2 … 窓口3 ….",
            "NAGAOKA WORKER担当",
        ),
        OrganisationColumn::ContactName(_) => (
            false,
            "部署や担当者。",
            "Department or person.",
            "人事部 長岡担当",
        ),
        OrganisationColumn::ContactEmail(_) => (
            false,
            "メールアドレス。",
            "Mail address.",
            "nagaoka@yukiakari.example",
        ),
        OrganisationColumn::ContactTelephone(_) => {
            (false, "数字とハイフン。", "Digits and hyphens.", "")
        }
        OrganisationColumn::ContactHours(_) => (
            false,
            "いつ連絡がつくか。",
            "When somebody answers.",
            "平日 10:00〜17:00",
        ),
    };
    Note {
        required,
        japanese,
        english,
        example,
    }
}
