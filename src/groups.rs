//! Groups: the list, one of them with its people and posts, and the forms.

mod form_page;
mod group_page;
mod invite;
mod list_page;
mod people;
mod place;

pub use form_page::{EditGroupPage, NewGroupPage};
pub use group_page::GroupPage;
pub use list_page::GroupsPage;

use ::api::groups::GroupKind;
use messages::Text;

/// The words of a kind.
fn kind_words(kind: GroupKind) -> Text {
    match kind {
        GroupKind::Open => messages::groups_open,
        GroupKind::ByRequest => messages::groups_by_request,
        GroupKind::Hidden => messages::groups_hidden,
        GroupKind::Sensitive => messages::groups_sensitive,
    }
}
