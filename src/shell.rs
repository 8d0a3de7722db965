//! What the server wrote into the page.

use ::api::{
    account::Session,
    shell::{Community, KnownAnswer, SHELL_ELEMENT, Shell},
};
use leptos::prelude::*;
use serde_json::Value;
use std::{cell::RefCell, sync::Arc};

thread_local! {
    static ANSWERS: RefCell<Vec<KnownAnswer>> = const { RefCell::new(Vec::new()) };
}

/// What does not change while the page is open.
#[derive(Clone, Debug, PartialEq)]
pub struct Facts {
    /// The community that runs here.
    pub community: Community,
    /// Whether this is a demo, with one-click sign-in.
    pub demo: bool,
}

#[derive(Clone)]
struct ShellContext(Arc<Facts>);

/// Reads the page's data block, provides [`use_shell`], and hands over the session, if there is one.
pub fn provide_shell() -> Option<Session> {
    let shell = document()
        .get_element_by_id(SHELL_ELEMENT)
        .and_then(|element| element.text_content())
        .and_then(|text| serde_json::from_str::<Value>(&text).ok())
        .and_then(|value| serde_json::from_value::<Shell>(value).ok())
        // A page without the block (a cached copy, a development server) still works, with more trips.
        .unwrap_or_else(|| Shell {
            community: Community {
                name: "NAGAOKA WORKER".to_owned(),
                municipality: "長岡市".to_owned(),
                contact: String::new(),
            },
            demo: false,
            session: None,
            answers: Vec::new(),
        });
    ANSWERS.set(shell.answers);
    provide_context(ShellContext(Arc::new(Facts {
        community: shell.community,
        demo: shell.demo,
    })));
    shell.session
}

/// The community, and whether this is a demo.
pub fn use_shell() -> Arc<Facts> {
    expect_context::<ShellContext>().0
}

/// The answer that the page brought along for the GET of `url`; each is handed out once.
pub fn take_answer(url: &str) -> Option<Value> {
    ANSWERS.with_borrow_mut(|answers| {
        let index = answers.iter().position(|answer| answer.url == url)?;
        Some(answers.swap_remove(index).body)
    })
}
