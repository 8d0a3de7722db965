//! The client's files: read once at start, answered from memory, compressed when they were built.

mod media_type;

use crate::{compress::Accepted, metrics::Other};
use anyhow::Context as _;
use axum::{body::Bytes, response::Response};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use sha2::{Digest as _, Sha256};
use std::{collections::HashMap, ffi::OsStr, fs, path::Path};

/// A name with a hash in it means the same bytes for ever.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// Other files may change with the next release: ask, and get 304 if they have not.
const ASK_AGAIN: &str = "no-cache";

/// The files under the assets folder, by the path they are asked for.
#[derive(Debug, Default)]
pub struct Assets {
    files: HashMap<String, Asset>,
    index: Option<String>,
}

#[derive(Debug)]
struct Asset {
    media: &'static str,
    caching: &'static str,
    plain: Variant,
    brotli: Option<Variant>,
    gzip: Option<Variant>,
}

#[derive(Debug)]
struct Variant {
    bytes: Bytes,
    etag: HeaderValue,
}

impl Assets {
    /// Reads every file under `folder`. `x.br` and `x.gz` are `x`, compressed; `index.html` is not answered
    /// by its name, it is what pages are made of ([`crate::shell`]).
    ///
    /// # Errors
    /// When the folder or a file cannot be read.
    pub fn read(folder: &Path) -> anyhow::Result<Self> {
        let mut assets = Self::default();
        assets.read_folder(folder, "/")?;
        Ok(assets)
    }

    fn read_folder(&mut self, folder: &Path, prefix: &str) -> anyhow::Result<()> {
        let reading = || format!("cannot read the client's files in {}", folder.display());
        for entry in fs::read_dir(folder).with_context(reading)? {
            let path = entry.with_context(reading)?.path();
            let Some(name) = path.file_name().and_then(OsStr::to_str) else {
                continue;
            };
            let address = format!("{prefix}{name}");
            if path.is_dir() {
                self.read_folder(&path, &format!("{address}/"))?;
            } else if address == "/index.html" {
                self.index = Some(fs::read_to_string(&path).with_context(reading)?);
            } else if !is_packed(name) && address != "/index.html.br" && address != "/index.html.gz"
            {
                let asset = Asset::read(&path, name).with_context(reading)?;
                self.files.insert(address, asset);
            }
        }
        Ok(())
    }

    /// The built `index.html`.
    pub fn index(&self) -> Option<&str> {
        self.index.as_deref()
    }

    /// The answer with the file at `path`, if there is one.
    pub fn answer(&self, path: &str, accepted: Accepted, request: &HeaderMap) -> Option<Response> {
        let asset = self.files.get(path)?;
        let (coding, variant) = asset.variant(accepted);
        let known = request
            .get_all(header::IF_NONE_MATCH)
            .iter()
            .filter_map(|line| line.to_str().ok())
            .flat_map(|line| line.split(','))
            .any(|tag| tag.trim().trim_start_matches("W/").as_bytes() == variant.etag.as_bytes());
        let mut response = Response::new(variant.bytes.clone().into());
        if known {
            response = Response::new(axum::body::Body::empty());
            *response.status_mut() = StatusCode::NOT_MODIFIED;
        }
        let headers = response.headers_mut();
        headers.insert(header::ETAG, variant.etag.clone());
        headers.insert(
            header::CACHE_CONTROL,
            HeaderValue::from_static(asset.caching),
        );
        headers.insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
        if !known {
            headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(asset.media));
            if let Some(coding) = coding {
                headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding));
            }
        }
        response.extensions_mut().insert(Other::Asset);
        Some(response)
    }
}

impl Asset {
    fn read(path: &Path, name: &str) -> std::io::Result<Self> {
        let packed = |ending: &str| {
            let mut packed = path.as_os_str().to_owned();
            packed.push(ending);
            match fs::read(packed) {
                Ok(bytes) => Ok(Some(Variant::new(bytes))),
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
                Err(error) => Err(error),
            }
        };
        Ok(Self {
            media: media_type::of(name),
            caching: if is_hashed(name) { FOR_EVER } else { ASK_AGAIN },
            plain: Variant::new(fs::read(path)?),
            brotli: packed(".br")?,
            gzip: packed(".gz")?,
        })
    }

