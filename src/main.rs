//! The client: a single-page application in WebAssembly for the members of a remote-work community.

mod about;
mod account;
mod api;
mod app;
mod browser;
mod career;
mod data;
#[cfg(debug_assertions)]
mod design;
mod directory;
mod employments;
mod events;
mod groups;
mod home;
mod introductions;
mod invitations;
mod language;
mod layout;
mod live;
mod members;
mod messages;
mod network;
mod notifications;
mod office;
mod pieces;
mod postings;
mod posts;
mod presence;
mod profile;
mod routes;
mod search;
mod session;
mod shared;
mod shell;
mod standing;
mod title;
mod ui;

fn main() {
    console_error_panic_hook::set_once();
    leptos::mount::mount_to_body(app::App);
    // What the page showed until now; the screen has taken its place.
    if let Some(skeleton) = leptos::prelude::document().get_element_by_id("skeleton") {
        skeleton.remove();
    }
}
