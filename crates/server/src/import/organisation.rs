//! Rows of a file of organisations.

use super::{
    cell, choice,
    column::Column,
    row::{Cells, Parsed},
    spelling,
};
use crate::record::{ContactRecord, FormerNameRecord, OrganisationRecord};
use api::office::ImportFault;

/// A column of a file of organisations; contacts are counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum OrganisationColumn {
    Name,
    Reading,
    Kind,
    FormerNames,
    Parent,
    Affiliates,
    Summary,
    Description,
    HeadOffice,
    Address,
    Website,
    CouncilSince,
    VisitsAMonth,
    Visits,
    Equipment,
    RemoteNote,
    Places,
    ContactLabel(usize),
    ContactName(usize),
    ContactEmail(usize),
    ContactTelephone(usize),
    ContactHours(usize),
}

impl OrganisationColumn {
    fn words(self) -> &'static [&'static str] {
        match self {
            Self::Name => &[
                "団体名",
                "企業名",
                "会社名",
                "社名",
                "名称",
                "正式名称",
                "商号",
                "機関名",
                "企業",
                "会社",
                "団体",
                "name",
                "organisation",
                "organization",
                "company",
                "company name",
            ],
            Self::Reading => &[
                "ふりがな",
                "よみ",
                "よみがな",
                "読み",
                "読み仮名",
                "かな",
                "団体名かな",
                "企業名(ふりがな)",
                "会社名(ふりがな)",
                "団体名(ふりがな)",
                "社名(ふりがな)",
                "会社名かな",
                "reading",
                "kana",
                "furigana",
            ],
            Self::Kind => &[
                "種別",
                "区分",
                "団体種別",
                "団体区分",
                "種類",
                "分類",
                "kind",
                "type",
                "category",
            ],
            Self::FormerNames => &[
                "旧社名",
                "旧名称",
                "旧団体名",
                "旧商号",
                "以前の社名",
                "前社名",
                "former name",
                "former names",
                "previous name",
            ],
            Self::Parent => &[
                "親会社",
                "親会社名",
                "持株会社",
                "parent",
                "parent company",
                "holding company",
            ],
            Self::Affiliates => &[
                "関連会社",
                "関係会社",
                "グループ会社",
                "affiliate",
                "affiliates",
                "affiliated companies",
            ],
            Self::Summary => &[
                "概要",
                "一言紹介",
                "事業概要",
                "要約",
                "キャッチコピー",
                "summary",
                "tagline",
            ],
            Self::Description => &[
                "紹介",
                "説明",
                "事業内容",
                "会社紹介",
                "団体紹介",
                "詳細",
                "業務内容",
                "description",
                "about",
            ],
            Self::HeadOffice => &[
                "本社所在地",
                "本社",
                "本社地域",
                "本社都道府県",
                "都道府県",
                "本拠地",
                "head office",
                "headquarters",
                "prefecture",
            ],
            Self::Address => &[
                "住所",
                "所在地",
                "本社住所",
                "address",
                "head office address",
            ],
            Self::Website => &[
                "ウェブサイト",
                "Webサイト",
                "ホームページ",
                "URL",
                "サイト",
                "HP",
                "website",
                "web site",
                "homepage",
            ],
            Self::CouncilSince => &[
                "加盟年",
                "参画年",
                "加入年",
                "協議会加入年",
                "賛同年",
                "入会年",
                "参加年",
                "council since",
                "member since",
                "joined",
            ],
            Self::VisitsAMonth => &[
                "月の出社回数",
                "出社回数",
                "出社頻度",
                "本社出社回数",
                "月あたり出社回数",
                "visits a month",
                "visits per month",
                "office visits",
            ],
            Self::Visits => &[
                "出社について",
                "出社の条件",
                "出社",
                "出社ルール",
                "交通費",
                "出社時の費用",
                "visits",
                "visit policy",
            ],
            Self::Equipment => &[
                "貸与品",
                "支給品",
                "貸与機材",
                "機材",
                "設備",
                "備品",
                "貸与・補助",
                "equipment",
            ],
            Self::RemoteNote => &[
                "リモートワークについて",
                "リモート備考",
                "リモートワーク備考",
                "働き方",
                "リモート勤務",
                "remote note",
                "remote work",
                "remote",
            ],
            Self::Places => &[
                "利用拠点",
                "拠点",
                "よく使う拠点",
                "コワーキング",
                "places",
                "place",
                "coworking space",
            ],
            Self::ContactLabel(_) => &[
                "窓口",
                "窓口名",
                "連絡窓口",
                "問い合わせ窓口",
                "contact",
                "contact label",
                "contact window",
            ],
            Self::ContactName(_) => &[
                "窓口担当",
                "窓口担当者",
                "担当者",
                "担当者名",
                "担当",
                "担当部署",
                "連絡先担当者",
                "contact name",
                "contact person",
            ],
            Self::ContactEmail(_) => &[
                "窓口メール",
                "窓口メールアドレス",
                "担当者メール",
                "担当者メールアドレス",
                "連絡先メール",
                "メールアドレス",
                "メール",
                "e-mail",
                "contact email",
                "mail",
            ],
            Self::ContactTelephone(_) => &[
                "窓口電話",
                "窓口電話番号",
                "電話番号",
                "電話",
                "連絡先電話番号",
                "TEL",
                "contact telephone",
                "telephone",
                "phone",
                "phone number",
            ],
            Self::ContactHours(_) => &[
                "窓口受付時間",
                "受付時間",
                "対応時間",
                "連絡可能時間",
                "contact hours",
                "hours",
                "office hours",
            ],
        }
    }

    /// Which contact the column is about.
    pub(super) fn contact(self) -> Option<usize> {
        match self {
            Self::ContactLabel(index)
            | Self::ContactName(index)
            | Self::ContactEmail(index)
            | Self::ContactTelephone(index)
            | Self::ContactHours(index) => Some(index),
            _ => None,
        }
    }
}

