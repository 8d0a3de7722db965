//! The button below a list that fetches its next rows.

use super::Button;
use crate::language::use_language;
use leptos::prelude::*;

/// Fetches the next rows; gone on the last page.
#[component]
pub fn Pager(
    /// The cursor of the next page.
    #[prop(into)]
    next: Signal<Option<String>>,
    /// Whether they are on their way.
    #[prop(into)]
    pending: Signal<bool>,
    /// Fetches them.
    #[prop(into)]
    on_more: Callback<()>,
) -> impl IntoView {
    let language = use_language();
    view! {
        <Show when=move || next.with(Option::is_some)>
            <div class="pager">
                <Button pending on_press=on_more>
                    {move || messages::ui_more(language.get())}
                </Button>
            </div>
        </Show>
    }
}
