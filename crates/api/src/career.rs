//! A worker's card for a change of company, who must never learn of it, and what recruiters are shown.

mod candidate;
mod export;
mod note;
mod offer;
mod saved;
mod talk;
mod words;

pub use candidate::*;
pub use export::*;
pub use note::*;
pub use offer::*;
pub use saved::*;
pub use talk::*;
pub use words::*;

use crate::{
    directory::OrganisationLink,
    id::{OrganisationId, TermId},
    network::MemberName,
    text,
};
use garde::Validate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The most facts that a card can show.
pub const MOST_FACTS: usize = 12;
/// The most companies or people that can be added to a blind set or an allow-list.
pub const MOST_ENTRIES: usize = 200;
/// The most companies that are looked over at once.
pub const MOST_LOOKED_OVER: usize = 1_000;
/// How many times a recruiter may look in one day.
pub const MOST_LOOKS_A_DAY: i64 = 200;

/// Whether this part is unlocked, and what keeps it locked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CareerLock {
    /// Whether it is unlocked in this browser.
    pub is_unlocked: bool,
    /// What stands against unlocking it.
    pub obstacle: CareerObstacle,
    /// From when a passkey that is too new unlocks it (RFC 3339).
    #[cfg_attr(feature = "openapi", schema(format = DateTime))]
    pub opens_at: Option<String>,
    /// Whether one's own card stays closed all the same, because the address belongs to a company: whoever recruits may
    /// look for others with such an address.
    pub is_own_barred: bool,
    /// Whether a click is enough, as in a demo only.
    pub by_click: bool,
}

/// What a worker wishes for; closed answers, which name nobody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CareerWishes {
    /// How one wants to be engaged; any way when empty.
    #[garde(length(max = 4))]
    #[cfg_attr(feature = "openapi", schema(max_items = 4))]
    pub engagements: Vec<WishedEngagement>,
    /// Where.
    #[garde(skip)]
    pub place: WishedPlace,
    /// From when.
    #[garde(skip)]
    pub begin: WishedBegin,
}

impl Default for CareerWishes {
    fn default() -> Self {
        Self {
            engagements: Vec::new(),
            place: WishedPlace::Anywhere,
            begin: WishedBegin::DEFAULT,
        }
    }
}

/// Saves one's card.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SaveCareerCard {
    /// Whether it is switched on.
    #[garde(skip)]
    pub is_open: bool,
    /// Whether every company outside of the blind set may see it; otherwise only those that are allowed.
    #[garde(skip)]
    pub is_for_all: bool,
    /// Which of one's own terms in the directory it shows.
    #[garde(length(max = MOST_FACTS))]
    #[cfg_attr(feature = "openapi", schema(max_items = 12))]
    pub facts: Vec<TermId>,
    /// What one wishes for.
    #[garde(dive)]
    pub wishes: CareerWishes,
    /// Anything else, without names; may be empty.
    #[garde(custom(text::paragraph(1_000)))]
    #[cfg_attr(
        feature = "openapi",
        schema(max_length = 1000, example = "週3日から始めたいです。")
    )]
    pub text: String,
}

/// One of the worker's own terms on the card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CareerFact {
    /// The term.
    pub id: TermId,
    /// Its words.
    pub label: String,
    /// Whether it is shown: too few members may share it.
    pub is_shown: bool,
    /// Whether it alone halves the number of members who could be meant.
    pub is_narrowing: bool,
}

/// One of the worker's own terms that the card could show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CareerChoice {
    /// The term.
    pub id: TermId,
    /// Its words.
    pub label: String,
}

/// One's own card, as one sees it oneself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CareerCard {
    /// Whether it is switched on.
    pub is_open: bool,
    /// Whether every company outside of the blind set may see it.
    pub is_for_all: bool,
    /// The day on which it goes off by itself, `YYYY-MM-DD`.
    pub ends: String,
    /// Terms of one's own that one chose.
    pub facts: Vec<CareerFact>,
    /// Crafts, skills and languages that one shows every member, which are those that it can show.
    pub choices: Vec<CareerChoice>,
    /// What one wishes for.
    pub wishes: CareerWishes,
    /// The text.
    pub text: String,
    /// Names and addresses in the text, for which it is not shown to anybody.
    pub found_in_text: Vec<String>,
    /// How easily the card could be told to be one's own.
    pub identifiable: CareerIdentifiable,
    /// Companies that may see it.
    pub allowed: Vec<OrganisationLink>,
    /// For `If-Match`: of what one saves at once, and so not of the companies.
    pub etag: String,
}

/// Looks companies over.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ConfirmCompanies {
    /// Those that were there as not looked over yet; others stay as they are.
    #[garde(length(max = MOST_LOOKED_OVER))]
    #[cfg_attr(feature = "openapi", schema(max_items = 1000))]
    pub companies: Vec<OrganisationId>,
}

/// A company of the blind set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BlindCompany {
    /// The company.
    pub organisation: OrganisationLink,
    /// Why it is there.
    pub reason: BlindReason,
    /// Through which company of the group; its own name for other reasons.
    pub through: String,
    /// Whether one added it, and so can take it back.
    pub is_added: bool,
}

/// Who must never learn of one's card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BlindSet {
    /// Whether it is known where one works; if not, nobody at all is shown the card.
    pub is_employment_known: bool,
    /// Companies, and with them everybody who works or holds a role there.
    pub companies: Vec<BlindCompany>,
    /// People whom one added.
    pub people: Vec<MemberName>,
}

/// What a company sees of one's card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CareerCardPreview {
    /// Whether it sees the card, or why not.
    pub reason: CareerPreviewReason,
    /// The card as it sees it; nothing when it sees none.
    pub cards: Vec<SeekerCard>,
}

/// A card without a name, in a recruiter's list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Seeker {
    /// By what this company knows the card; another company has another id for it.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Uuid))]
    pub id: Uuid,
    /// For which of one's companies it is shown.
    pub organisation: OrganisationLink,
    /// What the worker can do.
    pub facts: Vec<String>,
    /// What the worker wishes for.
    pub wishes: CareerWishes,
}

/// A card without a name, opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SeekerCard {
    /// What the list shows of it.
    pub seeker: Seeker,
    /// What the worker wrote; empty when it would name somebody.
    pub text: String,
}

/// An entry of the log of one's card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CareerLogEntry {
    /// When (RFC 3339).
    #[cfg_attr(feature = "openapi", schema(format = DateTime))]
    pub at: String,
    /// What.
    pub act: CareerAct,
    /// The company it is about; empty when none.
    pub organisation: String,
    /// What one said of who one is, then.
    pub fields: Vec<DisclosedField>,
    /// Names of those of the company who could read it then, or who read it.
    pub people: Vec<String>,
}

/// What happened with one's card: the newest hundred entries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CareerLog {
    /// The entries, newest first.
    pub items: Vec<CareerLogEntry>,
}