impl Column for OrganisationColumn {
    fn all() -> Vec<Self> {
        let mut all = vec![
            Self::Name,
            Self::Reading,
            Self::Kind,
            Self::FormerNames,
            Self::Parent,
            Self::Affiliates,
            Self::Summary,
            Self::Description,
            Self::HeadOffice,
            Self::Address,
            Self::Website,
            Self::CouncilSince,
            Self::VisitsAMonth,
            Self::Visits,
            Self::Equipment,
            Self::RemoteNote,
            Self::Places,
        ];
        for index in 0..OrganisationRecord::MOST_CONTACTS {
            all.extend([
                Self::ContactLabel(index),
                Self::ContactName(index),
                Self::ContactEmail(index),
                Self::ContactTelephone(index),
                Self::ContactHours(index),
            ]);
        }
        all
    }

    fn headers(self) -> Vec<String> {
        let words = self.words().iter();
        match self.contact() {
            None => words.map(|word| (*word).to_owned()).collect(),
            // The first contact's columns may have their number or not.
            Some(0) => words
                .flat_map(|word| [(*word).to_owned(), format!("{word}1")])
                .collect(),
            Some(index) => words.map(|word| format!("{word}{}", index + 1)).collect(),
        }
    }

    fn missing(present: &[Self]) -> Option<Self> {
        (!present.contains(&Self::Name)).then_some(Self::Name)
    }

    fn of_field(field: &str, _: &[Self]) -> Option<Self> {
        if let Some((field, index)) = field.split_once('.') {
            let index = index.parse().ok()?;
            return Some(match field {
                "contact_label" => Self::ContactLabel(index),
                "contact_name" => Self::ContactName(index),
                "contact_email" => Self::ContactEmail(index),
                "contact_telephone" => Self::ContactTelephone(index),
                "contact_hours" => Self::ContactHours(index),
                _ => return None,
            });
        }
        Some(match field {
            "name" => Self::Name,
            "kind" => Self::Kind,
            "reading" => Self::Reading,
            "former_names" => Self::FormerNames,
            "parent" => Self::Parent,
            "affiliates" => Self::Affiliates,
            "summary" => Self::Summary,
            "description" => Self::Description,
            "head_office" => Self::HeadOffice,
            "address" => Self::Address,
            "website" => Self::Website,
            "council_since" => Self::CouncilSince,
            "visits_a_month" => Self::VisitsAMonth,
            "visits" => Self::Visits,
            "equipment" => Self::Equipment,
            "remote_note" => Self::RemoteNote,
            "places" => Self::Places,
            _ => return None,
        })
    }
}

