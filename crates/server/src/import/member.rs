//! Rows of a file of members.

use super::{
    cell, choice,
    column::Column,
    row::{Cells, Parsed},
    spelling,
};
use crate::record::{LinkRecord, MemberRecord};
use api::office::ImportFault;

/// A column of a file of members.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum MemberColumn {
    Email,
    Name,
    FamilyName,
    GivenName,
    Reading,
    FamilyReading,
    GivenReading,
    Organisation,
    EmployedSince,
    Craft,
    Skills,
    Languages,
    Hometown,
    Schools,
    Arrival,
    Interests,
    CanHelpWith,
    LookingFor,
    Places,
    Links,
    Cohort,
    JoinedOn,
    Visibility,
}

impl MemberColumn {
    /// The header in the template, then other headers that mean the same.
    fn words(self) -> &'static [&'static str] {
        match self {
            Self::Email => &[
                "メールアドレス",
                "メール",
                "Eメール",
                "E-mail",
                "mail",
                "email address",
                "mail address",
                "連絡先メール",
                "連絡先メールアドレス",
                "アドレス",
            ],
            Self::Name => &[
                "氏名",
                "名前",
                "お名前",
                "姓名",
                "メンバー名",
                "name",
                "full name",
                "member",
                "member name",
            ],
            Self::FamilyName => &[
                "姓",
                "苗字",
                "名字",
                "氏名(姓)",
                "名前(姓)",
                "family name",
                "last name",
                "surname",
            ],
            Self::GivenName => &[
                "名",
                "氏名(名)",
                "名前(名)",
                "given name",
                "first name",
                "forename",
            ],
            Self::Reading => &[
                "ふりがな",
                "よみ",
                "よみがな",
                "読み",
                "読み仮名",
                "読みがな",
                "かな",
                "氏名かな",
                "氏名(ふりがな)",
                "氏名(よみ)",
                "名前(ふりがな)",
                "かな氏名",
                "reading",
                "kana",
                "name kana",
                "name reading",
                "furigana",
            ],
            Self::FamilyReading => &[
                "せい",
                "姓(ふりがな)",
                "姓(かな)",
                "姓(よみ)",
                "ふりがな(姓)",
                "かな(姓)",
                "苗字(ふりがな)",
                "family reading",
                "family name kana",
                "family name reading",
                "last name kana",
            ],
            Self::GivenReading => &[
                "めい",
                "名(ふりがな)",
                "名(かな)",
                "名(よみ)",
                "ふりがな(名)",
                "かな(名)",
                "given reading",
                "given name kana",
                "given name reading",
                "first name kana",
            ],
            Self::Organisation => &[
                "所属",
                "所属企業",
                "所属会社",
                "所属先",
                "会社",
                "会社名",
                "企業",
                "企業名",
                "勤務先",
                "勤務先名",
                "在籍企業",
                "在籍先",
                "団体",
                "organisation",
                "organization",
                "company",
                "company name",
                "employer",
            ],
            Self::EmployedSince => &[
                "入社日",
                "入社年月日",
                "入社年月",
                "入社",
                "入社年",
                "在籍開始日",
                "在籍開始",
                "employed since",
                "employment date",
                "hire date",
                "start date",
            ],
            Self::Craft => &[
                "職種",
                "職業",
                "職務",
                "担当業務",
                "仕事",
                "craft",
                "job",
                "job title",
                "occupation",
                "role",
            ],
            Self::Skills => &[
                "スキル",
                "技術",
                "得意分野",
                "得意な技術",
                "専門",
                "専門分野",
                "skill",
                "skills",
            ],
            Self::Languages => &[
                "言語",
                "話せる言語",
                "語学",
                "使用言語",
                "language",
                "languages",
                "languages spoken",
            ],
            Self::Hometown => &[
                "出身",
                "出身地",
                "出身市町村",
                "ふるさと",
                "hometown",
                "home town",
                "from",
            ],
            Self::Schools => &[
                "学校",
                "母校",
                "出身校",
                "学歴",
                "卒業校",
                "出身学校",
                "school",
                "schools",
                "alma mater",
                "education",
            ],
            Self::Arrival => &[
                "移住区分",
                "Uターン・Iターン",
                "U・Iターン",
                "U/Iターン",
                "UIターン",
                "UIJターン",
                "Uターン",
                "Iターン",
                "ターン",
                "ターン区分",
                "移住",
                "区分",
                "arrival",
                "u-turn / i-turn",
                "turn",
            ],
            Self::Interests => &[
                "興味",
                "趣味",
                "関心",
                "興味・関心",
                "興味関心",
                "趣味・興味",
                "interest",
                "interests",
                "hobbies",
                "hobby",
            ],
            Self::CanHelpWith => &[
                "手伝えること",
                "お手伝いできること",
                "協力できること",
                "できること",
                "力になれること",
                "can help with",
                "help",
                "offers",
            ],
            Self::LookingFor => &[
                "探していること",
                "求めていること",
                "知り合いたい人",
                "やりたいこと",
                "話したいこと",
                "looking for",
                "seeks",
            ],
            Self::Places => &[
                "拠点",
                "よく使う拠点",
                "利用拠点",
                "利用施設",
                "コワーキング",
                "コワーキングスペース",
                "place",
                "places",
                "coworking space",
            ],
            Self::Links => &[
                "リンク",
                "URL",
                "ウェブサイト",
                "webサイト",
                "ホームページ",
                "SNS",
                "link",
                "links",
                "website",
                "url(s)",
            ],
            Self::Cohort => &[
                "期",
                "第何期",
                "期生",
                "参加期",
                "入会期",
                "cohort",
                "intake",
                "batch",
            ],
            Self::JoinedOn => &[
                "参加日",
                "参加年月日",
                "参加開始日",
                "入会日",
                "登録日",
                "加入日",
                "joined",
                "joined on",
                "join date",
                "member since",
            ],
            Self::Visibility => &[
                "公開範囲",
                "公開",
                "公開設定",
                "掲載",
                "名簿掲載",
                "名簿への掲載",
                "visibility",
                "listed",
                "directory",
            ],
        }
    }
}

