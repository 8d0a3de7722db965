//! All features of the API, put together.

use crate::{
    account, career, csp_report, demo, directory, docs_page, employments, events, groups,
    introductions, invitations, members, messages, network, notifications, office, openapi,
    postings, posts, presence, profile, registry::Registry, standing,
};

/// The registry with the endpoints of every feature. To add a feature, add its `register` here.
pub fn registry() -> Registry {
    let features = [
        openapi::register,
        docs_page::register,
        csp_report::register,
        account::register,
        career::register,
        directory::register,
        members::register,
        events::register,
        presence::register,
        profile::register,
        posts::register,
        groups::register,
        messages::register,
        network::register,
        introductions::register,
        notifications::register,
        demo::register,
        office::register,
        invitations::register,
        standing::register,
        employments::register,
        postings::register,
    ];
    features
        .into_iter()
        .fold(Registry::new(), |registry, register| register(registry))
}