/// Reads one row.
pub(super) fn parse(cells: &mut Cells<'_, OrganisationColumn>) -> Parsed<OrganisationRecord> {
    let name = cells.line(OrganisationColumn::Name);
    let given_reading = cells.reading(OrganisationColumn::Reading);
    let reading = if given_reading.is_empty() {
        reading_of(&name)
    } else {
        given_reading
    };
    let parent = cells.line(OrganisationColumn::Parent);
    let record = OrganisationRecord {
        reading,
        kind: cells.value(
            OrganisationColumn::Kind,
            ImportFault::Choice,
            choice::organisation_kind,
        ),
        former_names: former_names(cells.raw(OrganisationColumn::FormerNames)),
        parent: (!parent.is_empty()).then_some(parent),
        affiliates: cell::names(cells.raw(OrganisationColumn::Affiliates)),
        summary: cells.line(OrganisationColumn::Summary),
        description: cells.paragraph(OrganisationColumn::Description),
        head_office: cells.line(OrganisationColumn::HeadOffice),
        address: cells.line(OrganisationColumn::Address),
        website: cells.line(OrganisationColumn::Website),
        council_since: cells.value(
            OrganisationColumn::CouncilSince,
            ImportFault::Number,
            cell::year,
        ),
        visits_a_month: cells.value(
            OrganisationColumn::VisitsAMonth,
            ImportFault::Number,
            |text| cell::number(text).and_then(|number| u8::try_from(number).ok()),
        ),
        visits: cells.paragraph(OrganisationColumn::Visits),
        equipment: cell::lines(&cells.raw(OrganisationColumn::Equipment).replace('、', "\n")),
        remote_note: cells.paragraph(OrganisationColumn::RemoteNote),
        places: cell::names(cells.raw(OrganisationColumn::Places)),
        contacts: contacts(cells),
        name,
    };
    Parsed {
        name: record.name.clone(),
        faults: record.faults(),
        record,
    }
}

/// The reading of a name that is kana but for its legal form; empty for any other name.
fn reading_of(name: &str) -> String {
    let reading = spelling::reading(japanese::company::display_short(name));
    let is_kana =
        |character: char| matches!(character, '\u{3041}'..='\u{3096}' | 'ー' | '・' | ' ');
    if reading.chars().all(is_kana) {
        reading
    } else {
        String::new()
    }
}

/// Former names, each perhaps with its last day in brackets behind it: 雪国ソフト（2023年3月まで）.
fn former_names(text: &str) -> Vec<FormerNameRecord> {
    cell::names(text)
        .into_iter()
        .map(|entry| {
            let dated = entry
                .strip_suffix([')', '）'])
                .and_then(|inside| {
                    inside
                        .rfind(['(', '（'])
                        .map(|at| (entry[..at].trim(), &inside[at..]))
                })
                .and_then(|(name, bracket)| {
                    let date = bracket
                        .trim_start_matches(['(', '（'])
                        .trim_start_matches(['〜', '~', '-', '－', ' '])
                        .trim_end_matches("まで")
                        .trim_start_matches("until ");
                    cell::date(date).map(|until| (name.to_owned(), until))
                });
            match dated {
                Some((name, until)) => FormerNameRecord {
                    name,
                    until: Some(until),
                },
                None => FormerNameRecord {
                    name: entry,
                    until: None,
                },
            }
        })
        .collect()
}

fn contacts(cells: &Cells<'_, OrganisationColumn>) -> Vec<ContactRecord> {
    (0..OrganisationRecord::MOST_CONTACTS)
        .map(|index| ContactRecord {
            label: cells.line(OrganisationColumn::ContactLabel(index)),
            name: cells.line(OrganisationColumn::ContactName(index)),
            email: cells
                .line(OrganisationColumn::ContactEmail(index))
                .to_ascii_lowercase(),
            telephone: japanese::digits::unify_dashes(
                &cells.line(OrganisationColumn::ContactTelephone(index)),
            )
            .replace('（', "(")
            .replace('）', ")"),
            hours: cells.line(OrganisationColumn::ContactHours(index)),
        })
        .filter(|contact| *contact != ContactRecord::default())
        .map(|contact| ContactRecord {
            // A contact without a title is the window for this programme.
            label: if contact.label.is_empty() {
                "お問い合わせ窓口".to_owned()
            } else {
                contact.label
            },
            ..contact
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn former_names_with_dates() {
        let found = former_names(
            "(株)雪国ソフト（2023年3月まで）\n有限会社雪(旧)、北越電算(〜令和元年5月)",
        );
        let found: Vec<(String, Option<String>)> = found
            .into_iter()
            .map(|former| (former.name, former.until.map(|until| until.to_string())))
            .collect();
        assert_eq!(
            found,
            [
                ("(株)雪国ソフト".to_owned(), Some("2023-03".to_owned())),
                ("有限会社雪(旧)".to_owned(), None),
                ("北越電算".to_owned(), Some("2019-05".to_owned())),
            ]
        );
    }

    #[test]
    fn readings_of_names_in_kana() {
        assert_eq!(reading_of("株式会社ユキアカリ"), "ゆきあかり");
        assert_eq!(reading_of("雪明かり"), "");
    }
}
