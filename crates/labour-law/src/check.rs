//! The check before publishing: everything that a posting lacks, contradicts or says unlawfully.

mod hours;
mod pay;
mod people;
mod required;

use crate::{
    choice::{ContractTerm, RemoteDegree, Smoking, Workplace},
    day::{Day, read_day, read_time},
    finding::{Code, Finding},
    posting::{FIELDS, Kind, Posting},
    wording,
};

/// Texts that say why something is allowed or who one is: no wording rule is about them.
const NOT_WORDED: [&str; 7] = [
    "age_reason",
    "sex_reason",
    "condition_reason",
    "recruiter",
    "recruiter_address",
    "recruiter_contact",
    "treatment_note",
];

/// Everything that is to be said about a posting that would be published on `today`, in the order of its
/// fields. It can be published if no finding has [`crate::Severity::Refuse`].
pub fn check(posting: &Posting, today: Day) -> Vec<Finding> {
    let mut found = Vec::new();
    required::check(posting, &mut found);
    forms(posting, &mut found);
    contract(posting, today, &mut found);
    place(posting, &mut found);
    hours::check(posting, &mut found);
    pay::check(posting, today, &mut found);
    people::check(posting, &mut found);
    words(posting, &mut found);
    let position = |finding: &Finding| FIELDS.iter().position(|field| field.name == finding.field);
    found.sort_by_key(|finding| (position(finding), finding.severity));
    found
}

/// Days and times that nobody can read, and a contract that ends before it begins.
fn forms(posting: &Posting, found: &mut Vec<Finding>) {
    let values = posting.values();
    for field in FIELDS {
        let text = values
            .get(field.name)
            .and_then(|value| value.as_str())
            .unwrap_or("");
        let fits = match field.kind {
            Kind::Day => text.is_empty() || read_day(text).is_some(),
            Kind::Time => text.is_empty() || read_time(text).is_some(),
            _ => true,
        };
        if !fits {
            found.push(Finding::new(Code::Unreadable, field.name).found(text));
        }
    }
}

fn contract(posting: &Posting, today: Day, found: &mut Vec<Finding>) {
    if posting.term == Some(ContractTerm::Fixed)
        && let (Some(from), Some(to)) = (read_day(&posting.term_from), read_day(&posting.term_to))
    {
        // Years are counted generously by a day, since a term of exactly three years is lawful.
        let days = to - from;
        let code = match days {
            ..0 => Some(Code::Unreadable),
            0..=1_096 => None,
            1_097..=1_827 => Some(Code::TermLong),
            _ => Some(Code::TermTooLong),
        };
        let span = format!("{}–{}", posting.term_from, posting.term_to);
        found.extend(code.map(|code| Finding::new(code, "term_to").found(span)));
    }
    if posting.probation == Some(true)
        && let Some(months) = posting.probation_months.filter(|months| *months > 12)
    {
        found.push(Finding::new(Code::ProbationLong, "probation_months").found(months.to_string()));
    }
    if read_day(&posting.closes_on).is_some_and(|day| day < today) {
        found.push(Finding::new(Code::ClosingPast, "closes_on").found(&posting.closes_on));
    }
}

fn place(posting: &Posting, found: &mut Vec<Finding>) {
    let change = wording::squeezed(&posting.place_change);
    let moves = [
        "転勤あり",
        "全国",
        "本社への異動",
        "本社へ異動",
        "各拠点",
        "海外",
        "全事業所",
        "会社の定める事業所",
    ];
    let denied = ["転勤なし", "転勤はあり", "変更なし", "異動はあり"];
    let speaks_of_moves = moves
        .iter()
        .find(|word| change.contains(&wording::squeezed(word)));
    if posting.may_move == Some(false)
        && let Some(word) = speaks_of_moves
        && !denied
            .iter()
            .any(|word| change.contains(&wording::squeezed(word)))
    {
        found.push(Finding::new(Code::MoveContradicted, "may_move").found(*word));
    }
    let at_home = posting.workplace == Some(Workplace::Home);
    if posting.smoking == Some(Smoking::OwnHome) && posting.workplace.is_some() && !at_home {
        found.push(Finding::new(Code::SmokingContradicted, "smoking"));
    }
    if posting.same_treatment == Some(false) {
        found.push(Finding::new(Code::TreatmentDiffers, "same_treatment"));
    }
    let visits = posting.visits_a_month.unwrap_or(0);
    if posting.visits_paid_by == Some(crate::Payer::Worker)
        && visits > 0
        && posting.remote != Some(RemoteDegree::Partly)
    {
        found.push(Finding::new(Code::VisitsUnpaid, "visits_paid_by"));
    }
}

fn words(posting: &Posting, found: &mut Vec<Finding>) {
    let values = posting.values();
    let mut worded = Vec::new();
    for field in FIELDS {
        let is_text = matches!(field.kind, Kind::Line(_) | Kind::Paragraph(_));
        let text = values.get(field.name).and_then(|value| value.as_str());
        if let Some(text) = text
            && is_text
            && !NOT_WORDED.contains(&field.name)
        {
            wording::findings(field.name, text, &mut worded);
        }
    }
    found.extend(
        worded
            .into_iter()
            .filter_map(|finding| people::excused(posting, finding)),
    );
}
