//! Accounts and roles, for the council office.

mod account_page;
mod accounts_page;
mod actions;
mod roles;
mod words;

pub use account_page::AccountPage;
pub use accounts_page::AccountsPage;
