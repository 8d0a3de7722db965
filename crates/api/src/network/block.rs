//! Blocks and mutes, which the other never learns of.

use crate::id::PersonId;
use serde::{Deserialize, Serialize};

/// The most members that one member can block or mute.
pub const MOST_BLOCKS: usize = 500;

/// What a member wants to see of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum BlockKind {
    /// Neither sees, finds or reaches the other: each answers the other like somebody who does not exist.
    Block,
    /// No notices from the other; nothing else changes.
    Mute,
}

/// A member by name alone: whoever is blocked is not shown, only named so that the block can be taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MemberName {
    /// The person.
    pub id: PersonId,
    /// Family and given name in the order in which they are shown.
    pub name: String,
}

/// A block or a mute of one's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Block {
    /// Whom it is about.
    pub member: MemberName,
    /// Which of the two.
    pub kind: BlockKind,
    /// When it was made (RFC 3339).
    #[cfg_attr(feature = "openapi", schema(format = DateTime))]
    pub made_at: String,
}

/// One's own blocks and mutes, newest first; at most [`MOST_BLOCKS`], hence no pages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Blocks {
    /// The blocks and mutes.
    pub items: Vec<Block>,
}
