//! Connections: asked for by one, agreed to by the other.

use crate::{members::MemberSummary, text};
use garde::Validate;
use serde::{Deserialize, Serialize};

/// The most characters of the note that goes along with a request.
pub const LONGEST_NOTE: usize = 300;
/// The most requests that one member can send a day.
pub const MOST_REQUESTS_A_DAY: i64 = 20;

/// How the viewer and another member stand to each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ConnectionState {
    /// Neither asked.
    #[default]
    None,
    /// The viewer asked, and there is no agreement.
    Asked,
    /// The other asked, and the viewer has not answered.
    AskedYou,
    /// Both agreed.
    Connected,
}

/// How the viewer and another member stand to each other, for the member's page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MemberRelation {
    /// Whether they are connected, or who asked.
    pub connection: ConnectionState,
    /// What was written along with an open request; empty otherwise.
    pub note: String,
    /// Whether the viewer gets no notices from the other, who does not learn of it.
    pub is_muted: bool,
    /// Whether the viewer is told when the other comes to a place; absent where the other does not allow it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_told_of_arrivals: Option<bool>,
}

/// Asks for a connection.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AskForConnection {
    /// What to say along with it; may be empty.
    #[garde(custom(text::paragraph(LONGEST_NOTE)))]
    #[cfg_attr(
        feature = "openapi",
        schema(max_length = 300, example = "同じ高専の出身です。")
    )]
    pub note: String,
}

/// Somebody with whom one is connected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ConnectedMember {
    /// Who it is.
    pub member: MemberSummary,
    /// Since when (RFC 3339).
    #[cfg_attr(feature = "openapi", schema(format = DateTime))]
    pub connected_at: String,
}

/// A request that is open, sent or received.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ConnectionRequest {
    /// The other of the two.
    pub member: MemberSummary,
    /// What the asker wrote along; may be empty.
    pub note: String,
    /// When it was asked (RFC 3339).
    #[cfg_attr(feature = "openapi", schema(format = DateTime))]
    pub asked_at: String,
}

/// How the list of one's own connections is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ConnectionSort {
    /// The newest connection first.
    #[default]
    Newest,
    /// By the member's reading, in 五十音 order.
    Reading,
}

/// Which page of one's own connections.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(default, deny_unknown_fields)]
pub struct ListConnections {
    /// The order.
    #[garde(skip)]
    #[serde(skip_serializing_if = "crate::url::is_default")]
    #[cfg_attr(feature = "openapi", param(inline))]
    pub sort: ConnectionSort,
    /// `next` of the page before.
    #[garde(custom(text::search_text(300)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// Rows a page, 1 to 100; 50 when absent.
    #[garde(inner(range(min = 1, max = 100)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 100))]
    pub limit: Option<u32>,
}

/// Whose requests a list shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RequestDirection {
    /// Those that others sent to the viewer.
    #[default]
    Received,
    /// Those that the viewer sent.
    Sent,
}

/// Which page of the open requests, newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(default, deny_unknown_fields)]
pub struct ListConnectionRequests {
    /// Received or sent.
    #[garde(skip)]
    #[serde(skip_serializing_if = "crate::url::is_default")]
    #[cfg_attr(feature = "openapi", param(inline))]
    pub direction: RequestDirection,
    /// `next` of the page before.
    #[garde(custom(text::search_text(300)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// Rows a page, 1 to 100; 50 when absent.
    #[garde(inner(range(min = 1, max = 100)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 100))]
    pub limit: Option<u32>,
}
