//! Tabs that are links: each has an address, so "back" and bookmarks work.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// Links to the parts of one page; the one that is open is marked.
#[component]
pub fn Tabs(
    /// Address and words of every tab, in order.
    #[prop(into)]
    items: Signal<Vec<(String, String)>>,
    /// What the tabs choose between, for screen readers.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let location = use_location();
    // The tab with exactly this address, else the one of this path: a filter does not leave a tab.
    let here = Memo::new(move |_| {
        let (path, query) = (location.pathname.get(), location.search.get());
        let whole = format!("{path}?{}", query.trim_start_matches('?'));
        let is_tab = items.with(|items| items.iter().any(|(href, _)| *href == whole));
        if is_tab { whole } else { path }
    });
    view! {
        <nav class="page-tabs" aria-label=move || label.get()>
            <ul>
                {move || {
                    items
                        .get()
                        .into_iter()
                        .map(|(href, words)| {
                            let own = href.clone();
                            view! {
                                <li>
                                    <a
                                        href=href
                                        aria-current=move || (here.get() == own).then_some("page")
                                    >
                                        {words}
                                    </a>
                                </li>
                            }
                        })
                        .collect_view()
                }}
            </ul>
        </nav>
    }
}
