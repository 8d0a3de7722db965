//! Posts and questions: the list, one of them with what is said about it, and the forms.

mod actions;
mod comments;
mod form;
mod form_page;
mod history;
mod list_page;
mod poll;
mod post_page;
mod reactions;
mod report;

pub use form_page::{EditPostPage, NewPostPage};
pub use list_page::PostsPage;
pub use post_page::PostPage;
