//! The hostile corpus of quality D5: every file is made here, by hand where no encoder would write it.

use flate2::{Compression, Crc, write::ZlibEncoder};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use std::io::{Cursor, Write as _};

/// Stands in everything that must not come out.
pub const MARKER: &[u8] = b"D5-MARKER-GPS-37.4476N";

/// What becomes of a file.
#[derive(Clone, Copy, Debug)]
pub enum Fate {
    /// It is no picture, or too large.
    Refused,
    /// A picture is made of it.
    Made,
    /// One of both, as the decoder has it; what comes out is clean in any case.
    Either,
}

fn gradient(width: u32, height: u32) -> DynamicImage {
    RgbImage::from_fn(width, height, |x, y| {
        Rgb([(x * 255 / width) as u8, (y * 255 / height) as u8, 90])
    })
    .into()
}

fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    picture.write_to(&mut file, format).unwrap();
    file.into_inner()
}

/// A picture as a PNG file.
pub fn png(width: u32, height: u32) -> Vec<u8> {
    encoded(&gradient(width, height), ImageFormat::Png)
}

fn jpeg() -> Vec<u8> {
    encoded(&gradient(60, 40), ImageFormat::Jpeg)
}

fn webp() -> Vec<u8> {
    encoded(&gradient(60, 40), ImageFormat::WebP)
}

/// 60 × 30, red on the left and blue on the right, with this EXIF orientation.
pub fn red_and_blue(orientation: Option<u8>) -> Vec<u8> {
    let picture = RgbImage::from_fn(60, 30, |x, _| {
        if x < 30 {
            Rgb([230, 10, 10])
        } else {
            Rgb([10, 10, 230])
        }
    });
    let file = encoded(&picture.into(), ImageFormat::Jpeg);
    match orientation {
        Some(orientation) => with_segment(
            &file,
            0xE1,
            &[b"Exif\0\0", exif(orientation).as_slice()].concat(),
        ),
        None => file,
    }
}

/// A TIFF structure with an orientation, and the marker where a camera writes where it was.
fn exif(orientation: u8) -> Vec<u8> {
    let mut exif = b"MM\0\x2A\0\0\0\x08\0\x01".to_vec();
    exif.extend([
        0x01,
        0x12,
        0,
        3,
        0,
        0,
        0,
        1,
        0,
        orientation,
        0,
        0,
        0,
        0,
        0,
        0,
    ]);
    exif.extend(MARKER);
    exif
}

/// A JPEG file with one more segment behind its beginning.
fn with_segment(file: &[u8], kind: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
    let (begin, rest) = file.split_at(2);
    [begin, &[0xFF, kind], &length, content, rest].concat()
}

fn chunk(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let mut crc = Crc::new();
    crc.update(kind);
    crc.update(content);
    let length = u32::try_from(content.len()).unwrap().to_be_bytes();
    [&length[..], kind, content, &crc.sum().to_be_bytes()].concat()
}

/// A PNG file with one more chunk behind its header.
fn with_chunk(file: &[u8], kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    // The signature has 8 bytes, the header 25.
    let (begin, rest) = file.split_at(33);
    [begin, &chunk(kind, content), rest].concat()
}

fn zlib(content: impl Iterator<Item = Vec<u8>>) -> Vec<u8> {
    let mut zlib = ZlibEncoder::new(Vec::new(), Compression::best());
    content.for_each(|part| zlib.write_all(&part).unwrap());
    zlib.finish().unwrap()
}

/// A PNG file of this header, with `pixels` as they are.
fn png_of(width: u32, height: u32, depth: u8, colour: u8, pixels: &[u8]) -> Vec<u8> {
    let mut header = [width.to_be_bytes(), height.to_be_bytes()].concat();
    header.extend([depth, colour, 0, 0, 0]);
    [
        b"\x89PNG\r\n\x1a\n".to_vec(),
        chunk(b"IHDR", &header),
        chunk(b"IDAT", pixels),
        chunk(b"IEND", b""),
    ]
    .concat()
}

/// A JPEG file of four components, as printers want it: every block of it is grey.
fn cmyk() -> Vec<u8> {
    let segment = |kind: u8, content: &[u8]| {
        let length = (content.len() as u16 + 2).to_be_bytes();
        [&[0xFF, kind], &length[..], content].concat()
    };
    let mut quantities = vec![0];
    quantities.extend([1; 64]);
    let mut one_code = [0; 17];
    one_code[1] = 1;
    let table = |class: u8| [&[class], &one_code[1..], &[0]].concat();
    let mut frame = vec![8, 0, 16, 0, 16, 4];
    let mut scan = vec![4];
    for component in 1..=4 {
        frame.extend([component, 0x11, 0]);
        scan.extend([component, 0]);
    }
    scan.extend([0, 63, 0]);
    [
        vec![0xFF, 0xD8],
        segment(0xEE, b"Adobe\0\x64\0\0\0\0\0"),
        segment(0xDB, &quantities),
        segment(0xC0, &frame),
        segment(0xC4, &table(0)),
        segment(0xC4, &table(0x10)),
        segment(0xDA, &scan),
        vec![0; 4],
        vec![0xFF, 0xD9],
    ]
    .concat()
}

