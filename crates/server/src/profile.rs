//! One's own profile: writing it, seeing it as others do, reading a career from a file, and the picture.

mod career;
mod content;
mod edit;
mod picture;
mod preview;

use crate::registry::{Access, Audit, Idempotency, Rate, Registry, Rule, routes};
use api::profile::{LARGEST_CAREER_FILE, LARGEST_PICTURE};

/// Thirty career entries of a thousand characters each are more than the usual body.
const LARGEST_PROFILE: usize = 512 * 1024;

/// The file's bytes.
// A type of its own, because a `Vec<u8>` would be documented as a list of numbers.
#[derive(utoipa::ToSchema)]
#[schema(value_type = String, format = Binary)]
pub struct PictureFile(pub Vec<u8>);

/// Adds the endpoints of this feature.
pub fn register(registry: Registry) -> Registry {
    let read = Rule::read(Access::Member);
    let write = Rule {
        largest_body: LARGEST_PROFILE,
        ..Rule::edit(Access::Member, "profile.changed")
    };
    // It answers a question about the file and keeps nothing.
    let career = Rule {
        rate: Rate::File,
        audit: Audit::None,
        idempotency: Idempotency::Natural,
        largest_body: LARGEST_CAREER_FILE,
        ..Rule::write(Access::Member, "career.previewed")
    };
    let upload = Rule {
        rate: Rate::File,
        largest_body: LARGEST_PICTURE,
        ..Rule::delete(Access::Member, "picture.changed")
    };
    registry
        .add(routes!(edit::get_profile), read)
        .add(routes!(edit::update_profile), write)
        .add(routes!(preview::get_profile_preview), read)
        .add(routes!(career::preview_career), career)
        .add(routes!(picture::update_picture), upload)
        .add(
            routes!(picture::delete_picture),
            Rule::delete(Access::Member, "picture.removed"),
        )
        .add(routes!(picture::get_picture), read)
}
