//! Inviting people: the list of open invitations with the form, and where an invitation's link leads.

mod accept_page;
mod form;
mod list_page;

pub use accept_page::InvitationPage;
pub use list_page::InvitationsPage;