    fn variant(&self, accepted: Accepted) -> (Option<&'static str>, &Variant) {
        match (&self.brotli, &self.gzip) {
            (Some(brotli), _) if accepted.brotli => (Some("br"), brotli),
            (_, Some(gzip)) if accepted.gzip => (Some("gzip"), gzip),
            _ => (None, &self.plain),
        }
    }
}

impl Variant {
    fn new(bytes: Vec<u8>) -> Self {
        let hash = URL_SAFE_NO_PAD.encode(&Sha256::digest(&bytes)[..12]);
        let etag = HeaderValue::try_from(format!("\"{hash}\"")).expect("base64 fits into a header");
        Self {
            bytes: bytes.into(),
            etag,
        }
    }
}

fn is_packed(name: &str) -> bool {
    name.ends_with(".br") || name.ends_with(".gz")
}

/// Whether the build put a hash of the content into the name: `app-0123456789abcdef_bg.wasm`.
fn is_hashed(name: &str) -> bool {
    name.split(['-', '_', '.']).any(|part| {
        part.len() >= 12
            && part.bytes().all(|byte| byte.is_ascii_hexdigit())
            && part.bytes().any(|byte| byte.is_ascii_digit())
    })
}

/// Whether `path` names a file rather than a screen: such a path is answered by that file or not at all, so
/// that an old page never gets HTML for a script that is gone.
pub fn names_a_file(path: &str) -> bool {
    path.rsplit('/')
        .next()
        .is_some_and(|last| last.contains('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_hashed_names() {
        assert!(is_hashed("nagaoka-worker-1f0e3dad99908345_bg.wasm"));
        assert!(is_hashed("base-d3d9446802a44259.css"));
        for plain in [
            "sw.js",
            "manifest.webmanifest",
            "icon-192.png",
            "defaced-facade.svg",
        ] {
            assert!(!is_hashed(plain), "{plain}");
        }
    }

    #[test]
    fn knows_files_from_screens() {
        assert!(names_a_file("/app-123.js") && names_a_file("/icons/a.svg"));
        assert!(
            !names_a_file("/") && !names_a_file("/members/1") && !names_a_file("/v1.0/members")
        );
    }

    #[test]
    fn answers_the_best_variant_and_304() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("icons")).unwrap();
        for (name, content) in [
            ("index.html", "<!--shell-->"),
            ("app-0123456789abcdef.js", "plain"),
            ("app-0123456789abcdef.js.br", "brotli"),
            ("app-0123456789abcdef.js.gz", "gzip"),
            ("icons/a.svg", "<svg/>"),
        ] {
            fs::write(folder.path().join(name), content).unwrap();
        }
        let assets = Assets::read(folder.path()).unwrap();
        assert_eq!(assets.index(), Some("<!--shell-->"));
        let all = Accepted {
            brotli: true,
            gzip: true,
        };
        let mut request = HeaderMap::new();

        let script = assets
            .answer("/app-0123456789abcdef.js", all, &request)
            .unwrap();
        assert_eq!(script.headers()[header::CONTENT_ENCODING], "br");
        assert_eq!(script.headers()[header::CACHE_CONTROL], FOR_EVER);
        assert_eq!(
            script.headers()[header::CONTENT_TYPE],
            "text/javascript; charset=utf-8"
        );
        request.insert(
            header::IF_NONE_MATCH,
            script.headers()[header::ETAG].clone(),
        );
        let known = assets
            .answer("/app-0123456789abcdef.js", all, &request)
            .unwrap();
        assert_eq!(known.status(), 304);
        let other = assets
            .answer("/app-0123456789abcdef.js", Accepted::default(), &request)
            .unwrap();
        assert_eq!(other.status(), 200, "another variant has another tag");

        let icon = assets.answer("/icons/a.svg", all, &request).unwrap();
        assert_eq!(icon.headers()[header::CACHE_CONTROL], ASK_AGAIN);
        for missing in [
            "/index.html",
            "/app-0123456789abcdef.js.br",
            "/icons",
            "/../secret",
        ] {
            assert!(assets.answer(missing, all, &request).is_none(), "{missing}");
        }
    }
}
