//! Cells that take one of a few values, in the words that people use for them.

use super::column::key;
use api::{account::DirectoryVisibility, directory::OrganisationKind, members::Arrival};

/// How somebody came to live here.
pub(super) fn arrival(text: &str) -> Option<Arrival> {
    find(
        text,
        &[
            (Arrival::UTurn, &["Uターン", "U", "u_turn", "UT"]),
            (Arrival::ITurn, &["Iターン", "I", "i_turn", "移住", "IT"]),
            (Arrival::JTurn, &["Jターン", "J", "j_turn", "JT"]),
            (
                Arrival::Local,
                &[
                    "地元",
                    "地元在住",
                    "在住",
                    "長岡在住",
                    "ずっと地元",
                    "ローカル",
                    "local",
                ],
            ),
        ],
    )
}

/// What an organisation is in the programme.
pub(super) fn organisation_kind(text: &str) -> Option<OrganisationKind> {
    find(
        text,
        &[
            (
                OrganisationKind::CouncilCompany,
                &[
                    "賛同企業",
                    "企業",
                    "会社",
                    "会員企業",
                    "協議会企業",
                    "council_company",
                    "company",
                ],
            ),
            (
                OrganisationKind::PublicBody,
                &[
                    "行政",
                    "自治体",
                    "市",
                    "県",
                    "官公庁",
                    "役所",
                    "public_body",
                    "municipality",
                ],
            ),
            (
                OrganisationKind::Chamber,
                &[
                    "商工会議所",
                    "会議所",
                    "商工会",
                    "chamber",
                    "chamber of commerce",
                ],
            ),
            (
                OrganisationKind::EmploymentOffice,
                &[
                    "ハローワーク",
                    "公共職業安定所",
                    "職業安定所",
                    "employment_office",
                    "hello work",
                ],
            ),
            (OrganisationKind::University, &["大学", "university"]),
            (
                OrganisationKind::TechnicalCollege,
                &[
                    "高専",
                    "高等専門学校",
                    "工業高等専門学校",
                    "technical_college",
                ],
            ),
            (
                OrganisationKind::CoworkingOperator,
                &[
                    "運営者",
                    "コワーキング運営者",
                    "コワーキングスペース運営者",
                    "運営会社",
                    "施設運営",
                    "coworking_operator",
                    "operator",
                ],
            ),
        ],
    )
}

/// How a member can be found.
pub(super) fn visibility(text: &str) -> Option<DirectoryVisibility> {
    find(
        text,
        &[
            (
                DirectoryVisibility::Listed,
                &[
                    "公開",
                    "掲載",
                    "掲載する",
                    "表示",
                    "する",
                    "listed",
                    "yes",
                    "○",
                    "〇",
                    "◯",
                ],
            ),
            (
                DirectoryVisibility::Unsearchable,
                &[
                    "検索に出さない",
                    "検索非表示",
                    "検索対象外",
                    "検索されない",
                    "unsearchable",
                    "△",
                ],
            ),
            (
                DirectoryVisibility::Unlisted,
                &[
                    "非公開",
                    "掲載しない",
                    "非掲載",
                    "非表示",
                    "しない",
                    "unlisted",
                    "no",
                    "×",
                ],
            ),
        ],
    )
}

fn find<T: Copy>(text: &str, choices: &[(T, &[&str])]) -> Option<T> {
    // A single sign such as ○ has no letter, hence no key: it is compared as it stands.
    let wanted = key(text);
    choices.iter().find_map(|(value, words)| {
        words
            .iter()
            .any(|word| *word == text || (!wanted.is_empty() && key(word) == wanted))
            .then_some(*value)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_choices() {
        assert_eq!(arrival("Ｕターン"), Some(Arrival::UTurn));
        assert_eq!(arrival("uﾀｰﾝ"), Some(Arrival::UTurn));
        assert_eq!(arrival("I-turn"), Some(Arrival::ITurn));
        assert_eq!(arrival("Xターン"), None);
        assert_eq!(
            organisation_kind("賛同企業"),
            Some(OrganisationKind::CouncilCompany)
        );
        assert_eq!(
            organisation_kind("Council Company"),
            Some(OrganisationKind::CouncilCompany)
        );
        assert_eq!(organisation_kind("銀行"), None);
        assert_eq!(visibility("○"), Some(DirectoryVisibility::Listed));
        assert_eq!(visibility("非公開"), Some(DirectoryVisibility::Unlisted));
        assert_eq!(visibility("?"), None);
    }
}
