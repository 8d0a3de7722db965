//! Whether and how one stands in the directory.

use crate::{
    api, data,
    language::use_language,
    ui::{
        Button, ButtonKind, Card, Form, Load, Notice, NoticeKind, RadioGroup, Skeleton, error_text,
        use_toasts,
    },
};
use ::api::{
    ErrorCode,
    account::{DirectorySetting, DirectoryVisibility, UpdateDirectorySetting},
};
use leptos::prelude::*;
use messages::{
    Text, account_save, account_saved, account_visibility, account_visibility_changed,
    account_visibility_legend, account_visibility_listed, account_visibility_unlisted,
    account_visibility_unsearchable,
};

const CHOICES: [(DirectoryVisibility, &str, Text); 3] = [
    (
        DirectoryVisibility::Listed,
        "listed",
        account_visibility_listed,
    ),
    (
        DirectoryVisibility::Unsearchable,
        "unsearchable",
        account_visibility_unsearchable,
    ),
    (
        DirectoryVisibility::Unlisted,
        "unlisted",
        account_visibility_unlisted,
    ),
];

fn name_of(visibility: DirectoryVisibility) -> String {
    CHOICES
        .iter()
        .find(|(choice, _, _)| *choice == visibility)
        .map_or("", |(_, name, _)| *name)
        .to_owned()
}

/// The directory setting.
#[component]
pub fn Visibility() -> impl IntoView {
    let language = use_language();
    let setting = data::load_one(|| (), |()| api::get_directory_setting());
    view! {
        <Card heading=move || account_visibility(language.get()).to_owned()>
            <Load
                from=setting
                skeleton=Skeleton::Rows(3)
                children=move |value| view! { <Choice setting value /> }
            />
        </Card>
    }
}

#[component]
fn Choice(
    setting: data::Loaded<DirectorySetting>,
    value: Signal<DirectorySetting>,
) -> impl IntoView {
    let language = use_language();
    let toasts = use_toasts();
    let chosen = RwSignal::new(name_of(value.get_untracked().visibility));
    // What the server says stands above what was chosen here and never sent.
    Effect::new(move |_| chosen.set(name_of(value.with(|value| value.visibility))));
    let save = data::write(
        move |(visibility, etag): (DirectoryVisibility, String)| async move {
            let request = UpdateDirectorySetting { visibility };
            let outcome = api::update_directory_setting(&request, &etag).await;
            match &outcome {
                Ok(new) => {
                    setting.update(|value| *value = new.clone());
                    toasts.show(account_saved(language.get_untracked()), None);
                }
                Err(error) if error.code() == Some(ErrorCode::Changed) => setting.reload(),
                Err(_) => {}
            }
            outcome.map(drop)
        },
    );
    let submit = move || {
        let wanted = chosen.get_untracked();
        let visibility = CHOICES.iter().find(|(_, name, _)| *name == wanted);
        if let Some((visibility, _, _)) = visibility {
            save.dispatch((*visibility, value.get_untracked().etag));
        }
    };
    let options = move || {
        CHOICES
            .iter()
            .map(|(_, name, words)| ((*name).to_owned(), words(language.get()).to_owned()))
            .collect::<Vec<_>>()
    };
    let failure = move || {
        save.error().get().map(|error| {
            let text = if error.code() == Some(ErrorCode::Changed) {
                account_visibility_changed(language.get()).to_owned()
            } else {
                error_text(&error, language.get())
            };
            view! { <Notice kind=NoticeKind::Warn><p>{text}</p></Notice> }
        })
    };
    let same = move || chosen.with(|chosen| *chosen == name_of(value.with(|v| v.visibility)));
    view! {
        <Form on_submit=submit>
            {failure}
            <RadioGroup
                legend=move || account_visibility_legend(language.get()).to_owned()
                name="visibility"
                options=Signal::derive(options)
                value=chosen
            />
            <Button
                kind=ButtonKind::Main
                submit=true
                pending=save.pending()
                disabled=Signal::derive(same)
            >
                {move || account_save(language.get())}
            </Button>
        </Form>
    }
}
