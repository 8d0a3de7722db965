//! Small words on a ground: a skill, a reason, a state.

use leptos::prelude::*;

/// What a tag means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TagKind {
    /// A property.
    #[default]
    Plain,
    /// Why this is shown to this person.
    Why,
    /// It is so.
    On,
    /// Look at this.
    Warn,
}

/// A small word on a ground.
#[component]
pub fn Tag(
    /// What it means.
    #[prop(optional, into)]
    kind: Signal<TagKind>,
    /// Its words.
    children: Children,
) -> impl IntoView {
    let class = move || match kind.get() {
        TagKind::Plain => "tag",
        TagKind::Why => "tag why",
        TagKind::On => "tag on",
        TagKind::Warn => "tag warn",
    };
    view! { <span class=class>{children()}</span> }
}
