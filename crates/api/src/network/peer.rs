//! Peers: people at other companies with whom the viewer shares something, and by what they are ranked.

use crate::{members::MemberSummary, text};
use garde::Validate;
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// What two people can share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PeerCriterion {
    /// 職種.
    Craft,
    /// スキル.
    Skill,
    /// 学校.
    School,
    /// 出身.
    Hometown,
    /// 興味.
    Interest,
    /// 拠点 that both use.
    Place,
    /// 話せる言語.
    Language,
}

impl PeerCriterion {
    /// Every criterion, in the order in which they are shown.
    pub const ALL: [Self; 7] = [
        Self::Craft,
        Self::Skill,
        Self::School,
        Self::Hometown,
        Self::Interest,
        Self::Place,
        Self::Language,
    ];

    /// The name on the wire and of the kind of term.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Craft => "craft",
            Self::Skill => "skill",
            Self::School => "school",
            Self::Hometown => "hometown",
            Self::Interest => "interest",
            Self::Place => "place",
            Self::Language => "language",
        }
    }

    /// What one shared thing of this kind is worth before its rarity and the member's own level count.
    pub fn weight(self) -> u32 {
        match self {
            Self::Craft => 6,
            Self::Skill | Self::School => 4,
            Self::Hometown | Self::Interest => 3,
            Self::Place => 2,
            Self::Language => 1,
        }
    }
}

impl FromStr for PeerCriterion {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|criterion| criterion.as_str() == text)
            .ok_or("not a criterion")
    }
}

/// How much a criterion counts for the member.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PeerLevel {
    /// Not at all.
    Off,
    /// Its weight.
    #[default]
    Normal,
    /// Three times its weight.
    Important,
}

impl PeerLevel {
    /// Every level.
    pub const ALL: [Self; 3] = [Self::Off, Self::Normal, Self::Important];

    /// The name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Normal => "normal",
            Self::Important => "important",
        }
    }

    /// By what a criterion's weight is multiplied.
    pub fn factor(self) -> u32 {
        match self {
            Self::Off => 0,
            Self::Normal => 1,
            Self::Important => 3,
        }
    }
}

impl FromStr for PeerLevel {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|level| level.as_str() == text)
            .ok_or("not a level")
    }
}

/// A step of rarity: what few people have says more than what nearly everybody has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PeerRarity {
    /// At most this many others have it; absent on the last step.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most_people: Option<u32>,
    /// By what the weight is multiplied.
    pub factor: u32,
}

/// The steps of rarity, the rarest first.
pub const RARITIES: [PeerRarity; 4] = [
    PeerRarity {
        most_people: Some(10),
        factor: 4,
    },
    PeerRarity {
        most_people: Some(100),
        factor: 3,
    },
    PeerRarity {
        most_people: Some(499),
        factor: 2,
    },
    PeerRarity {
        most_people: None,
        factor: 1,
    },
];

/// By what the weight of something is multiplied that this many others have.
pub fn rarity_factor(people: usize) -> u32 {
    RARITIES
        .iter()
        .find(|step| step.most_people.is_none_or(|most| people <= most as usize))
        .map_or(1, |step| step.factor)
}

/// One criterion as it counts for the viewer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PeerCriterionSetting {
    /// What is shared.
    pub kind: PeerCriterion,
    /// How much it counts for the member.
    pub level: PeerLevel,
    /// Its weight at the level `normal`; `important` counts three times as much, `off` not at all.
    pub weight: u32,
}

/// Everything by which peers are ranked: the points of somebody are the sum over all that is shared of
/// weight × level × rarity. Whoever has as many points as another stands in an order that never changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PeerCriteria {
    /// Every criterion.
    pub items: Vec<PeerCriterionSetting>,
    /// The steps of rarity, the rarest first.
    pub rarities: Vec<PeerRarity>,
    /// Hand it in as `If-Match` to change the levels.
    pub etag: String,
}

/// Sets how much each criterion counts for the member.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[garde(allow_unvalidated)]
#[serde(deny_unknown_fields)]
pub struct PeerLevels {
    /// 職種.
    pub craft: PeerLevel,
    /// スキル.
    pub skill: PeerLevel,
    /// 学校.
    pub school: PeerLevel,
    /// 出身.
    pub hometown: PeerLevel,
    /// 興味.
    pub interest: PeerLevel,
    /// 拠点.
    pub place: PeerLevel,
    /// 話せる言語.
    pub language: PeerLevel,
}

impl PeerLevels {
    /// The level of a criterion.
    pub fn level(&self, kind: PeerCriterion) -> PeerLevel {
        let mut levels = *self;
        *levels.of(kind)
    }

    /// The level of a criterion, to be changed.
    pub fn of(&mut self, kind: PeerCriterion) -> &mut PeerLevel {
        match kind {
            PeerCriterion::Craft => &mut self.craft,
            PeerCriterion::Skill => &mut self.skill,
            PeerCriterion::School => &mut self.school,
            PeerCriterion::Hometown => &mut self.hometown,
            PeerCriterion::Interest => &mut self.interest,
            PeerCriterion::Place => &mut self.place,
            PeerCriterion::Language => &mut self.language,
        }
    }
}

/// Something that the viewer shares with a peer.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PeerReason {
    /// What is shared.
    pub kind: PeerCriterion,
    /// Its name.
    pub label: String,
}

/// Somebody at another company with whom the viewer shares something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Peer {
    /// Who it is.
    pub member: MemberSummary,
    /// All that is shared, what counts most first; never empty.
    pub reasons: Vec<PeerReason>,
}

/// Which page of the peers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(default, deny_unknown_fields)]
pub struct ListPeers {
    /// `next` of the page before.
    #[garde(custom(text::search_text(300)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// Rows a page, 1 to 50; 20 when absent.
    #[garde(inner(range(min = 1, max = 50)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 50))]
    pub limit: Option<u32>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_rare_counts_more() {
        let factors = [0, 10, 11, 100, 101, 499, 500, 100_000].map(rarity_factor);
        assert_eq!(factors, [4, 4, 3, 3, 2, 2, 1, 1]);
    }

    #[test]
    fn names_lead_back() {
        for criterion in PeerCriterion::ALL {
            assert_eq!(criterion.as_str().parse(), Ok(criterion));
            let json = serde_json::to_value(criterion).expect("a name");
            assert_eq!(json, criterion.as_str());
        }
        for level in PeerLevel::ALL {
            assert_eq!(level.as_str().parse(), Ok(level));
        }
    }
}
