//! The JSON API and the file server of the product.
