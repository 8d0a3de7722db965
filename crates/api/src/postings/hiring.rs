//! What a company's recruiters write, and what they are told about it.

use super::{OwnPostingReport, Posting};
use crate::{
    directory::OrganisationLink,
    id::{OrganisationId, PostingId, TermId},
    text,
};
use garde::Validate;
use labour_law::{ChangedTerm, FIELDS, Finding, Kind};
use serde::{Deserialize, Serialize};

/// How a posting stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PostingState {
    /// It was never published.
    Draft,
    /// It is copied, never published.
    Template,
    /// Members find it.
    Published,
    /// It was published; nobody confirmed it in time, or the last day to apply is over.
    Expired,
    /// The company closed it.
    Closed,
}

/// Makes a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CreatePosting {
    /// For which company; its recruiters alone may.
    #[garde(skip)]
    pub organisation: OrganisationId,
    /// Name, address and contact are the company's where they are empty.
    #[garde(dive)]
    pub posting: WritePosting,
}

/// Writes a posting; everything may be left out until it is published.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct WritePosting {
    /// The craft it is of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub craft: Option<TermId>,
    /// What it says.
    pub terms: Posting,
}

impl Validate for WritePosting {
    type Context = ();

    fn validate_into(
        &self,
        (): &(),
        _: &mut dyn FnMut() -> garde::Path,
        report: &mut garde::Report,
    ) {
        report_terms(&self.terms, report);
    }
}

/// Each field keeps the bounds of [`FIELDS`]; faults have the field's own name, since the form has no other.
pub(crate) fn report_terms(terms: &Posting, report: &mut garde::Report) {
    let values = terms.values();
    for field in FIELDS {
        let Some(value) = values.get(field.name) else {
            continue;
        };
        let words = value.as_str().unwrap_or("").to_owned();
        let checked = match field.kind {
            Kind::Line(longest) => text::optional_line(longest)(&words, &()),
            Kind::Paragraph(longest) => text::paragraph(longest)(&words, &()),
            Kind::Time => text::optional_line(5)(&words, &()),
            Kind::Day => text::optional_line(10)(&words, &()),
            Kind::Number(least, most) => {
                let number = value.as_u64().unwrap_or(0);
                if (u64::from(least)..=u64::from(most)).contains(&number) {
                    Ok(())
                } else {
                    Err(garde::Error::new("range"))
                }
            }
            Kind::YesNo | Kind::Choice(_) => Ok(()),
        };
        if let Err(error) = checked {
            report.append(garde::Path::new(field.name), error);
        }
    }
}

/// Copies a posting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CopyPosting {
    /// Whether the copy is a template rather than a draft.
    #[garde(skip)]
    pub template: bool,
}

/// What the check says about a posting that would be published today.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PostingFindings {
    /// The findings, by field; it can be published when none of them refuses.
    pub items: Vec<Finding>,
}

/// The query of a company's own postings.
pub type ListOwnPostings = crate::page::PageQuery;

/// One of a company's own postings, in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OwnPostingSummary {
    /// Its id.
    pub id: PostingId,
    /// Whose it is.
    pub organisation: OrganisationLink,
    /// What the job is called; may be empty.
    pub title: String,
    /// How it stands.
    pub state: PostingState,
    /// When it was changed last: RFC 3339.
    pub changed: String,
    /// Until when members find it: RFC 3339; empty when they do not.
    pub open_until: String,
    /// How many reports of it are open.
    pub reports: u32,
    /// Whether one is on its hiring team oneself.
    pub is_on_team: bool,
}

/// A version that was published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PostingVersion {
    /// From 1.
    pub number: u32,
    /// When it was published: RFC 3339.
    pub published: String,
    /// The terms that differ from the version before.
    pub changed: Vec<ChangedTerm>,
}

/// One of a company's own postings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OwnPosting {
    /// What the list shows.
    #[serde(flatten)]
    pub summary: OwnPostingSummary,
    /// The copy that is worked on.
    pub posting: WritePosting,
    /// Whether it differs from what members read.
    pub edited: bool,
    /// What the check says about it today.
    pub findings: Vec<Finding>,
    /// The newest versions, newest first, at most 20.
    pub versions: Vec<PostingVersion>,
    /// What was reported about it.
    pub open_reports: Vec<OwnPostingReport>,
    /// Hand it in as `If-Match` to change or publish it.
    pub etag: String,
}
