//! Writing a post, and editing one.

use super::form::{Draft, Fields};
use crate::{
    api::{self, ApiError},
    data,
    language::use_language,
    routes,
    shared::{
        addressed::{addressed, edited},
        naming::{NamingText, named_in},
        words::words,
    },
    ui::{
        Button, ButtonKind, Form, Load, Notice, NoticeKind, PageHead, Skeleton, TextField,
        error_text,
    },
};
use ::api::{
    ErrorCode,
    groups::{Group, ListGroups},
    id::PostId,
    posts::{ListMentionable, Post, UpdatePost, WritePost},
    validate,
};
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

/// Writes a post.
#[component]
pub fn NewPostPage() -> impl IntoView {
    let begin = routes::use_query_of::<routes::NewPost>().get_untracked();
    let own = ListGroups {
        own: true,
        ..ListGroups::default()
    };
    let groups = data::load(
        move || own.clone(),
        |query| async move { api::list_groups(&query).await },
    );
    view! {
        <div class="page narrow">
            <PageHead title=words(messages::posts_form) />
            <Load
                from=groups
                skeleton=Skeleton::Page
                children=move |groups| {
                    let groups = groups.get_untracked().items;
                    view! { <Writing begin=begin.clone() groups /> }
                }
            />
        </div>
    }
}

#[component]
fn Writing(begin: routes::NewPost, groups: Vec<Group>) -> impl IntoView {
    let navigate = use_navigate();
    let draft = Draft::new(begin.kind.unwrap_or_default(), begin.group);
    let faults = RwSignal::new(Vec::new());
    let intent = data::Intent::new();
    let save = data::write(move |request: WritePost| {
        let navigate = navigate.clone();
        async move {
            let saved = api::create_post(&request, intent.key()).await;
            intent.sent(&saved);
            navigate(&routes::post(saved?.summary.id), Default::default());
            Ok(())
        }
    });
    let submit = move || {
        let request = untrack(|| draft.request());
        match validate(&request) {
            Ok(()) => {
                faults.set(Vec::new());
                save.dispatch(request);
            }
            Err(found) => faults.set(found),
        }
    };
    let error = save.error();
    let errors = Signal::derive(move || {
        let found = faults.get();
        let refused = || error.get().map(|error| error.field_errors().to_vec());
        if found.is_empty() {
            refused().unwrap_or_default()
        } else {
            found
        }
    });
    view! {
        <Form on_submit=submit errors>
            <Failure error />
            <Fields draft groups />
            <div class="form-actions">
                <Button kind=ButtonKind::Main submit=true pending=save.pending()>
                    {words(messages::posts_send)}
                </Button>
            </div>
        </Form>
    }
}

/// Edits a post.
#[component]
pub fn EditPostPage() -> impl IntoView {
    addressed(|id: PostId| {
        let post = data::load_one(move || id, api::get_post);
        let form = |post: Post| post.is_own.then(|| view! { <Editing post /> }.into_any());
        edited(post, form).into_any()
    })
}

#[component]
fn Editing(post: Post) -> impl IntoView {
    let navigate = use_navigate();
    let id = post.summary.id;
    let etag = StoredValue::new(post.etag);
    let title = RwSignal::new(post.summary.title);
    let body = RwSignal::new(post.body);
    let chosen = RwSignal::new(post.mentions);
    let readers = Signal::stored(ListMentionable {
        post: Some(id),
        ..ListMentionable::default()
    });
    let save = data::write(move |request: UpdatePost| {
        let navigate = navigate.clone();
        async move {
            api::update_post(id, &request, &etag.get_value()).await?;
            navigate(&routes::post(id), Default::default());
            Ok(())
        }
    });
    let submit = move || {
        let body = body.get_untracked();
        save.dispatch(UpdatePost {
            title: title.get_untracked(),
            mentions: chosen.with_untracked(|chosen| named_in(&body, chosen)),
            body,
        });
    };
    let error = save.error();
    let errors = Signal::derive(move || {
        let refused = error.get().map(|error| error.field_errors().to_vec());
        refused.unwrap_or_default()
    });
    view! {
        <PageHead title=words(messages::posts_form_edit) />
        <Form on_submit=submit errors>
            <Failure error />
            <TextField label=words(messages::posts_field_title) name="title" value=title />
            <NamingText label=words(messages::posts_field_body) value=body chosen readers />
            <div class="form-actions">
                <Button kind=ButtonKind::Main submit=true pending=save.pending()>
                    {words(messages::posts_save)}
                </Button>
            </div>
        </Form>
    }
}

/// Why it could not be kept, unless a field says so.
#[component]
fn Failure(error: Signal<Option<ApiError>>) -> impl IntoView {
    let language = use_language();
    move || {
        let error = error.get().filter(|error| error.field_errors().is_empty());
        error.map(|error| {
            let text = match error.code() {
                Some(ErrorCode::Changed) => messages::posts_changed(language.get()).to_owned(),
                _ => error_text(&error, language.get()),
            };
            view! { <Notice kind=NoticeKind::Warn><p>{text}</p></Notice> }
        })
    }
}
