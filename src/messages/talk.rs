//! What a conversation is called.

use ::api::messages::Conversation;
use messages::Language;
use uuid::Uuid;

/// The name of a conversation: its own, or those of its people.
pub fn name(conversation: &Conversation, language: Language) -> String {
    if !conversation.name.is_empty() {
        return conversation.name.clone();
    }
    let names: Vec<&str> = conversation
        .people
        .iter()
        .map(|person| person.name.as_str())
        .collect();
    match (names.is_empty(), conversation.is_group) {
        (true, true) => messages::messages_group_unnamed(language).to_owned(),
        (true, false) => messages::messages_nobody(language).to_owned(),
        (false, _) => names.join(match language {
            Language::Japanese => "、",
            Language::English => ", ",
        }),
    }
}

/// Of what a conversation's mark is made: a person's id, or the group's own.
pub fn mark(conversation: &Conversation) -> Uuid {
    match conversation.people.first() {
        Some(person) if !conversation.is_group => person.id.0,
        _ => conversation.id.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ::api::{messages::Standing, person::PersonLink};

    fn conversation(name: &str, people: &[&str], is_group: bool) -> Conversation {
        Conversation {
            id: Uuid::from_u128(1).into(),
            is_group,
            name: name.to_owned(),
            people: people
                .iter()
                .map(|name| PersonLink {
                    id: Uuid::from_u128(2).into(),
                    name: (*name).to_owned(),
                    organisation: String::new(),
                })
                .collect(),
            standing: Standing::Open,
            unread: 0,
            at: String::new(),
            last: None,
        }
    }

    #[test]
    fn a_conversation_is_called_by_its_name_or_its_people() {
        let called = |conversation: Conversation| name(&conversation, Language::English);
        assert_eq!(called(conversation("Thursday", &["A"], true)), "Thursday");
        assert_eq!(called(conversation("", &["A", "B"], true)), "A, B");
        assert_eq!(called(conversation("", &["A"], false)), "A");
        assert_eq!(called(conversation("", &[], false)), "Somebody who is gone");
        assert_eq!(called(conversation("", &[], true)), "Group");
    }

    #[test]
    fn a_mark_is_the_other_person_s() {
        assert_eq!(mark(&conversation("", &["A"], false)), Uuid::from_u128(2));
        assert_eq!(mark(&conversation("", &["A"], true)), Uuid::from_u128(1));
    }
}
