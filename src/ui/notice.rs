//! Notices: something about the whole screen that stays.

use super::{Icon, IconName};
use leptos::prelude::*;

/// What a notice means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NoticeKind {
    /// Good to know.
    #[default]
    Info,
    /// It went well.
    Good,
    /// Look at this.
    Warn,
}

/// Something about the whole screen that stays. A warning is spoken at once.
#[component]
pub fn Notice(
    /// What it means.
    #[prop(optional)]
    kind: NoticeKind,
    /// What it says.
    children: Children,
) -> impl IntoView {
    let (class, icon, role) = match kind {
        NoticeKind::Info => ("notice", IconName::Info, None),
        NoticeKind::Good => ("notice good", IconName::Shield, Some("status")),
        NoticeKind::Warn => ("notice warn", IconName::Warning, Some("alert")),
    };
    view! {
        <div class=class role=role>
            <Icon name=icon />
            <div>{children()}</div>
        </div>
    }
}
