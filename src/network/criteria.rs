//! How much each criterion counts when one's peers are ranked.

use crate::{
    api, data,
    language::use_language,
    shared::words::{facet_name, words},
    ui::{
        Button, ButtonKind, Card, Form, Load, Notice, NoticeKind, Select, Skeleton, error_text,
        use_toasts,
    },
};
use ::api::{
    ErrorCode,
    members::FacetKind,
    network::{PeerCriteria, PeerCriterion, PeerLevel, PeerLevels},
};
use leptos::prelude::*;
use messages::{Language, Text};

/// The criteria with their weights, to be set.
#[component]
pub(super) fn Criteria(
    /// Told when they are kept.
    #[prop(into)]
    on_change: Callback<()>,
) -> impl IntoView {
    let criteria = data::load_one(|| (), |()| api::get_peer_criteria());
    view! {
        <Card heading=words(messages::network_criteria)>
            <p class="soft">{words(messages::network_criteria_text)}</p>
            <Load
                from=criteria
                skeleton=Skeleton::Rows(4)
                children=move |value| view! { <Editor criteria value on_change /> }
            />
        </Card>
    }
}

/// The same dimensions have the same names as in the members list.
fn name_of(kind: PeerCriterion) -> Text {
    facet_name(match kind {
        PeerCriterion::Craft => FacetKind::Craft,
        PeerCriterion::Skill => FacetKind::Skill,
        PeerCriterion::School => FacetKind::School,
        PeerCriterion::Hometown => FacetKind::Hometown,
        PeerCriterion::Interest => FacetKind::Interest,
        PeerCriterion::Place => FacetKind::Place,
        PeerCriterion::Language => FacetKind::Language,
    })
}

fn level_text(level: PeerLevel) -> Text {
    match level {
        PeerLevel::Off => messages::network_level_off,
        PeerLevel::Normal => messages::network_level_normal,
        PeerLevel::Important => messages::network_level_important,
    }
}

fn options(language: Language) -> Vec<(String, String)> {
    PeerLevel::ALL
        .map(|level| {
            (
                level.as_str().to_owned(),
                level_text(level)(language).to_owned(),
            )
        })
        .to_vec()
}

#[component]
fn Editor(
    criteria: data::Loaded<PeerCriteria>,
    value: Signal<PeerCriteria>,
    on_change: Callback<()>,
) -> impl IntoView {
    let language = use_language();
    let toasts = use_toasts();
    let fields: [(PeerCriterion, RwSignal<String>); 7] =
        PeerCriterion::ALL.map(|kind| (kind, RwSignal::new(String::new())));
    // What the server says stands above what was chosen here and never sent.
    Effect::new(move |_| {
        value.with(|value| {
            for item in &value.items {
                let field = fields.iter().find(|(kind, _)| *kind == item.kind);
                if let Some((_, chosen)) = field {
                    chosen.set(item.level.as_str().to_owned());
                }
            }
        });
    });
    let save = data::write(move |(levels, etag): (PeerLevels, String)| async move {
        let outcome = api::update_peer_criteria(&levels, &etag).await;
        match &outcome {
            Ok(new) => {
                let new = new.clone();
                criteria.update(|value| *value = new);
                toasts.show(
                    messages::network_criteria_saved(language.get_untracked()),
                    None,
                );
                on_change.try_run(());
            }
            Err(error) if error.code() == Some(ErrorCode::Changed) => criteria.reload(),
            Err(_) => {}
        }
        outcome.map(drop)
    });
    let submit = move || {
        let mut levels = PeerLevels::default();
        for (kind, chosen) in fields {
            *levels.of(kind) = chosen
                .with_untracked(|chosen| chosen.parse())
                .unwrap_or_default();
        }
        save.dispatch((levels, value.get_untracked().etag));
    };
    let failure = move || {
        save.error().get().map(|error| {
            let text = if error.code() == Some(ErrorCode::Changed) {
                messages::network_criteria_changed(language.get()).to_owned()
            } else {
                error_text(&error, language.get())
            };
            view! { <Notice kind=NoticeKind::Warn><p>{text}</p></Notice> }
        })
    };
    let selects = fields
        .map(|(kind, chosen)| {
            let name = name_of(kind);
            view! {
                <Select
                    label=move || name(language.get()).to_owned()
                    options=Signal::derive(move || options(language.get()))
                    value=chosen
                    name=kind.as_str()
                    hint=move || messages::network_weight(language.get(), kind.weight())
                />
            }
        })
        .collect_view();
    view! {
        <Form on_submit=submit>
            {failure} <div class="criteria">{selects}</div>
            <Button kind=ButtonKind::Main submit=true pending=save.pending()>
                {words(messages::network_criteria_save)}
            </Button>
        </Form>
    }
}
