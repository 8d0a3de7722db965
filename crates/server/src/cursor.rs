//! Cursors of keyset pages: where a list goes on, packed so that a client hands it back as it came.

use crate::error::ApiError;
use api::FieldFault;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::{Serialize, de::DeserializeOwned};

/// Packs the sort key of a page's last row. The client can read it: put nothing in that it may not know.
pub fn encode<T: Serialize>(position: &T) -> String {
    let json = serde_json::to_vec(position).expect("a sort key has only strings and numbers");
    URL_SAFE_NO_PAD.encode(json)
}

/// Unpacks a cursor that a client sent.
///
/// # Errors
/// 422 for the field `after` when it is none that [`encode`] made for this list.
pub fn decode<T: DeserializeOwned>(cursor: &str) -> Result<T, ApiError> {
    URL_SAFE_NO_PAD
        .decode(cursor)
        .ok()
        .and_then(|json| serde_json::from_slice(&json).ok())
        .ok_or_else(|| ApiError::invalid_field("after", FieldFault::Form))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn decodes_what_it_encodes(reading in ".*", number: i64) {
            let position = (reading, number);
            prop_assert_eq!(decode::<(String, i64)>(&encode(&position)).unwrap(), position);
        }

        #[test]
        fn what_clients_make_up_never_panics(text in ".*") {
            if let Err(error) = decode::<(String, i64)>(&text) {
                prop_assert_eq!(error.status(), 422);
            }
        }
    }

    #[test]
    fn a_cursor_of_another_list_is_refused() {
        assert!(decode::<(String, i64)>(&encode(&"only a string")).is_err());
    }
}
