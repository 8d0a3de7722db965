//! One's own place in a group: joining, asking, answering an invitation, leaving.

use crate::{
    api::{self, ApiError},
    data,
    language::use_language,
    routes,
    shared::words::words,
    ui::{Button, ButtonKind, Dialog, LinkButton, Notice, NoticeKind, error_text, use_toasts},
};
use ::api::{
    ErrorCode,
    groups::{Group, GroupKind, GroupStanding},
};
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;
use messages::Text;

/// What one may do about one's own place.
#[component]
pub(super) fn Place(group: Group, reload: Callback<()>) -> impl IntoView {
    let (language, toasts) = (use_language(), use_toasts());
    let navigate = use_navigate();
    let id = group.id;
    let leaving = RwSignal::new(false);
    let done = move || toasts.show(messages::groups_done(language.get_untracked()), None);
    let join = data::write(move |()| async move {
        api::join_group(id).await?;
        done();
        reload.run(());
        Ok(())
    });
    let is_listed = matches!(group.kind, GroupKind::Open | GroupKind::ByRequest);
    let leave = data::write(move |()| {
        let navigate = navigate.clone();
        async move {
            api::leave_group(id).await?;
            leaving.set(false);
            done();
            if is_listed {
                reload.run(());
            } else {
                navigate(&routes::groups(false), Default::default());
            }
            Ok(())
        }
    });
    let failure = move || {
        let error = join.error().get().or_else(|| leave.error().get());
        error.map(|error| {
            let text = refusal(&error, language.get());
            view! { <Notice kind=NoticeKind::Warn><p>{text}</p></Notice> }
        })
    };
    let joining = move |text: Text| {
        view! {
            <Button
                kind=ButtonKind::Main
                pending=join.pending()
                on_press=move || join.dispatch(())
            >
                {words(text)}
            </Button>
        }
        .into_any()
    };
    let out = move |text: Text| {
        view! {
            <Button pending=leave.pending() on_press=move || leave.dispatch(())>
                {words(text)}
            </Button>
        }
        .into_any()
    };
    let says = |text: Text| view! { <p class="grow">{words(text)}</p> }.into_any();
    let ask_to_leave = move || {
        view! {
            <Button kind=ButtonKind::Quiet on_press=move || leaving.set(true)>
                {words(messages::groups_leave)}
            </Button>
        }
        .into_any()
    };
    let shown = match (group.standing, group.kind) {
        (GroupStanding::Outside, GroupKind::ByRequest) => vec![joining(messages::groups_ask)],
        (GroupStanding::Outside, _) => vec![joining(messages::groups_join)],
        (GroupStanding::Requested, _) => {
            vec![says(messages::groups_asked), out(messages::groups_withdraw)]
        }
        (GroupStanding::Invited, _) => vec![
            says(messages::groups_invited),
            joining(messages::groups_accept),
            out(messages::groups_decline),
        ],
        (GroupStanding::Member, _) => vec![ask_to_leave()],
        (GroupStanding::Owner, _) => {
            let edit = view! {
                <LinkButton href=routes::edit_group(id)>{words(messages::groups_edit)}</LinkButton>
            };
            vec![edit.into_any(), ask_to_leave()]
        }
    };
    view! {
        {failure}
        <div class="cluster">{shown}</div>
        <Dialog open=leaving title=words(messages::groups_leave)>
            {failure} <p>{words(messages::groups_leave_sure)}</p> <div class="cluster end">
                <Button
                    kind=ButtonKind::Danger
                    pending=leave.pending()
                    on_press=move || leave.dispatch(())
                >
                    {words(messages::groups_leave)}
                </Button>
            </div>
        </Dialog>
    }
}

/// Why it could not be done; the one conflict that there is, is about the last owner.
pub(super) fn refusal(error: &ApiError, language: messages::Language) -> String {
    match error.code() {
        Some(ErrorCode::Conflict) => messages::groups_leave_last(language).to_owned(),
        _ => error_text(error, language),
    }
}
