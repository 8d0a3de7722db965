//! The people of a group, and what its owners do for them.

use super::{group_page::Heading, place::refusal};
use crate::{
    api, data,
    language::use_language,
    routes,
    shared::{paging::load_pages, words::words},
    ui::{Button, ButtonKind, Load, Mark, MarkSize, Pager, Skeleton, Tag, use_toasts},
};
use ::api::{
    groups::{GroupMember, GroupStanding, ListGroupMembers},
    id::GroupId,
};
use leptos::prelude::*;
use messages::Text;

/// Who belongs to the group; for owners also who waits.
#[component]
pub(super) fn People(id: GroupId, is_owner: bool, reload: Callback<()>) -> impl IntoView {
    view! {
        {is_owner.then(|| view! { <List id is_owner waiting=true reload /> })}
        <List id is_owner waiting=false reload />
    }
}

#[component]
fn List(id: GroupId, is_owner: bool, waiting: bool, reload: Callback<()>) -> impl IntoView {
    let pages = load_pages(
        move || (id, waiting),
        |(id, waiting), after| async move {
            let query = ListGroupMembers {
                waiting,
                after,
                limit: None,
            };
            api::list_group_members(id, &query).await
        },
    );
    let changed = Callback::new(move |()| {
        pages.rows.reload();
        reload.run(());
    });
    let heading = if waiting {
        messages::groups_waiting
    } else {
        messages::groups_members
    };
    view! {
        <Heading text=heading>
            <Load
                from=pages.rows
                skeleton=Skeleton::Rows(3)
                children=move |page| {
                    move || {
                        let rows: Vec<AnyView> = page
                            .get()
                            .items
                            .into_iter()
                            .map(|member| {
                                view! { <One id member is_owner changed /> }.into_any()
                            })
                            .collect();
                        if rows.is_empty() {
                            view! {
                                <p class="soft">{words(messages::posts_comments_none)}</p>
                            }
                            .into_any()
                        } else {
                            view! { <ul class="list">{rows}</ul> }.into_any()
                        }
                    }
                }
            />
            <Pager next=pages.next() pending=pages.pending on_more=pages.on_more />
        </Heading>
    }
}

#[component]
fn One(id: GroupId, member: GroupMember, is_owner: bool, changed: Callback<()>) -> impl IntoView {
    let (language, toasts) = (use_language(), use_toasts());
    let GroupMember { person, standing } = member;
    let who = person.id;
    let set = data::write(move |standing: GroupStanding| async move {
        api::set_group_standing(id, who, standing).await?;
        changed.run(());
        Ok(())
    });
    Effect::new(move |_| {
        if let Some(error) = set.error().get() {
            toasts.show(refusal(&error, language.get_untracked()), None);
        }
    });
    let button = move |text: Text, to: GroupStanding| {
        view! {
            <Button
                kind=ButtonKind::Quiet
                pending=set.pending()
                on_press=move || set.dispatch(to)
            >
                {words(text)}
            </Button>
        }
        .into_any()
    };
    let out = GroupStanding::Outside;
    let buttons = match standing {
        _ if !is_owner => Vec::new(),
        GroupStanding::Requested => vec![
            button(messages::groups_let_in, GroupStanding::Member),
            button(messages::groups_refuse, out),
        ],
        GroupStanding::Invited => vec![button(messages::groups_refuse, out)],
        GroupStanding::Member => vec![
            button(messages::groups_make_owner, GroupStanding::Owner),
            button(messages::groups_remove, out),
        ],
        _ => Vec::new(),
    };
    let tag = match standing {
        GroupStanding::Owner => Some(messages::groups_owner as Text),
        GroupStanding::Requested => Some(messages::groups_requested as Text),
        GroupStanding::Invited => Some(messages::groups_is_invited as Text),
        _ => None,
    };
    view! {
        <li class="stack tight">
            <div class="row middle">
                <Mark text=person.name.clone() id=who.0 size=MarkSize::Small />
                <span class="grow">
                    <a class="name" href=routes::member(who)>
                        {person.name}
                    </a>
                    <span class="soft">" " {person.organisation}</span>
                </span>
                {tag.map(|text| view! { <Tag>{words(text)}</Tag> })}
            </div>
            {(!buttons.is_empty()).then(|| view! { <div class="cluster end">{buttons}</div> })}
        </li>
    }
}
