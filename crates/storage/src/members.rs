//! People, their employments, vocabularies and places.

pub mod change;
mod details;
mod facets;
mod person;
pub mod term;

pub use details::{Details, EmployerRow, PersonTermRow, details};
pub use facets::{FacetCount, Facets, facets};
pub use person::*;
