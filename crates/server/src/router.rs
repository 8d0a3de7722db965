//! All features of the API, put together.

use crate::{csp_report, docs_page, openapi, registry::Registry};

/// The registry with the endpoints of every feature. To add a feature, add its `register` here.
pub fn registry() -> Registry {
    let features = [openapi::register, docs_page::register, csp_report::register];
    features
        .into_iter()
        .fold(Registry::new(), |registry, register| register(registry))
}
