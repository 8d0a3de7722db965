//! The code for a place's entrance: a picture of the address where one says that one is there.

use crate::{caller::Caller, error::ApiError, path::Path};
use api::id::PlaceId;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, header};
use qrcode::{Color, EcLevel, QrCode};
use std::fmt::Write as _;
use storage::{Id, directory::place};

/// The margin of a code, in modules (ISO/IEC 18004, 9.1).
const MARGIN: usize = 4;

/// The code for a place's entrance, to be printed: a QR code that opens the page on which one says that one is
/// there. Scanning it says nothing by itself.
#[utoipa::path(
    get, path = "/api/places/{id}/code.svg", tag = "presence",
    params(("id" = PlaceId, Path, description = "The place")),
    responses((status = 200, body = String, content_type = "image/svg+xml"))
)]
pub async fn get_place_code(caller: Caller, Path(id): Path<PlaceId>) -> Result<Response, ApiError> {
    let address = format!("{}/here/{id}", caller.app().settings.base_url);
    caller
        .read(move |connection| {
            place::find(connection, Id(id.0))?.ok_or_else(ApiError::not_found)?;
            let headers = [(
                header::CONTENT_TYPE,
                HeaderValue::from_static("image/svg+xml"),
            )];
            Ok((headers, picture(&address)?).into_response())
        })
        .await
}

/// The picture of a code: black modules on white, each a square of one unit.
fn picture(address: &str) -> Result<String, ApiError> {
    // Paper at a door gets wet and torn: a quarter of it may be unreadable.
    let code = QrCode::with_error_correction_level(address, EcLevel::Q);
    let code = code.map_err(ApiError::internal)?;
    let (width, modules) = (code.width(), code.to_colors());
    let mut path = String::new();
    for (index, module) in modules.iter().enumerate() {
        if *module == Color::Dark {
            let (x, y) = (index % width + MARGIN, index / width + MARGIN);
            write!(path, "M{x} {y}h1v1h-1z").map_err(ApiError::internal)?;
        }
    }
    let side = width + 2 * MARGIN;
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\">\
         <path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path d=\"{path}\"/></svg>"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a reader makes of the picture, each module drawn `SCALE` points wide.
    fn read(picture: &str) -> String {
        const SCALE: usize = 6;
        let (_, rest) = picture.split_once("viewBox=\"0 0 ").unwrap();
        let side: usize = rest.split(' ').next().unwrap().parse().unwrap();
        let path = picture.rsplit("d=\"").next().unwrap();
        let mut dark = vec![false; side * side];
        for module in path.split('M').skip(1) {
            let (place, _) = module.split_once('h').unwrap();
            let (x, y) = place.split_once(' ').unwrap();
            dark[y.parse::<usize>().unwrap() * side + x.parse::<usize>().unwrap()] = true;
        }
        let points = side * SCALE;
        let shade = |x: usize, y: usize| {
            if dark[y / SCALE * side + x / SCALE] {
                0
            } else {
                255
            }
        };
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(points, points, shade);
        let found = image.detect_grids();
        found[0].decode().unwrap().1
    }

    #[test]
    fn a_reader_finds_the_address() {
        let address = "https://community.example/here/0b9f7a54-5c5f-4d4e-8e43-0d4a3d0f6f5b";
        assert_eq!(read(&picture(address).unwrap()), address);
    }
}
