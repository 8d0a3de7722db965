//! Companies, partners and places, and what the directory's lists share.

mod hours;
mod relations;

mod contact;
mod organisation_page;
mod organisations_page;
mod people;
mod place_page;
mod place_presence;
mod places_page;
mod remote_work;

pub use organisation_page::{CompanyPage, PartnerPage};
pub use organisations_page::{CompaniesPage, PartnersPage};
pub use place_page::PlacePage;
pub use places_page::PlacesPage;
