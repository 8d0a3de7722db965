//! People, their employments, vocabularies and places.

pub mod audience;
pub mod change;
mod details;
mod facets;
mod people;
mod person;
pub mod profile;
mod role;
pub mod term;

pub use audience::{Audience, Audiences, Seen};
pub use details::{Details, EmployerRow, PersonTermRow, details};
pub use facets::{FacetCount, Facets, add_seen, facets};
pub use people::{NameRow, count_people_of, ids_after, names, people_of};
pub use person::*;
pub use profile::{CareerRow, ProfileRow};
pub use role::{RoleRow, first_with_role, has_role, insert_roles};
