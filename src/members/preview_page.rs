//! One's own page as somebody else sees it: what the server answers them, drawn as their page is.

use super::member_page::Profile;
use crate::{
    api, data,
    language::use_language,
    routes,
    shared::words::words,
    ui::{Breadcrumb, Load, Notice, NoticeKind, PageHead, Skeleton, Tabs},
};
use ::api::profile::{PreviewProfile, ViewAs};
use leptos::prelude::*;
use messages::Text;

const VIEWERS: [(ViewAs, Text); 3] = [
    (ViewAs::Stranger, messages::profile_preview_stranger),
    (ViewAs::Connection, messages::profile_preview_connection),
    (ViewAs::Company, messages::profile_preview_company),
];

/// One's own page as somebody else sees it.
#[component]
pub fn PreviewPage() -> impl IntoView {
    let language = use_language();
    let query = routes::use_query_of::<PreviewProfile>();
    let preview = data::load_one(move || query.get(), api::get_profile_preview);
    let tabs = move || {
        VIEWERS
            .map(|(viewer, words)| {
                (
                    routes::profile_preview(viewer),
                    words(language.get()).to_owned(),
                )
            })
            .to_vec()
    };
    let above = move || {
        vec![(
            routes::profile(),
            messages::profile_preview_back(language.get()).to_owned(),
        )]
    };
    let is_company = move || query.get().viewer == ViewAs::Company;
    view! {
        <div class="page">
            <Breadcrumb items=Signal::derive(above) />
            <PageHead title=words(messages::profile_preview_title) />
            <Tabs items=Signal::derive(tabs) label=move || messages::profile_view_as(language.get()) />
            <Show when=is_company>
                <p class="soft">{words(messages::profile_preview_company_note)}</p>
            </Show>
            <Load
                from=preview
                skeleton=Skeleton::Page
                children=move |preview| {
                    view! {
                        <div class="stack wide">
                            {move || match preview.get().member {
                                Some(member) => view! { <Profile member preview=true /> }.into_any(),
                                None => {
                                    view! {
                                        <Notice kind=NoticeKind::Info>
                                            <p>{words(messages::profile_preview_none)}</p>
                                        </Notice>
                                    }
                                        .into_any()
                                }
                            }}
                        </div>
                    }
                }
            />
        </div>
    }
}
