//! The head of a page: its `<h1>`, which takes the focus after a navigation, and the document's title.

use crate::title::set_title;
use leptos::{html, prelude::*};
use leptos_router::hooks::use_location;
use std::cell::RefCell;

thread_local! {
    /// The path of the page whose head was shown last; `None` until the first.
    static SHOWN: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// The head of a page; one on every screen.
#[component]
pub fn PageHead(
    /// The heading and, unless another is given, the document's title.
    #[prop(into)]
    title: Signal<String>,
    /// The document's title where it differs from the heading; the heading when empty.
    #[prop(optional, into)]
    document_title: Signal<String>,
    /// A line below it; none when empty.
    #[prop(optional, into)]
    subtitle: Signal<String>,
) -> impl IntoView {
    // The router's path: the address bar follows only after the screen.
    let pathname = use_location().pathname;
    let heading = NodeRef::<html::H1>::new();
    Effect::new(move |_| {
        let own = document_title.get();
        set_title(&if own.is_empty() { title.get() } else { own });
    });
    Effect::new(move |_| {
        let Some(heading) = heading.get() else { return };
        let path = pathname.get_untracked();
        let before = SHOWN.replace(Some(path.clone()));
        // The first page keeps the browser's own focus, and a reload of data is no navigation. A screen
        // reader speaks what is focused, so that nothing else has to announce the page.
        if before.is_some_and(|before| before != path) {
            let options = web_sys::FocusOptions::new();
            options.set_prevent_scroll(true);
            // Focusing an element that is there cannot fail.
            drop(heading.focus_with_options(&options));
        }
    });
    view! {
        <div class="page-head">
            <h1 tabindex="-1" node_ref=heading>{title}</h1>
            <Show when=move || subtitle.with(|text| !text.is_empty())>
                <p>{subtitle}</p>
            </Show>
        </div>
    }
}
