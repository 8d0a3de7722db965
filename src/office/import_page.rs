//! Handing in a spreadsheet.

use super::file_field::FileField;
use crate::{
    api::{self, IntentKey},
    data,
    language::use_language,
    routes,
    shared::words::{Text, words},
    ui::{
        Button, ButtonKind, Card, Form, Icon, IconName, Notice, NoticeKind, PageHead, RadioGroup,
        error_text,
    },
};
use ::api::{
    office::{CreateImport, ImportKind, LARGEST_IMPORT},
    url::import_template,
};
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

const FORMATS: [(&str, Text); 3] = [
    ("xlsx", messages::office_template_xlsx),
    ("csv", messages::office_template_csv),
    ("csv_shift_jis", messages::office_template_csv_shift_jis),
];

/// The longest file name that the server takes, in characters.
const LONGEST_NAME: usize = 200;

/// The page that takes a spreadsheet.
#[component]
pub fn ImportPage() -> impl IntoView {
    let language = use_language();
    let kind = RwSignal::new("members".to_owned());
    let file = RwSignal::new_local(None::<web_sys::File>);
    let fault = RwSignal::new(None::<Text>);
    let intent = StoredValue::new_local(None::<(CreateImport, web_sys::File, IntentKey)>);
    let create = data::write(move |(request, file): (CreateImport, web_sys::File)| {
        // The same file sent again is the same intent.
        let key = intent.with_value(|intent| match intent {
            Some((before, sent, key)) if *before == request && *sent == file => key.clone(),
            _ => IntentKey::new(),
        });
        intent.set_value(Some((request.clone(), file.clone(), key.clone())));
        async move { api::create_import(&request, file, key).await }
    });
    let navigate = use_navigate();
    Effect::new(move |_| {
        if let Some(Ok(import)) = create.value().get() {
            navigate(&routes::import_detail(import.id), Default::default());
        }
    });
    // Another file is another try.
    Effect::new(move |_| {
        file.track();
        fault.set(None);
    });
    let submit = Callback::new(move |()| {
        let Some(file) = file.get_untracked() else {
            fault.set(Some(messages::office_file_missing));
            return;
        };
        if file.size() > LARGEST_IMPORT as f64 {
            fault.set(Some(messages::office_file_too_large));
            return;
        }
        fault.set(None);
        let kind = match kind.get_untracked().as_str() {
            "organisations" => ImportKind::Organisations,
            _ => ImportKind::Members,
        };
        let file_name = file.name().chars().take(LONGEST_NAME).collect();
        create.dispatch((CreateImport { kind, file_name }, file));
    });
    let kinds = move || {
        let language = language.get();
        vec![
            (
                "members".to_owned(),
                messages::office_kind_members(language).to_owned(),
            ),
            (
                "organisations".to_owned(),
                messages::office_kind_organisations(language).to_owned(),
            ),
        ]
    };
    let failure = move || {
        create.error().get().map(|error| {
            view! {
                <Notice kind=NoticeKind::Warn>
                    <p>{move || error_text(&error, language.get())}</p>
                </Notice>
            }
        })
    };
    view! {
        <div class="page">
            <PageHead
                title=words(messages::office_import_title)
                subtitle=words(messages::office_import_subtitle)
            />
            <Notice>
                <p>{words(messages::office_import_how)}</p>
            </Notice>
            <div class="columns">
                <Card>
                    <Form on_submit=submit>
                        <RadioGroup
                            legend=words(messages::office_kind)
                            name="kind"
                            options=Signal::derive(kinds)
                            value=kind
                        />
                        <FileField
                            file
                            fault=Signal::derive(move || {
                                fault.get().map(|text| text(language.get()).to_owned())
                            })
                        />
                        {failure}
                        <div class="form-actions">
                            <Button kind=ButtonKind::Main submit=true pending=create.pending()>
                                {move || {
                                    if create.pending().get() {
                                        messages::office_uploading(language.get())
                                    } else {
                                        messages::office_upload(language.get())
                                    }
                                }}
                            </Button>
                        </div>
                    </Form>
                </Card>
                <Templates kind />
            </div>
        </div>
    }
}

/// Files with the right headers, for the kind that is chosen.
#[component]
fn Templates(kind: RwSignal<String>) -> impl IntoView {
    let links = FORMATS
        .into_iter()
        .map(|(format, name)| {
            view! {
                <li>
                    <a
                        class="button"
                        href=move || kind.with(|kind| import_template(kind, format))
                        download=""
                    >
                        <Icon name=IconName::Download size="small" />
                        {words(name)}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <Card heading=words(messages::office_templates)>
            <p class="soft">{words(messages::office_templates_text)}</p>
            <ul class="stack tight templates">{links}</ul>
        </Card>
    }
}
