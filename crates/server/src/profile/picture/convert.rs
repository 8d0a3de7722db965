//! From a file that somebody handed in to a picture that is safe to serve: decoded within limits, upright,
//! cropped, and encoded anew.

use api::profile::{Crop, LONGEST_SIDE, PICTURE_SIDE};
use image::{
    DynamicImage, ImageDecoder as _, ImageFormat, ImageReader, Limits, Rgb, RgbImage, RgbaImage,
    codecs::jpeg::JpegEncoder,
    imageops::{self, FilterType},
    metadata::Orientation,
};
use std::io::Cursor;

/// The memory that decoding one picture may take, in bytes.
pub const MOST_MEMORY: u64 = 96 * 1024 * 1024;
/// The most pixels of a picture: as many as a telephone's camera takes, 4080 × 3060 and a little more.
const MOST_PIXELS: u64 = 12_600_000;
/// The shortest side that makes a picture of somebody, in pixels.
const SHORTEST_SIDE: u32 = 16;
/// Quality of the JPEG file, of 100.
const QUALITY: u8 = 85;

/// Why a file is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It is no PNG, JPEG or WebP file, or a broken one.
    Unreadable,
    /// It has too many pixels.
    TooLarge,
    /// It has too few pixels.
    TooSmall,
}

/// A JPEG file of [`PICTURE_SIDE`] squared with the square of the picture that `crop` says, and nothing else of
/// the file.
///
/// # Errors
/// When the file is refused.
pub fn convert(file: &[u8], crop: Crop) -> Result<Vec<u8>, Refused> {
    let format = match image::guess_format(file) {
        Ok(format @ (ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP)) => format,
        _ => return Err(Refused::Unreadable),
    };
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_SIDE);
    limits.max_image_height = Some(LONGEST_SIDE);
    limits.max_alloc = Some(MOST_MEMORY);
    let mut reader = ImageReader::with_format(Cursor::new(file), format);
    reader.limits(limits.clone());
    let mut decoder = reader.into_decoder().map_err(refused)?;
    let (width, height) = decoder.dimensions();
    // The header is believed before anything is decoded: the limits of a decoder are partly best effort.
    let is_too_large = width.max(height) > LONGEST_SIDE
        || u64::from(width) * u64::from(height) > MOST_PIXELS
        || decoder.total_bytes() > MOST_MEMORY;
    if is_too_large {
        return Err(Refused::TooLarge);
    }
    if width.min(height) < SHORTEST_SIDE {
        return Err(Refused::TooSmall);
    }
    limits.reserve(decoder.total_bytes()).map_err(refused)?;
    decoder.set_limits(limits).map_err(refused)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let picture = DynamicImage::from_decoder(decoder).map_err(refused)?;
    let (left, top, side) = lying(crop, orientation).square(picture.width(), picture.height());
    // Looked at through a window and made small before it is turned: no second copy of all its pixels.
    let square = imageops::crop_imm(&picture, left, top, side, side);
    let small = imageops::resize(&*square, PICTURE_SIDE, PICTURE_SIDE, FilterType::Triangle);
    let mut small = DynamicImage::ImageRgba8(small);
    small.apply_orientation(orientation);
    encode(&on_white(&small.to_rgba8()))
}

/// The crop in the picture as it lies in the file, of a crop of the picture as it stands upright.
fn lying(crop: Crop, orientation: Orientation) -> Crop {
    let Crop { left, top, size } = crop;
    let far = |near: u32| 1_000_u32.saturating_sub(near);
    let (left, top) = match orientation {
        Orientation::NoTransforms => (left, top),
        Orientation::FlipHorizontal => (far(left), top),
        Orientation::FlipVertical => (left, far(top)),
        Orientation::Rotate180 => (far(left), far(top)),
        Orientation::Rotate90 => (top, far(left)),
        Orientation::Rotate270 => (far(top), left),
        Orientation::Rotate90FlipH => (top, left),
        Orientation::Rotate270FlipH => (far(top), far(left)),
    };
    Crop { left, top, size }
}

/// JPEG has no transparency: what shines through is white, as paper.
fn on_white(pixels: &RgbaImage) -> RgbImage {
    let mut flat = RgbImage::new(pixels.width(), pixels.height());
    for (from, to) in pixels.pixels().zip(flat.pixels_mut()) {
        let [red, green, blue, alpha] = from.0.map(u32::from);
        let over = |colour: u32| ((colour * alpha + 255 * (255 - alpha)) / 255) as u8;
        *to = Rgb([over(red), over(green), over(blue)]);
    }
    flat
}

fn encode(picture: &RgbImage) -> Result<Vec<u8>, Refused> {
    let mut file = Vec::new();
    JpegEncoder::new_with_quality(&mut file, QUALITY)
        .encode_image(picture)
        .map_err(refused)?;
    Ok(file)
}

fn refused(error: image::ImageError) -> Refused {
    match error {
        image::ImageError::Limits(_) => Refused::TooLarge,
        _ => Refused::Unreadable,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A corner of the upright picture lies where turning the whole picture says that it lies.
    #[test]
    fn a_crop_is_of_the_picture_as_it_stands_upright() {
        let lies = |orientation: Orientation, crop: Crop| {
            let (left, top, side) = lying(crop, orientation).square(40, 30);
            let mut small = RgbaImage::new(40, 30);
            for (x, y, pixel) in small.enumerate_pixels_mut() {
                *pixel = image::Rgba([x as u8, y as u8, 0, 255]);
            }
            let lying = DynamicImage::ImageRgba8(small);
            let mut cut = lying.crop_imm(left, top, side, side);
            cut.apply_orientation(orientation);
            let mut whole = lying;
            whole.apply_orientation(orientation);
            let (left, top, side) = crop.square(whole.width(), whole.height());
            let expected = whole.crop_imm(left, top, side, side);
            (cut.to_rgba8().into_raw(), expected.to_rgba8().into_raw())
        };
        for exif in 1..=8 {
            let orientation = Orientation::from_exif(exif).expect("there are eight");
            for (left, top) in [(0, 0), (1_000, 0), (0, 1_000), (1_000, 1_000), (500, 500)] {
                let crop = Crop {
                    left,
                    top,
                    size: 800,
                };
                let (cut, expected) = lies(orientation, crop);
                assert_eq!(cut, expected, "{exif} {left} {top}");
            }
        }
    }
}
