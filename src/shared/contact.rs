//! A company's window for those who have something to say to it.

use ::api::directory::ContactWindow;
use leptos::prelude::*;

/// Whom to turn to, and how.
pub fn contact(window: ContactWindow) -> impl IntoView {
    let address = format!("mailto:{}", window.email);
    view! {
        <div class="stack tight">
            <p>{window.label} " " {window.name}</p>
            {(!window.email.is_empty())
                .then(|| {
                    view! {
                        <p>
                            <a href=address>{window.email}</a>
                        </p>
                    }
                })}
            <p class="soft">{window.telephone} " " {window.hours}</p>
        </div>
    }
}
