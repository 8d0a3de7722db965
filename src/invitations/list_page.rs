//! The invitations that nobody has accepted yet.

use super::form::InvitationForm;
use crate::{
    api, data,
    language::use_language,
    shared::{paging::load_pages, words::words},
    ui::{
        Button, Card, Empty, IconName, Load, PageHead, Pager, Skeleton, Tag, date, error_text,
        use_toasts,
    },
};
use ::api::invitations::Invitation;
use leptos::prelude::*;

/// Open invitations, and the form for another one.
#[component]
pub fn InvitationsPage() -> impl IntoView {
    let pages = load_pages(|| (), |(), after| api::list_invitations(after));
    let changed = Callback::new(move |()| pages.rows.reload());
    view! {
        <div class="page">
            <PageHead
                title=words(messages::invitations_title)
                subtitle=words(messages::invitations_text)
            />
            <div class="columns">
                <div class="stack wide">
                    <Load
                        from=pages.rows
                        skeleton=Skeleton::Cards(2)
                        children=move |page| {
                            move || {
                                let items = page.get().items;
                                if items.is_empty() {
                                    return view! {
                                        <Empty
                                            icon=IconName::Mail
                                            title=words(messages::invitations_none)
                                        />
                                    }
                                        .into_any();
                                }
                                items
                                    .into_iter()
                                    .map(|invitation| view! { <Open invitation changed /> })
                                    .collect_view()
                                    .into_any()
                            }
                        }
                    />
                    <Pager next=pages.next() pending=pages.pending on_more=pages.on_more />
                </div>
                <InvitationForm on_sent=changed />
            </div>
        </div>
    }
}

#[component]
fn Open(invitation: Invitation, changed: Callback<()>) -> impl IntoView {
    let language = use_language();
    let toasts = use_toasts();
    let id = invitation.id;
    let email = StoredValue::new(invitation.email.clone());
    // The second press revokes: nothing of the invited person is kept, so there is no way back.
    let asked = RwSignal::new(false);
    let again =
        data::write(move |()| async move { api::send_invitation_again(id).await.map(drop) });
    let revoke = data::write(move |()| api::revoke_invitation(id));
    let follow = move |write: data::Write<(), ()>,
                       said: fn(messages::Language, String) -> String| {
        Effect::new(move |_| match write.value().get() {
            Some(Ok(())) => {
                let text = said(language.get_untracked(), email.get_value());
                toasts.show(text, None);
                changed.run(());
            }
            Some(Err(error)) => toasts.show(error_text(&error, language.get_untracked()), None),
            None => {}
        });
    };
    follow(again, |language, email| {
        messages::invitations_sent(language, email)
    });
    follow(revoke, |language, email| {
        messages::invitations_revoked(language, email)
    });
    let (sent_at, expires_at) = (invitation.sent_at, invitation.expires_at);
    let is_expired = invitation.is_expired;
    let times = invitation.sent_times;
    view! {
        <Card>
            <div class="between">
                <p class="name">{invitation.name}</p>
                {is_expired.then(|| view! { <Tag>{words(messages::invitations_expired)}</Tag> })}
            </div>
            <p class="soft">{invitation.organisation}</p>
            <p>{invitation.email}</p>
            <p class="soft">
                {move || {
                    let language = language.get();
                    let sent = date::moment(&sent_at, language);
                    let until = date::moment(&expires_at, language);
                    messages::invitations_dates(language, sent, times, until)
                }}
            </p>
            <div class="cluster end">
                <Show
                    when=move || asked.get()
                    fallback=move || {
                        view! {
                            <Button on_press=move || asked.set(true)>
                                {words(messages::invitations_revoke)}
                            </Button>
                        }
                    }
                >
                    <span class="soft">{words(messages::invitations_revoke_sure)}</span>
                    <Button on_press=move || asked.set(false)>{words(messages::messages_cancel)}</Button>
                    <Button pending=revoke.pending() on_press=move || revoke.dispatch(())>
                        {words(messages::invitations_revoke_now)}
                    </Button>
                </Show>
                <Button pending=again.pending() on_press=move || again.dispatch(())>
                    {words(messages::invitations_again)}
                </Button>
            </div>
        </Card>
    }
}