impl Column for MemberColumn {
    fn all() -> Vec<Self> {
        vec![
            Self::Name,
            Self::FamilyName,
            Self::GivenName,
            Self::Reading,
            Self::FamilyReading,
            Self::GivenReading,
            Self::Email,
            Self::Organisation,
            Self::EmployedSince,
            Self::Craft,
            Self::Skills,
            Self::Languages,
            Self::Hometown,
            Self::Schools,
            Self::Arrival,
            Self::Interests,
            Self::CanHelpWith,
            Self::LookingFor,
            Self::Places,
            Self::Links,
            Self::Cohort,
            Self::JoinedOn,
            Self::Visibility,
        ]
    }

    fn headers(self) -> Vec<String> {
        self.words().iter().map(|word| (*word).to_owned()).collect()
    }

    fn missing(present: &[Self]) -> Option<Self> {
        if !present.contains(&Self::Email) {
            return Some(Self::Email);
        }
        let named = present.contains(&Self::Name) || present.contains(&Self::FamilyName);
        (!named).then_some(Self::Name)
    }

    fn of_field(field: &str, present: &[Self]) -> Option<Self> {
        let either = |part, whole| if present.contains(&part) { part } else { whole };
        Some(match field {
            "email" => Self::Email,
            "family_name" => either(Self::FamilyName, Self::Name),
            "given_name" => either(Self::GivenName, Self::Name),
            "family_reading" => either(Self::FamilyReading, Self::Reading),
            "given_reading" => either(Self::GivenReading, Self::Reading),
            "organisation" => Self::Organisation,
            "employed_since" => Self::EmployedSince,
            "craft" => Self::Craft,
            "skills" => Self::Skills,
            "languages" => Self::Languages,
            "hometown" => Self::Hometown,
            "schools" => Self::Schools,
            "arrival" => Self::Arrival,
            "interests" => Self::Interests,
            "can_help_with" => Self::CanHelpWith,
            "looking_for" => Self::LookingFor,
            "places" => Self::Places,
            "links" => Self::Links,
            "cohort" => Self::Cohort,
            "joined_on" => Self::JoinedOn,
            "visibility" => Self::Visibility,
            _ => return None,
        })
    }
}

