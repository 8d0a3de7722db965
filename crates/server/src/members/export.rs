//! The members as a spreadsheet, for the council office.

use super::filter::{Viewer, filter};
use crate::{caller::Caller, error::ApiError, index::Members, query::Query};
use api::members::{ListMembers, MemberSummary, TermKind};
use axum::response::{IntoResponse, Response};
use http::header;
use storage::{
    Connection,
    search::{After, Order},
};

/// Rows read at once.
const CHUNK: i64 = 1_000;

/// Exports the members whom the same query of the list finds, by reading, as CSV in UTF-8 with a byte order
/// mark (which spreadsheet programs need to know the encoding).
///
/// Whoever cannot be found is not in it, and of everybody only what they show everyone. Blocks leave nobody out: whom the one at the desk blocks or is blocked
/// by is private, and the file is the office's work for everybody.
#[utoipa::path(
    get, path = "/api/office/members.csv", tag = "office", params(ListMembers),
    responses((status = 200, body = String, content_type = "text/csv"))
)]
pub async fn export_members(
    caller: Caller,
    Query(query): Query<ListMembers>,
) -> Result<Response, ApiError> {
    let viewer = Viewer {
        actor: caller.actor().clone(),
        hidden: Vec::new(),
        near: Vec::new(),
    };
    let found = filter(&query, &viewer, None);
    let csv = caller
        .read_audited("members", move |connection| write(connection, &found))
        .await?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"members.csv\"",
        ),
    ];
    Ok((headers, csv).into_response())
}

fn write(connection: &mut Connection, found: &Members) -> Result<Vec<u8>, ApiError> {
    // RFC 4180 ends a record with both; spreadsheets of every kind read that.
    let mut csv = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    let header = [
        "氏名",
        "ふりがな",
        "会社",
        "職種",
        "スキル",
        "学校",
        "出身",
        "興味",
        "拠点",
        "期",
    ];
    csv.write_record(header).map_err(ApiError::internal)?;
    let mut after = After::start(Order::Reading);
    loop {
        let hits = found.list(connection, Order::Reading, &after, CHUNK)?;
        let Some(last) = hits.last() else { break };
        after = After {
            sort_key: last.sort_key.clone(),
            id: last.id,
        };
        for hit in &hits {
            let member = serde_json::from_str(&hit.card).map_err(ApiError::internal)?;
            csv.write_record(row(&member)).map_err(ApiError::internal)?;
        }
    }
    csv.into_inner()
        .map_err(|error| ApiError::internal(error.into_error()))
}

fn row(member: &MemberSummary) -> [String; 10] {
    let terms = |kind: TermKind| {
        let labels = member.terms.iter().filter(|term| term.kind == kind);
        labels
            .map(|term| term.label.as_str())
            .collect::<Vec<_>>()
            .join("、")
    };
    let places = member
        .places
        .iter()
        .map(|place| place.name.as_str())
        .collect::<Vec<_>>();
    [
        member.name.clone(),
        member.reading.clone(),
        member
            .organisation
            .as_ref()
            .map(|link| link.name.clone())
            .unwrap_or_default(),
        terms(TermKind::Craft),
        terms(TermKind::Skill),
        terms(TermKind::School),
        terms(TermKind::Hometown),
        terms(TermKind::Interest),
        places.join("、"),
        member
            .cohort
            .map(|cohort| format!("第{cohort}期"))
            .unwrap_or_default(),
    ]
    .map(harmless)
}

/// A cell that a spreadsheet program would take for a formula gets an apostrophe in front (OWASP, CSV
/// injection).
fn harmless(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        format!("'{cell}")
    } else {
        cell
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1"] {
            assert!(harmless(formula.to_owned()).starts_with('\''), "{formula}");
        }
        assert_eq!(harmless("高専".to_owned()), "高専");
    }
}
