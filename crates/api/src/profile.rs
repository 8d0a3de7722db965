//! One's own profile: what one says of oneself, who may see which field, career files and the picture.

mod content;
mod field;
mod import;
mod picture;

pub use content::*;
pub use field::*;
pub use import::*;
pub use picture::*;
