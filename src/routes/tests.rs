//! Addresses and queries, without a browser.

use super::*;
use ::api::{directory::Search, list::CommaList, members::MemberSort};
use ::api::{
    network::ListConnections,
    notifications::{Notification, NotificationKind},
};
use uuid::Uuid;

fn id<T: From<Uuid>>() -> T {
    T::from(Uuid::from_u128(7))
}

#[test]
fn every_screen_has_its_address() {
    let seven = "00000000-0000-0000-0000-000000000007";
    for (built, expected) in [
        (home(), "/".to_owned()),
        (members(&ListMembers::default()), "/members".to_owned()),
        (member(id()), format!("/members/{seven}")),
        (companies(), "/companies".to_owned()),
        (company(id()), format!("/companies/{seven}")),
        (partners(), "/partners".to_owned()),
        (partner(id()), format!("/partners/{seven}")),
        (places(), "/places".to_owned()),
        (place(id()), format!("/places/{seven}")),
        (events(""), "/events".to_owned()),
        (events("past"), "/events?view=past".to_owned()),
        (event(id()), format!("/events/{seven}")),
        (event_on(id(), id()), format!("/events/{seven}?on={seven}")),
        (job_board(), "/jobs".to_owned()),
        (job(id()), format!("/jobs/{seven}")),
        (compare_jobs(&[id()]), format!("/jobs/compare?ids={seven}")),
        (company_jobs(id()), format!("/jobs?company={seven}")),
        (hiring(), "/hiring".to_owned()),
        (hiring_posting(id()), format!("/hiring/{seven}")),
        (hiring_preview(id()), format!("/hiring/{seven}/preview")),
        (own_talks(), "/own/talks".to_owned()),
        (own_talk(id()), format!("/own/talks/{seven}")),
        (own_talk_sheet(id()), format!("/own/talks/{seven}/sheet")),
        (apply(id()), format!("/own/apply/{seven}")),
        (own_saved(), "/own/saved".to_owned()),
        (own_saved_with(id()), format!("/own/saved?posting={seven}")),
        (candidates(), "/hiring/candidates".to_owned()),
        (candidate(id()), format!("/hiring/candidates/{seven}")),
        (
            candidate_offer(id()),
            format!("/hiring/candidates/{seven}/offer"),
        ),
        (new_event(), "/events/new".to_owned()),
        (edit_event(id()), format!("/events/{seven}/edit")),
        (here(id()), format!("/here/{seven}")),
        (poster(id()), format!("/here/{seven}/poster")),
        (
            search("長 岡&"),
            "/search?q=%E9%95%B7+%E5%B2%A1%26".to_owned(),
        ),
        (sign_in(), "/sign-in".to_owned()),
        (sign_in_link(), "/sign-in/link".to_owned()),
        (network(&ListConnections::default()), "/network".to_owned()),
        (network_requests(), "/network/requests".to_owned()),
        (network_peers(), "/network/peers".to_owned()),
        (blocks(), "/me/blocks".to_owned()),
        (me(), "/me".to_owned()),
        (leaving(), "/me/leaving".to_owned()),
        (accounts(""), "/office/people".to_owned()),
        (accounts("a b"), "/office/people?q=a+b".to_owned()),
        (account(id()), format!("/office/people/{seven}")),
        (
            employments(&ListEmployments::default()),
            "/office/employments".to_owned(),
        ),
        (profile(), "/me/profile".to_owned()),
        (
            profile_preview(ViewAs::Company),
            "/me/profile/preview?as=company".to_owned(),
        ),
        (import(), "/office/import".to_owned()),
        (import_detail(id()), format!("/office/import/{seven}")),
        (about(), "/about".to_owned()),
        (privacy(), "/privacy".to_owned()),
        (security(), "/me/security".to_owned()),
        (demo_mails(), "/demo/mails".to_owned()),
    ] {
        assert_eq!(built, expected);
    }
}

#[test]
fn queries_survive_the_address_bar() {
    let query = ListMembers {
        q: Some("高専 C++".to_owned()),
        elsewhere: true,
        craft: CommaList(vec![id(), Uuid::from_u128(8).into()]),
        cohort: CommaList(vec![1, 12]),
        sort: MemberSort::Reading,
        limit: Some(6),
        ..ListMembers::default()
    };
    let text = to_query(&query);
    assert_eq!(parse_query::<ListMembers>(&text), query);
    assert!(
        !text.contains("company"),
        "usual values are left out: {text}"
    );
    assert_eq!(to_query(&ListMembers::default()), "");
}

#[test]
fn what_does_not_fit_is_left_out() {
    let kept: ListMembers = parse_query("elsewhere=true&utm_source=x&sort=sideways&q=a%20b");
    assert_eq!(kept.q.as_deref(), Some("a b"));
    assert!(kept.elsewhere);
    assert_eq!(kept.sort, MemberSort::default());
    assert_eq!(parse_query::<Search>("q=%E9%95%B7").q, "長");
    assert_eq!(parse_query::<Search>("&&&"), Search::default());
}

#[test]
fn sign_in_leads_on_to_this_site_only() {
    for good in ["/", "/members?q=%2F%2Fx", "/companies/7", "/signs"] {
        assert_eq!(same_site_path(good), Some(good));
    }
    for bad in [
        "",
        "members",
        "//evil.example",
        "/\\evil.example",
        "/a\\..\\b",
        "https://evil.example/",
        "javascript:alert(1)",
        "/\tx",
        "/sign-in",
        "/sign-in?to=%2F",
        "/sign-in/link",
    ] {
        assert_eq!(same_site_path(bad), None, "{bad:?}");
    }
    assert_eq!(sign_in_for("/"), "/sign-in");
    assert_eq!(
        sign_in_for("/members?q=a"),
        "/sign-in?to=%2Fmembers%3Fq%3Da"
    );
}

#[test]
fn a_notification_leads_to_what_it_is_about() {
    let (actor, subject) = (Uuid::from_u128(1), Uuid::from_u128(2));
    let told = |kind| Notification {
        id: Uuid::from_u128(3).into(),
        kind,
        actor: Some(::api::person::PersonLink {
            id: actor.into(),
            name: String::new(),
            organisation: String::new(),
        }),
        subject: Some(subject),
        at: String::new(),
        is_read: false,
    };
    let to = |kind| notification(&told(kind));
    assert_eq!(to(NotificationKind::ConnectionAsked), member(actor.into()));
    assert_eq!(
        to(NotificationKind::MessageRequested),
        conversation(subject.into())
    );
    assert_eq!(
        to(NotificationKind::EventChanged),
        format!("/events/{subject}")
    );
}
