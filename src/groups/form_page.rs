//! Making a group, and editing one.

use crate::{
    api, data,
    language::use_language,
    routes,
    shared::{
        addressed::{addressed, edited},
        words::words,
    },
    ui::{
        Button, ButtonKind, Form, Notice, NoticeKind, PageHead, RadioGroup, TextArea, TextField,
        error_text,
    },
};
use ::api::{
    ErrorCode,
    groups::{Group, GroupKind, GroupStanding, WriteGroup},
    id::GroupId,
    validate,
};
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;
use messages::Text;

/// Makes a group.
#[component]
pub fn NewGroupPage() -> impl IntoView {
    view! {
        <div class="page narrow">
            <GroupForm group=None />
        </div>
    }
}

/// Edits a group.
#[component]
pub fn EditGroupPage() -> impl IntoView {
    addressed(|id: GroupId| {
        let group = data::load_one(move || id, api::get_group);
        let form = |group: Group| {
            (group.standing == GroupStanding::Owner)
                .then(|| view! { <GroupForm group=Some(group) /> }.into_any())
        };
        edited(group, form).into_any()
    })
}

fn explained(kind: GroupKind) -> Text {
    match kind {
        GroupKind::Open => messages::groups_open_text,
        GroupKind::ByRequest => messages::groups_by_request_text,
        GroupKind::Hidden => messages::groups_hidden_text,
        GroupKind::Sensitive => messages::groups_sensitive_text,
    }
}

#[component]
fn GroupForm(group: Option<Group>) -> impl IntoView {
    let language = use_language();
    let navigate = use_navigate();
    let before = group.as_ref().map_or(GroupKind::Open, |group| group.kind);
    let name = RwSignal::new(
        group
            .as_ref()
            .map_or_else(String::new, |one| one.name.clone()),
    );
    let description = RwSignal::new(
        group
            .as_ref()
            .map_or_else(String::new, |one| one.description.clone()),
    );
    let kind = RwSignal::new(before.as_str().to_owned());
    let known = StoredValue::new(group.map(|group| (group.id, group.etag)));
    let is_new = known.with_value(Option::is_none);
    let faults = RwSignal::new(Vec::new());
    let intent = data::Intent::new();
    let save = data::write(move |request: WriteGroup| {
        let navigate = navigate.clone();
        async move {
            let saved = match known.get_value() {
                Some((id, etag)) => api::update_group(id, &request, &etag).await,
                None => api::create_group(&request, intent.key()).await,
            };
            intent.sent(&saved);
            navigate(&routes::group(saved?.id), Default::default());
            Ok(())
        }
    });
    let submit = move || {
        let request = WriteGroup {
            name: name.get_untracked(),
            description: description.get_untracked(),
            kind: kind.get_untracked().parse().unwrap_or_default(),
        };
        match validate(&request) {
            Ok(()) => {
                faults.set(Vec::new());
                save.dispatch(request);
            }
            Err(found) => faults.set(found),
        }
    };
    let errors = Signal::derive(move || {
        let found = faults.get();
        let refused = || {
            save.error()
                .get()
                .map(|error| error.field_errors().to_vec())
        };
        if found.is_empty() {
            refused().unwrap_or_default()
        } else {
            found
        }
    });
    let failure = move || {
        let error = save
            .error()
            .get()
            .filter(|error| error.field_errors().is_empty());
        error.map(|error| {
            let text = match error.code() {
                Some(ErrorCode::Changed) => messages::posts_changed(language.get()).to_owned(),
                _ => error_text(&error, language.get()),
            };
            view! { <Notice kind=NoticeKind::Warn><p>{text}</p></Notice> }
        })
    };
    let kinds = move || {
        let possible = GroupKind::ALL
            .into_iter()
            .filter(|kind| before.may_become(*kind));
        possible
            .map(|kind| {
                (
                    kind.as_str().to_owned(),
                    explained(kind)(language.get()).to_owned(),
                )
            })
            .collect::<Vec<_>>()
    };
    let (title, send) = match is_new {
        true => (messages::groups_form as Text, messages::groups_make as Text),
        false => (
            messages::groups_form_edit as Text,
            messages::groups_save as Text,
        ),
    };
    view! {
        <PageHead title=words(title) />
        <Form on_submit=submit errors>
            {failure} <TextField
                label=words(messages::groups_field_name)
                name="name"
                value=name
                required=true
            />
            <TextArea
                label=words(messages::groups_field_description)
                name="description"
                value=description
            />
            <RadioGroup
                legend=words(messages::groups_field_kind)
                hint=words(messages::groups_field_kind_hint)
                name="kind"
                options=Signal::derive(kinds)
                value=kind
            /> <div class="form-actions">
                <Button kind=ButtonKind::Main submit=true pending=save.pending()>
                    {words(send)}
                </Button>
            </div>
        </Form>
    }
}
