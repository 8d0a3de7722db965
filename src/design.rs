//! The parts that the screens are made of, in every state and in both themes, for those who build them.

mod content;
mod controls;
mod feedback;
mod words;

use crate::ui::PageHead;
use content::{Colours, Content, Marks};
use controls::{Buttons, Chips, Fields};
use feedback::{Feedback, Overlays, Waiting};
use leptos::prelude::*;

/// Every part in every state.
#[component]
pub fn DesignPage() -> impl IntoView {
    view! {
        <div class="page">
            <PageHead title=words::PAGE subtitle=words::PAGE_ABOUT />
            <Overlays />
            <div class="design">
                <Theme name="light" />
                <Theme name="dark" />
            </div>
        </div>
    }
}

#[component]
fn Theme(name: &'static str) -> impl IntoView {
    view! {
        <section class="design-theme" data-theme=name aria-label=name>
            <Colours />
            <Buttons />
            <Chips />
            <Marks />
            <Content />
            <Fields />
            <Feedback />
            <Waiting />
        </section>
    }
}

/// One kind of part under its name.
#[component]
fn Part(name: &'static str, children: Children) -> impl IntoView {
    view! {
        <section class="design-part">
            <h2>{name}</h2>
            {children()}
        </section>
    }
}
