//! The keys of encrypted fields: from the environment, or from a file that the first start makes.

use crate::ids::{Ids as _, RandomIds};
use anyhow::{Context as _, bail};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use std::{fs, io::Write as _, path::Path};
use storage::transfer::Vault;

/// The vault with the keys that `given` names (`NAME:BASE64`, separated by commas), or else those of `file`,
/// which is made, readable by its owner alone, when there is none.
///
/// # Errors
/// When the keys cannot be read, or the file not be made.
pub fn open(given: Option<&str>, file: &Path) -> anyhow::Result<Vault> {
    let text = match given {
        Some(text) => text.to_owned(),
        None => {
            let key = || format!("1:{}\n", STANDARD.encode(RandomIds.secret()));
            read_or_make(file, key)
                .with_context(|| format!("cannot read or make {}", file.display()))?
        }
    };
    let keys = parse(&text).context("the keys of encrypted fields")?;
    Ok(Vault::new(&keys)?)
}

/// What `file` holds; what `text` makes, readable by its owner alone, when there is none.
///
/// # Errors
/// When it can be neither read nor made.
pub(crate) fn read_or_make(file: &Path, text: impl FnOnce() -> String) -> anyhow::Result<String> {
    if file.exists() {
        return Ok(fs::read_to_string(file)?);
    }
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    let text = text();
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    let mut made = options.open(file)?;
    made.write_all(text.as_bytes())?;
    // A key that a power cut takes away takes everything that it encrypted with it.
    made.sync_all()?;
    Ok(text)
}

fn parse(text: &str) -> anyhow::Result<Vec<(String, [u8; 32])>> {
    let lines = text.split(['\n', ',']).map(str::trim);
    lines
        .filter(|line| !line.is_empty())
        .map(|line| {
            let (name, key) = line.split_once(':').context("a key is NAME:BASE64")?;
            let bytes = STANDARD.decode(key.trim()).ok();
            match bytes.and_then(|bytes| <[u8; 32]>::try_from(bytes).ok()) {
                Some(key) => Ok((name.trim().to_owned(), key)),
                None => bail!("the key {name} is not 32 bytes in base64"),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_made_once_for_its_owner_alone() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("data/field.keys");
        open(None, &file).unwrap();
        let first = fs::read_to_string(&file).unwrap();
        open(None, &file).unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), first);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = fs::metadata(&file).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }

    #[test]
    fn keys_are_named_and_whole() {
        let key = STANDARD.encode([5; 32]);
        let two = format!("a:{key}, b:{key}\n");
        assert_eq!(parse(&two).unwrap().len(), 2);
        assert!(open(Some(&two), Path::new("nowhere/x")).is_ok());
        let twice = format!("a:{key},a:{key}");
        for wrong in ["", "a", "a:AAAA", "a:?", twice.as_str()] {
            assert!(
                open(Some(wrong), Path::new("nowhere/x")).is_err(),
                "{wrong}"
            );
        }
    }
}
