//! Choosing members by name: behind an @ in a text, or from a field.

use crate::{
    api, data,
    language::use_language,
    shared::words::words,
    ui::{FieldKind, Icon, IconName, TextArea, TextField},
};
use ::api::{
    id::PersonId,
    person::PersonLink,
    posts::{ListMentionable, Mentionable},
};
use leptos::{ev::KeyboardEvent, prelude::*};

/// The longest name that is looked for behind an @.
const LONGEST: usize = 30;

/// Those of the chosen people whom a text still names.
pub fn named_in(text: &str, chosen: &[PersonLink]) -> Vec<PersonId> {
    let is_named = |person: &&PersonLink| text.contains(&format!("@{}", person.name));
    chosen
        .iter()
        .filter(is_named)
        .map(|person| person.id)
        .collect()
}

/// What is typed behind the last @, as long as it can be the beginning of a name.
fn behind_at(text: &str) -> Option<&str> {
    let (_, tail) = text.rsplit_once(['@', '＠'])?;
    let fits = !tail.is_empty() && tail.chars().count() <= LONGEST;
    (fits && !tail.contains(char::is_whitespace)).then_some(tail)
}

/// A text in which @ names members.
#[component]
pub fn NamingText(
    /// The label above it.
    #[prop(into)]
    label: Signal<String>,
    /// What is typed.
    value: RwSignal<String>,
    /// Who was chosen so far.
    chosen: RwSignal<Vec<PersonLink>>,
    /// Who reads it, as far as the query says.
    #[prop(into)]
    readers: Signal<ListMentionable>,
    /// Who does not, whatever the query says.
    #[prop(optional, into)]
    without: Signal<Vec<PersonLink>>,
) -> impl IntoView {
    let query = Signal::derive(move || {
        let q = value.with(|text| behind_at(text).unwrap_or_default().to_owned());
        ListMentionable { q, ..readers.get() }
    });
    let choose = move |person: PersonLink| {
        value.update(|text| {
            let end = behind_at(text).map_or(text.len(), |tail| text.len() - tail.len());
            // The @ itself may be a wide one; what is sent is the narrow one.
            let start = text[..end].trim_end_matches(['@', '＠']).len();
            text.truncate(start);
            text.push_str(&format!("@{} ", person.name));
        });
        chosen.update(|chosen| {
            chosen.retain(|one| one.id != person.id);
            chosen.push(person);
        });
    };
    view! {
        <TextArea label name="body" value required=true hint=words(messages::posts_body_hint) />
        <Offered query without on_choose=choose />
    }
}

/// A field from which members are chosen one by one.
#[component]
pub fn PeopleField(
    /// The label above it.
    #[prop(into)]
    label: Signal<String>,
    /// What helps to choose; none when empty.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// Who is chosen.
    chosen: RwSignal<Vec<PersonLink>>,
) -> impl IntoView {
    let language = use_language();
    let typed = RwSignal::new(String::new());
    let query = Signal::derive(move || ListMentionable {
        q: typed.get(),
        ..ListMentionable::default()
    });
    let choose = move |person: PersonLink| {
        typed.set(String::new());
        chosen.update(|chosen| {
            chosen.retain(|one| one.id != person.id);
            chosen.push(person);
        });
    };
    // Enter would send the form around the field.
    let stay = move |event: KeyboardEvent| {
        if event.key() == "Enter" && typed.with_untracked(|typed| !typed.is_empty()) {
            event.prevent_default();
        }
    };
    let chips = move || {
        let chip = |person: PersonLink| {
            let (id, name) = (person.id, person.name.clone());
            view! {
                <button
                    type="button"
                    class="chip"
                    aria-label=move || messages::posts_take_out(language.get(), &name)
                    on:click=move |_| chosen.update(|chosen| chosen.retain(|one| one.id != id))
                >
                    <span>{person.name}</span>
                    <Icon name=IconName::Close size="small" />
                </button>
            }
        };
        chosen.get().into_iter().map(chip).collect_view()
    };
    view! {
        <div class="stack tight" on:keydown=stay>
            <TextField label name="person" value=typed kind=FieldKind::Search hint />
            <Offered query without=chosen on_choose=choose />
            <div class="cluster">{chips}</div>
        </div>
    }
}

/// The members whom a query finds, each to be chosen by a press.
#[component]
fn Offered(
    query: Signal<ListMentionable>,
    #[prop(into)] without: Signal<Vec<PersonLink>>,
    #[prop(into)] on_choose: Callback<PersonLink>,
) -> impl IntoView {
    let found = data::load(
        move || query.get(),
        |query| async move {
            match query.q.as_str() {
                "" => Ok(Mentionable { items: Vec::new() }),
                _ => api::list_mentionable(&query).await,
            }
        },
    );
    let people = move || {
        let is_asked = query.with(|query| !query.q.is_empty());
        let items = found.with(|state| state.value().map(|found| found.items.clone()));
        items.filter(|_| is_asked).unwrap_or_default()
    };
    let rows = move || {
        let is_left = |person: &PersonLink| {
            without.with(|without| without.iter().all(|one| one.id != person.id))
        };
        let rows: Vec<AnyView> = people()
            .into_iter()
            .filter(is_left)
            .map(|person| {
                let chosen = person.clone();
                view! {
                    <li>
                        <button
                            type="button"
                            class="chip"
                            on:click=move |_| on_choose.run(chosen.clone())
                        >
                            <span>{person.name}</span>
                            <span class="soft">{person.organisation}</span>
                        </button>
                    </li>
                }
                .into_any()
            })
            .collect();
        (!rows.is_empty()).then(|| {
            view! {
                <ul class="cluster" aria-label=words(messages::posts_offered)>
                    {rows}
                </ul>
            }
        })
    };
    view! { <div class="offered" aria-live="polite">{rows}</div> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_can_be_a_name_is_looked_for() {
        for (text, found) in [
            ("@高", Some("高")),
            ("こんにちは＠たか", Some("たか")),
            ("a@b.jp へ", None),
            ("@", None),
            ("名前なし", None),
        ] {
            assert_eq!(behind_at(text), found, "{text}");
        }
    }
}
