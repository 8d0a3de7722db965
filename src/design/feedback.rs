//! What answers back, and what is shown while nothing is there yet.

use super::{Part, words};
use crate::{
    api::ApiError,
    ui::{
        Button, Dialog, Empty, IconName, LoadFailed, Notice, NoticeKind, Pager, Skeleton,
        SkeletonView, use_toasts,
    },
};
use leptos::prelude::*;

#[component]
pub(super) fn Feedback() -> impl IntoView {
    let next = Some("cursor".to_owned());
    view! {
        <Part name="Notice, Empty, Error">
            <Notice><p>"この会社は2022年からの賛同企業です。"</p></Notice>
            <Notice kind=NoticeKind::Good><p class="strong">"勤務先からは見えません"</p><p class="soft">"あなたの会社とグループ4社に非公開です。"</p></Notice>
            <Notice kind=NoticeKind::Warn><p>"3行に直すところがあります。何も書き込まれていません。"</p></Notice>
            <div class="card">
                <Empty icon=IconName::People title="あてはまる人はいません" text="条件をひとつ外すと、見つかるかもしれません。">
                    <Button>"条件をすべて外す"</Button>
                </Empty>
            </div>
            <div class="card"><LoadFailed error=ApiError::Offline on_retry=|| () /></div>
            <div class="card"><LoadFailed error=ApiError::SignedOut on_retry=|| () /></div>
            <Pager next pending=false on_more=|| () />
        </Part>
    }
}

#[component]
pub(super) fn Waiting() -> impl IntoView {
    view! {
        <Part name="Skeleton">
            <SkeletonView shape=Skeleton::Cards(2) />
            <SkeletonView shape=Skeleton::Rows(2) />
            <SkeletonView shape=Skeleton::Page />
        </Part>
    }
}

/// What lies over the page takes the page's own theme.
#[component]
pub(super) fn Overlays() -> impl IntoView {
    let open = RwSignal::new(false);
    let toasts = use_toasts();
    let undo = Callback::new(move |()| toasts.show("元に戻しました。", None));
    view! {
        <div class="cluster">
            <Button on_press=move || open.set(true)>"Dialog"</Button>
            <Button on_press=move || toasts.show("検索条件を保存しました。", Some(undo))>"Toast"</Button>
        </div>
        <Dialog open title="検索条件を保存">
            <p>{words::SENTENCE}</p>
            <div class="form-actions">
                <Button on_press=move || open.set(false)>"取り消す"</Button>
            </div>
        </Dialog>
    }
}
