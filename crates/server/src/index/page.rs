//! Pages of cards, as they go out.

use crate::{cursor, error::ApiError};
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, header};
use storage::search::{After, Hit, Order};

/// An `api::page::Page` of cards, written down: cards are JSON when they are stored, so that a list puts
/// them side by side and neither reads nor writes their parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardPage(String);

impl CardPage {
    /// The JSON.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl IntoResponse for CardPage {
    fn into_response(self) -> Response {
        let json = HeaderValue::from_static("application/json");
        ([(header::CONTENT_TYPE, json)], self.0).into_response()
    }
}

/// Makes a page of what was found, which is one more than `limit` if there is more.
pub fn page(hits: &[Hit], limit: usize) -> CardPage {
    const BEGIN: &str = "{\"items\":[";
    let shown = &hits[..limit.min(hits.len())];
    let next = shown
        .last()
        .filter(|_| hits.len() > limit)
        .map(|last| cursor::encode(&(&last.sort_key, last.id)));
    let cards: usize = shown.iter().map(|hit| hit.card.len() + 1).sum();
    let cursor = next.as_ref().map_or(0, String::len);
    let mut json = String::with_capacity(BEGIN.len() + cards + cursor + 16);
    json.push_str(BEGIN);
    for (index, hit) in shown.iter().enumerate() {
        if index > 0 {
            json.push(',');
        }
        json.push_str(&hit.card);
    }
    json.push(']');
    if let Some(next) = next {
        // A cursor is base64, in which nothing has to be escaped.
        json.push_str(",\"next\":\"");
        json.push_str(&next);
        json.push('"');
    }
    json.push('}');
    CardPage(json)
}

/// Where a page starts that `cursor` asks for.
///
/// # Errors
/// 400 when it is none that [`page`] made.
pub fn after(cursor: Option<&str>, order: Order) -> Result<After, ApiError> {
    let Some(cursor) = cursor else {
        return Ok(After::start(order));
    };
    let (sort_key, id) = cursor::decode(cursor)?;
    Ok(After { sort_key, id })
}

#[cfg(test)]
mod tests {
    use super::*;
    use api::page::Page;
    use storage::Id;
    use uuid::Uuid;

    fn hit(id: i64) -> Hit {
        Hit {
            id,
            entity_id: Id(Uuid::from_u128(1)),
            sort_key: format!("かな\"{id}"),
            card: format!("{{\"n\":{id}}}"),
        }
    }

    fn read(page: &CardPage) -> Page<serde_json::Value> {
        serde_json::from_str(page.as_str()).unwrap()
    }

    #[test]
    fn what_is_written_is_a_page() {
        let two = read(&page(&[hit(2), hit(1)], 2));
        assert_eq!(
            two.items,
            [serde_json::json!({"n": 2}), serde_json::json!({"n": 1})]
        );
        assert_eq!(two.next, None);
        assert_eq!(read(&page(&[], 2)).items.len(), 0);
    }

    #[test]
    fn the_next_page_begins_behind_the_last_row_shown() {
        let first = read(&page(&[hit(3), hit(2), hit(1)], 2));
        assert_eq!(first.items.len(), 2);
        let next = after(first.next.as_deref(), Order::Reading).unwrap();
        assert_eq!((next.sort_key.as_str(), next.id), ("かな\"2", 2));
        assert!(after(Some("no cursor"), Order::Reading).is_err());
    }
}
