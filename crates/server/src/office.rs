//! The council office: spreadsheets in.

mod import;
mod import_rows;
mod import_template;

use crate::registry::{Access, Rate, Registry, Rule, routes};
use api::office::LARGEST_IMPORT;

/// The file's bytes.
// A type of its own, because a `Vec<u8>` would be documented as a list of numbers.
#[derive(utoipa::ToSchema)]
#[schema(value_type = String, format = Binary)]
pub struct File(pub Vec<u8>);

/// Adds the endpoints of this feature.
pub fn register(registry: Registry) -> Registry {
    let read = Rule::read(Access::CouncilOffice);
    let upload = Rule {
        rate: Rate::File,
        largest_body: LARGEST_IMPORT,
        ..Rule::write(Access::CouncilOffice, "import.created")
    };
    registry
        .add(routes!(import::create_import), upload)
        .add(routes!(import::get_import), read)
        .add(routes!(import_rows::list_import_rows), read)
        .add(
            routes!(import::apply_import),
            Rule::write(Access::CouncilOffice, "import.applied"),
        )
        .add(
            routes!(import_template::get_import_template),
            Rule {
                rate: Rate::File,
                ..read
            },
        )
}
