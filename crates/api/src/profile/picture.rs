//! The picture: which square of the file that is handed in.

use crate::id::PictureId;
use garde::Validate;
use serde::{Deserialize, Serialize};

/// The largest picture file, in bytes.
pub const LARGEST_PICTURE: usize = 8 * 1024 * 1024;
/// The longest side of a picture that is handed in, in pixels.
pub const LONGEST_SIDE: u32 = 8_192;
/// The side of the pictures that are served, in pixels.
pub const PICTURE_SIDE: u32 = 384;

/// The square to keep, of the picture as it stands upright; the body is the file itself, as
/// `application/octet-stream`: PNG, JPEG or WebP.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(default, deny_unknown_fields)]
pub struct Crop {
    /// Where the middle of the square is from the left, in thousandths of what can be moved.
    #[garde(range(max = 1_000))]
    #[cfg_attr(feature = "openapi", param(minimum = 0, maximum = 1_000))]
    pub left: u32,
    /// The same from the top.
    #[garde(range(max = 1_000))]
    #[cfg_attr(feature = "openapi", param(minimum = 0, maximum = 1_000))]
    pub top: u32,
    /// The side of the square in thousandths of the shorter side of the picture.
    #[garde(range(min = 100, max = 1_000))]
    #[cfg_attr(feature = "openapi", param(minimum = 100, maximum = 1_000))]
    pub size: u32,
}

impl Default for Crop {
    /// The largest square in the middle.
    fn default() -> Self {
        Self {
            left: 500,
            top: 500,
            size: 1_000,
        }
    }
}

impl Crop {
    /// The square in a picture of this width and height: left, top and side, in pixels.
    pub fn square(self, width: u32, height: u32) -> (u32, u32, u32) {
        let part = |whole: u32, thousandths: u32| {
            (u64::from(whole) * u64::from(thousandths.min(1_000)) / 1_000) as u32
        };
        let side = part(width.min(height), self.size).max(1);
        (
            part(width.saturating_sub(side), self.left),
            part(height.saturating_sub(side), self.top),
            side,
        )
    }
}

/// A picture that was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Picture {
    /// Its id, under which it is served.
    pub id: PictureId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_square_stays_inside() {
        assert_eq!(Crop::default().square(300, 200), (50, 0, 200));
        for crop in [
            (0, 0, 100),
            (1_000, 1_000, 1_000),
            (1_000, 0, 500),
            (0, 1_000, 333),
        ] {
            let (left, top, size) = crop;
            let crop = Crop { left, top, size };
            for (width, height) in [(1, 1), (1, 900), (8_192, 3), (640, 480)] {
                let (x, y, side) = crop.square(width, height);
                assert!(
                    x + side <= width && y + side <= height,
                    "{crop:?} {width} {height}"
                );
            }
        }
    }
}
