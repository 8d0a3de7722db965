//! Introductions: those that one was offered, those that one made, and making one.

mod make;
mod received;

use crate::{
    api, data,
    language::use_language,
    shared::{NetworkHead, paging::load_pages, words::words},
    ui::{Card, Checkbox, Load, Pager, Skeleton, Tag, TagKind, error_text, use_toasts},
};
use ::api::introductions::{IntroductionMade, IntroductionWish, ListIntroductions};
use leptos::prelude::*;
use make::Make;
use received::Received;

/// The introductions.
#[component]
pub fn IntroductionsPage() -> impl IntoView {
    let made = load_pages(
        || (),
        |(), after| async move {
            api::list_made_introductions(&ListIntroductions { after, limit: None }).await
        },
    );
    view! {
        <div class="page">
            <NetworkHead title=messages::introductions_title />
            <div class="stack wide">
                <Received />
                <Wish />
                <Make on_made=move || made.rows.reload() />
                <Card heading=words(messages::introductions_made)>
                    <Load
                        from=made.rows
                        skeleton=Skeleton::Rows(2)
                        children=move |page| {
                            view! {
                                <Show
                                    when=move || page.with(|page| !page.items.is_empty())
                                    fallback=|| {
                                        view! {
                                            <p class="soft">
                                                {words(messages::introductions_made_none)}
                                            </p>
                                        }
                                    }
                                >
                                    <ul class="plain stack">
                                        <For
                                            each=move || page.with(|page| page.items.clone())
                                            key=|row| (row.id, row.is_agreed)
                                            children=|row| view! { <Made row /> }
                                        />
                                    </ul>
                                </Show>
                            }
                        }
                    />
                    <Pager next=made.next() pending=made.pending on_more=made.on_more />
                </Card>
            </div>
        </div>
    }
}

#[component]
fn Made(row: IntroductionMade) -> impl IntoView {
    let language = use_language();
    let (kind, text) = if row.is_agreed {
        (TagKind::Why, messages::introductions_done as messages::Text)
    } else {
        (
            TagKind::Plain,
            messages::introductions_open as messages::Text,
        )
    };
    let name = |index: usize| {
        row.people
            .get(index)
            .map_or("", |person| &person.name)
            .to_owned()
    };
    let (one, other) = (name(0), name(1));
    view! {
        <li class="between">
            <span>
                {move || messages::introductions_pair(language.get(), one.as_str(), other.as_str())}
            </span>
            <Tag kind=kind>{words(text)}</Tag>
        </li>
    }
}

/// Whether the programme may introduce one.
#[component]
fn Wish() -> impl IntoView {
    let wish = data::load(|| (), |()| api::get_introduction_wish());
    view! {
        <Load
            from=wish
            skeleton=Skeleton::Rows(1)
            children=move |wish| {
                let checked = RwSignal::new(wish.with_untracked(|wish| wish.is_wanted));
                view! { <WishBox checked /> }
            }
        />
    }
}

#[component]
fn WishBox(checked: RwSignal<bool>) -> impl IntoView {
    let language = use_language();
    let toasts = use_toasts();
    let keep = data::write(move |is_wanted: bool| async move {
        let kept = api::update_introduction_wish(IntroductionWish { is_wanted }).await;
        if let Err(error) = &kept {
            // What could not be kept is shown as it is.
            checked.set(!is_wanted);
            toasts.show(error_text(error, language.get_untracked()), None);
        }
        kept
    });
    view! {
        <Checkbox
            label=words(messages::introductions_wish)
            hint=words(messages::introductions_wish_hint)
            checked
            disabled=keep.pending()
            on_change=move |is_wanted| keep.dispatch(is_wanted)
        />
    }
}
