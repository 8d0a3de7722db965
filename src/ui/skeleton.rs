//! The shape of what comes, while it is on its way.

use crate::language::use_language;
use leptos::prelude::*;

/// Which shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Skeleton {
    /// This many cards with a mark.
    Cards(usize),
    /// This many rows.
    Rows(usize),
    /// The page of one thing.
    Page,
}

/// The shape of what comes. It shows only after a moment, so that quick answers never flash it.
#[component]
pub fn SkeletonView(
    /// Which shape.
    shape: Skeleton,
) -> impl IntoView {
    let language = use_language();
    let row = || {
        view! {
            <div class="row middle">
                <span class="bone round"></span>
                <div class="grow stack tight">
                    <div class="bone short"></div>
                    <div class="bone line"></div>
                </div>
            </div>
        }
    };
    let card = || view! { <div class="card">{row()}</div> };
    let bones = match shape {
        Skeleton::Cards(count) => (0..count).map(|_| card()).collect_view().into_any(),
        Skeleton::Rows(count) => (0..count).map(|_| row()).collect_view().into_any(),
        Skeleton::Page => view! {
            <div class="bone title"></div>
            {card()}
            {card()}
        }
        .into_any(),
    };
    let cards = matches!(shape, Skeleton::Cards(_));
    view! {
        <div class="skeleton late" class:cards=cards role="status">
            <span class="visually-hidden">{move || messages::ui_loading(language.get())}</span>
            {bones}
        </div>
    }
}
