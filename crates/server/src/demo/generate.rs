//! The demo community as records.

use super::{cast::CAST, content, members::member};
use crate::record::{MemberRecord, OrganisationRecord, PlaceRecord};
use api::{account::RoleKind, demo::Persona};

/// How many members the demo has when nobody asks for another number.
pub const USUAL_MEMBERS: usize = 182;
/// The most members that may be asked for.
pub const MOST_MEMBERS: usize = 1_000_000;
/// The seed of the demo that everybody sees.
pub const USUAL_SEED: u64 = 2021;

/// Whom a visitor can be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoPersona {
    /// The kind of person.
    pub persona: Persona,
    /// The address of the member.
    pub email: String,
    /// The role held, if any.
    pub role: Option<RoleKind>,
    /// The organisation for which it is held, by name.
    pub organisation: String,
}

/// An invented community in a town that exists.
pub struct DemoCommunity {
    /// Companies, then partners.
    pub organisations: Vec<OrganisationRecord>,
    /// Coworking spaces.
    pub places: Vec<PlaceRecord>,
    /// Whom a visitor can be, in the order of [`Persona::ALL`]; all of them are among the members.
    pub personas: Vec<DemoPersona>,
    members: usize,
    seed: u64,
}

/// A community of `members` people, at least the personas and at most [`MOST_MEMBERS`]: the same for the
/// same seed, and the first members the same for any number.
pub fn community(members: usize, seed: u64) -> DemoCommunity {
    let personas: Vec<DemoPersona> = CAST
        .iter()
        .enumerate()
        .filter_map(|(index, part)| {
            part.persona.map(|(persona, role)| DemoPersona {
                persona,
                email: member(seed, index).email,
                role,
                organisation: part.organisation.to_owned(),
            })
        })
        .collect();
    DemoCommunity {
        organisations: content::organisations(),
        places: content::places(),
        members: members.clamp(personas.len(), MOST_MEMBERS),
        personas,
        seed,
    }
}

/// The address of the member whom a visitor is as `persona`, in the community with the usual seed.
pub fn persona_email(persona: Persona) -> Option<String> {
    let is_persona =
        |part: &super::cast::Part| part.persona.is_some_and(|(kind, _)| kind == persona);
    CAST.iter()
        .position(is_persona)
        .map(|index| member(USUAL_SEED, index).email)
}

impl DemoCommunity {
    /// How many members there are.
    pub fn len(&self) -> usize {
        self.members
    }

    /// Never true: the personas are always there.
    pub fn is_empty(&self) -> bool {
        self.members == 0
    }

    /// The members from the nth on, made one by one, so that a million need no memory.
    pub fn members_from(&self, first: usize) -> impl Iterator<Item = MemberRecord> + use<> {
        let seed = self.seed;
        (first..self.members).map(move |index| member(seed, index))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use api::account::DirectoryVisibility;
    use std::collections::HashSet;

    #[test]
    fn every_record_keeps_the_rules() {
        let community = community(2_000, USUAL_SEED);
        for organisation in &community.organisations {
            assert_eq!(organisation.faults(), [], "{}", organisation.name);
        }
        for place in &community.places {
            assert_eq!(place.faults(), [], "{}", place.name);
        }
        let organisations: HashSet<&str> = community
            .organisations
            .iter()
            .map(|organisation| organisation.name.as_str())
            .collect();
        let places: HashSet<&str> = community
            .places
            .iter()
            .map(|place| place.name.as_str())
            .collect();
        let mut addresses = HashSet::new();
        for member in community.members_from(0) {
            assert_eq!(member.faults(), [], "{member:?}");
            assert!(
                organisations.contains(member.organisation.as_str()),
                "{member:?}"
            );
            assert!(
                member
                    .places
                    .iter()
                    .all(|place| places.contains(place.as_str())),
                "{member:?}"
            );
            assert!(
                !member.craft.is_empty()
                    && !member.skills.is_empty()
                    && !member.schools[0].is_empty(),
                "{member:?}"
            );
            assert!(addresses.insert(member.email.clone()), "{}", member.email);
        }
        assert_eq!(addresses.len(), 2_000);
        for organisation in &community.organisations {
            for related in organisation.affiliates.iter().chain(&organisation.parent) {
                assert!(organisations.contains(related.as_str()), "{related}");
            }
        }
    }

    #[test]
    fn the_same_for_the_same_seed() {
        let members = |count, seed| community(count, seed).members_from(0).collect::<Vec<_>>();
        assert_eq!(members(50, 1), members(50, 1));
        assert_eq!(members(50, 1), members(80, 1)[..50]);
        assert_ne!(members(50, 1)[20..], members(50, 2)[20..]);
        assert_eq!(community(0, 1).len(), 4);
    }

    #[test]
    fn only_reserved_domains_are_used() {
        let community = community(USUAL_MEMBERS, USUAL_SEED);
        assert!(
            community
                .members_from(0)
                .all(|member| member.email.ends_with("@member.example"))
        );
        for organisation in &community.organisations {
            assert!(
                organisation
                    .contacts
                    .iter()
                    .all(|contact| contact.email.ends_with(".example")
                        && contact.telephone.is_empty())
            );
        }
    }

    #[test]
    fn the_community_has_what_a_visitor_looks_for() {
        let community = community(USUAL_MEMBERS, USUAL_SEED);
        let members: Vec<MemberRecord> = community.members_from(0).collect();
        assert_eq!(
            community
                .personas
                .iter()
                .map(|persona| persona.persona)
                .collect::<Vec<_>>(),
            Persona::ALL
        );
        let worker = &members[0];
        let peers = members
            .iter()
            .filter(|member| {
                member.organisation != worker.organisation
                    && member.craft.contains("ファームウェア")
                    && member.schools.iter().any(|school| school == "長岡高専")
                    && member.visibility == Some(DirectoryVisibility::Listed)
            })
            .count();
        assert!((6..40).contains(&peers), "{peers}");
        for kanji in ["高橋", "髙橋"] {
            assert!(
                members
                    .iter()
                    .filter(|member| member.family_name == kanji)
                    .count()
                    >= 3
            );
        }
        for visibility in [
            DirectoryVisibility::Unsearchable,
            DirectoryVisibility::Unlisted,
        ] {
            assert!(
                members
                    .iter()
                    .filter(|member| member.visibility == Some(visibility))
                    .count()
                    >= 2
            );
        }
        let companies = community
            .organisations
            .iter()
            .filter(|organisation| organisation.council_since.is_some());
        for company in companies {
            let people = members
                .iter()
                .filter(|member| member.organisation == company.name)
                .count();
            assert!(people >= 1, "{}", company.name);
        }
        let texts: HashSet<&str> = members
            .iter()
            .map(|member| member.can_help_with.as_str())
            .collect();
        assert!(texts.len() > 100, "{}", texts.len());
        assert!(
            community
                .organisations
                .iter()
                .any(|organisation| !organisation.former_names.is_empty())
        );
    }
}