/// Reads one row.
pub(super) fn parse(cells: &mut Cells<'_, MemberColumn>) -> Parsed<MemberRecord> {
    let (family_name, given_name) = two_parts(
        cells.line(MemberColumn::FamilyName),
        cells.line(MemberColumn::GivenName),
        &cells.line(MemberColumn::Name),
    );
    let (family_reading, given_reading) = two_parts(
        cells.reading(MemberColumn::FamilyReading),
        cells.reading(MemberColumn::GivenReading),
        &cells.reading(MemberColumn::Reading),
    );
    let record = MemberRecord {
        email: mail_address(&cells.line(MemberColumn::Email)),
        family_name,
        given_name,
        family_reading,
        given_reading,
        organisation: cells.line(MemberColumn::Organisation),
        employed_since: cells.value(MemberColumn::EmployedSince, ImportFault::Date, cell::date),
        craft: cells.line(MemberColumn::Craft),
        skills: cell::words(cells.raw(MemberColumn::Skills)),
        languages: cell::words(cells.raw(MemberColumn::Languages)),
        hometown: cells.line(MemberColumn::Hometown),
        schools: cell::words(cells.raw(MemberColumn::Schools)),
        arrival: cells.value(MemberColumn::Arrival, ImportFault::Choice, choice::arrival),
        interests: cell::words(cells.raw(MemberColumn::Interests)),
        can_help_with: cells.paragraph(MemberColumn::CanHelpWith),
        looking_for: cells.paragraph(MemberColumn::LookingFor),
        places: cell::names(cells.raw(MemberColumn::Places)),
        links: links(cells.raw(MemberColumn::Links)),
        cohort: cells.value(MemberColumn::Cohort, ImportFault::Number, |text| {
            cell::number(text).and_then(|number| u16::try_from(number).ok())
        }),
        joined_on: cells.value(MemberColumn::JoinedOn, ImportFault::Date, cell::date),
        visibility: cells.value(
            MemberColumn::Visibility,
            ImportFault::Choice,
            choice::visibility,
        ),
    };
    Parsed {
        name: record.name(),
        faults: record.faults(),
        record,
    }
}

/// Family and given part: from their own columns, or from the one column at its first space.
///
/// Without a space nobody knows where a Japanese name divides; it then stands whole as the family name,
/// which shows, sorts and finds it just as well.
fn two_parts(family: String, given: String, whole: &str) -> (String, String) {
    if !family.is_empty() || !given.is_empty() {
        return (family, given);
    }
    match whole.split_once(' ') {
        Some((family, given)) => (family.to_owned(), given.to_owned()),
        None => (whole.to_owned(), String::new()),
    }
}

/// A mail address in ASCII and lower case.
fn mail_address(text: &str) -> String {
    let ascii: String = text.chars().map(japanese::digits::ascii_form).collect();
    ascii
        .trim()
        .trim_start_matches("mailto:")
        .to_ascii_lowercase()
}

/// The links of a cell, one an entry: an address, or a label, a colon and an address.
fn links(text: &str) -> Vec<LinkRecord> {
    spelling::paragraph(text)
        .split(['\n', '、', ',', ';', '；'])
        .map(str::trim)
        .filter(|entry| !entry.is_empty())
        .map(|entry| {
            let at = entry.find("http://").or_else(|| entry.find("https://"));
            match at {
                Some(at) => LinkRecord {
                    label: entry[..at]
                        .trim_end_matches([':', '：', ' ', '-', '　', '(', '（'])
                        .trim()
                        .to_owned(),
                    url: entry[at..].trim_end_matches([')', '）']).to_owned(),
                },
                None => LinkRecord {
                    label: String::new(),
                    url: entry.to_owned(),
                },
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_one_column() {
        let parts = |whole: &str| two_parts(String::new(), String::new(), whole);
        assert_eq!(parts("髙橋 結衣"), ("髙橋".to_owned(), "結衣".to_owned()));
        assert_eq!(
            parts("Nguyen Van An"),
            ("Nguyen".to_owned(), "Van An".to_owned())
        );
        assert_eq!(parts("髙橋結衣"), ("髙橋結衣".to_owned(), String::new()));
    }

    #[test]
    fn addresses_and_links() {
        assert_eq!(mail_address("Ｙｕｉ＠Member.example"), "yui@member.example");
        let found = links("GitHub: https://code.example/yui\nhttps://yui.example");
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].label, "GitHub");
        assert_eq!(found[1].url, "https://yui.example");
        assert_eq!(links("yui.example")[0].url, "yui.example");
    }
}