/// A WebP file in the extended form, with places for everything that must not come out.
fn webp_with_metadata() -> Vec<u8> {
    let plain = webp();
    let part = |kind: &[u8; 4], content: &[u8]| {
        let mut part = [&kind[..], &(content.len() as u32).to_le_bytes(), content].concat();
        part.resize(part.len() + part.len() % 2, 0);
        part
    };
    let mut head = vec![0x20 | 0x08 | 0x04, 0, 0, 0];
    head.extend([59, 0, 0, 39, 0, 0]);
    let body = [
        b"WEBP".to_vec(),
        part(b"VP8X", &head),
        part(b"ICCP", MARKER),
        plain[12..].to_vec(),
        part(b"EXIF", &exif(1)),
        part(b"XMP ", MARKER),
    ]
    .concat();
    [b"RIFF", &(body.len() as u32).to_le_bytes()[..], &body].concat()
}

fn gif(frames: usize) -> Vec<u8> {
    let mut file = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff".to_vec();
    for _ in 0..frames {
        file.extend(b"\x21\xf9\x04\0\0\0\0\0\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0");
    }
    file.push(0x3B);
    file
}

/// Every file by name, with what becomes of it.
pub fn files() -> Vec<(&'static str, Vec<u8>, Fate)> {
    use Fate::{Either, Made, Refused};
    let behind = |file: Vec<u8>, more: &[u8]| [file.as_slice(), more, MARKER].concat();
    let script = [b"<script>alert(1)</script>", MARKER].concat();
    let text = [b"Comment\0", MARKER].concat();
    let xmp = [b"XML:com.adobe.xmp\0\0\0\0\0", MARKER].concat();
    let squeezed = zlib([MARKER.to_vec()].into_iter());
    let profile = [b"icc\0\0", squeezed.as_slice()].concat();
    let app = |name: &[u8]| [name, MARKER].concat();
    let mut cut_crc = png(60, 40);
    cut_crc[30] ^= 0xFF;
    let mut giant = jpeg();
    let frame = giant
        .windows(2)
        .position(|pair| pair == [0xFF, 0xC0])
        .unwrap();
    giant[frame + 5..frame + 9].copy_from_slice(&[0xFF, 0xDC, 0xFF, 0xDC]);
    let mut wide_webp = webp();
    // VP8L keeps width and height less one in 14 bits each, behind its signature.
    wide_webp[21..24].copy_from_slice(&[0xFF, 0xFF, 0xFF]);
    let half = |file: Vec<u8>| file[..file.len() / 2].to_vec();
    let rows = |count: usize, row: usize| std::iter::repeat_n(vec![0; row], count);
    let deep = zlib((0..20).map(|_| [&[0][..], &[0x12, 0x34].repeat(20 * 3)].concat()));
    let grey = zlib(rows(20, 1 + 20 * 2));
    vec![
        ("plain PNG", png(60, 40), Made),
        ("PNG text", with_chunk(&png(60, 40), b"tEXt", &text), Made),
        (
            "PNG packed text",
            with_chunk(
                &png(60, 40),
                b"zTXt",
                &[b"k\0\0", squeezed.as_slice()].concat(),
            ),
            Made,
        ),
        ("PNG XMP", with_chunk(&png(60, 40), b"iTXt", &xmp), Made),
        (
            "PNG EXIF",
            with_chunk(&png(60, 40), b"eXIf", &exif(8)),
            Made,
        ),
        (
            "PNG profile",
            with_chunk(&png(60, 40), b"iCCP", &profile),
            Either,
        ),
        (
            "PNG private chunk",
            with_chunk(&png(60, 40), b"prVt", MARKER),
            Made,
        ),
        (
            "PNG animation",
            with_chunk(&png(60, 40), b"acTL", &[0, 0, 0x27, 0x10, 0, 0, 0, 0]),
            Either,
        ),
        ("PNG and ZIP", behind(png(60, 40), b"PK\x03\x04"), Made),
        ("PNG and HTML", behind(png(60, 40), b"<script>"), Made),
        (
            "PNG and PHP",
            behind(png(60, 40), b"<?php system(1); __HALT_COMPILER();"),
            Made,
        ),
        (
            "PNG 50,000 squared",
            png_of(50_000, 50_000, 8, 2, &zlib(rows(1, 10))),
            Refused,
        ),
        (
            "PNG of the largest numbers",
            png_of(u32::MAX, u32::MAX, 8, 2, &zlib(rows(1, 10))),
            Refused,
        ),
        (
            "PNG 8,192 squared",
            png_of(8_192, 8_192, 8, 2, &zlib(rows(1, 10))),
            Refused,
        ),
        (
            "PNG 16 bits 4,000 squared",
            png_of(4_000, 4_000, 16, 6, &zlib(rows(1, 10))),
            Refused,
        ),
        (
            "PNG that unpacks to a gigabyte",
            png_of(100, 100, 8, 2, &zlib(rows(1_024, 1 << 20))),
            Either,
        ),
        (
            "PNG without size",
            png_of(0, 0, 8, 2, &zlib(rows(1, 1))),
            Refused,
        ),
        ("PNG of one pixel", png(1, 1), Refused),
        ("PNG like a hair", png(4_000, 1), Refused),
        ("PNG cut", half(png(60, 40)), Refused),
        ("PNG with a wrong sum", cut_crc, Refused),
        ("PNG of 16 bits", png_of(20, 20, 16, 2, &deep), Made),
        ("PNG grey with alpha", png_of(20, 20, 8, 4, &grey), Made),
        (
            "PNG of an unknown colour",
            png_of(20, 20, 8, 5, &grey),
            Refused,
        ),
        ("plain JPEG", jpeg(), Made),
        ("JPEG EXIF", red_and_blue(Some(6)), Made),
        (
            "JPEG EXIF of a strange orientation",
            red_and_blue(Some(99)),
            Made,
        ),
        ("JPEG comment", with_segment(&jpeg(), 0xFE, &script), Made),
        (
            "JPEG profile",
            with_segment(&jpeg(), 0xE2, &app(b"ICC_PROFILE\0\x01\x01")),
            Either,
        ),
        (
            "JPEG XMP",
            with_segment(&jpeg(), 0xE1, &app(b"http://ns.adobe.com/xap/1.0/\0")),
            Made,
        ),
        (
            "JPEG Photoshop",
            with_segment(&jpeg(), 0xED, &app(b"Photoshop 3.0\0")),
            Made,
        ),
        ("JPEG and ZIP", behind(jpeg(), b"PK\x03\x04"), Made),
        ("JPEG and HTML", behind(jpeg(), b"<html><script>"), Made),
        ("JPEG 65,500 squared", giant, Refused),
        ("JPEG cut", half(jpeg()), Either),
        ("JPEG without pixels", jpeg()[..40].to_vec(), Refused),
        ("JPEG of four colours", cmyk(), Either),
        ("plain WebP", webp(), Made),
        ("WebP with everything", webp_with_metadata(), Either),
        ("WebP and HTML", behind(webp(), b"<script>"), Either),
        ("WebP 16,384 squared", wide_webp, Refused),
        ("WebP cut", half(webp()), Refused),
        ("GIF of 10,000 frames", gif(10_000), Refused),
        (
            "GIF and script",
            b"GIF89a/*<script>*/=1;alert(1)".to_vec(),
            Refused,
        ),
        (
            "SVG with script",
            [
                b"<svg xmlns=\"http://www.w3.org/2000/svg\">",
                script.as_slice(),
                b"</svg>",
            ]
            .concat(),
            Refused,
        ),
        (
            "HTML",
            [b"<!DOCTYPE html>", script.as_slice()].concat(),
            Refused,
        ),
        (
            "HTML behind a signature",
            [b"\x89PNG\r\n\x1a\n", script.as_slice()].concat(),
            Refused,
        ),
        (
            "BMP",
            [b"BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0", &[0; 60][..]].concat(),
            Refused,
        ),
        ("TIFF", [b"II*\0\x08\0\0\0", &[0; 60][..]].concat(), Refused),
        ("ICO", [b"\0\0\x01\0\x01\0", &[0; 60][..]].concat(), Refused),
        (
            "HEIC",
            [b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", &[0; 60][..]].concat(),
            Refused,
        ),
        ("ZIP", [b"PK\x03\x04", MARKER].concat(), Refused),
        ("PDF", [b"%PDF-1.7\n", MARKER].concat(), Refused),
        ("nothing", Vec::new(), Refused),
        ("zeros", vec![0; 4_096], Refused),
    ]
}
