//! Encryption of single fields (XChaCha20-Poly1305), and names that only this server can tell apart.

use crate::{Id, StorageError};
use chacha20poly1305::{
    KeyInit as _, XChaCha20Poly1305, XNonce,
    aead::{Aead as _, Payload},
};
use hmac::{Hmac, Mac as _};
use sha2::Sha256;
use std::fmt;
use uuid::Uuid;

const NONCE: usize = 24;

/// Which field is meant: what was encrypted for one field opens in no other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// Table and column, such as `transfer_card.content`.
    pub column: &'static str,
    /// The row's id.
    pub row: Id,
}

/// Why a field does not open.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// There are no keys, two have one name, or a name is empty.
    #[error("field keys need different names, and there must be at least one")]
    Keys,
    /// The field's key is not known here.
    #[error("a field was encrypted with the key {0}, which is not known here")]
    UnknownKey(String),
    /// Changed, moved from another field, or another key of that name.
    #[error("a field does not open with its key")]
    Broken,
}

impl From<VaultError> for StorageError {
    fn from(error: VaultError) -> Self {
        Self::Other(error.to_string())
    }
}

/// The keys of encrypted fields.
pub struct Vault {
    keys: Vec<(String, XChaCha20Poly1305)>,
    pseudonyms: Hmac<Sha256>,
}

impl fmt::Debug for Vault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = self.keys.iter().map(|(name, _)| name.as_str()).collect();
        write!(formatter, "Vault{names:?}")
    }
}

impl Vault {
    /// A vault with these keys and their names, the oldest first. The newest encrypts, all decrypt; the
    /// oldest also makes pseudonyms, so it stays when others are added.
    ///
    /// # Errors
    /// [`VaultError::Keys`].
    pub fn new(keys: &[(String, [u8; 32])]) -> Result<Self, VaultError> {
        let (_, oldest) = keys.first().ok_or(VaultError::Keys)?;
        for (number, (name, _)) in keys.iter().enumerate() {
            let is_taken = keys[..number].iter().any(|(other, _)| other == name);
            if name.is_empty() || is_taken {
                return Err(VaultError::Keys);
            }
        }
        // A key of its own for each purpose.
        let seed = mac(oldest, b"pseudonyms of companies")
            .finalize()
            .into_bytes();
        let ciphers = keys
            .iter()
            .map(|(name, key)| (name.clone(), XChaCha20Poly1305::new(&(*key).into())));
        Ok(Self {
            keys: ciphers.collect(),
            pseudonyms: mac(&seed, b""),
        })
    }

    /// Encrypts what belongs into `field`; the key's name and the bytes to keep. `nonce` is random, and a new
    /// one each time.
    pub(super) fn seal(&self, field: Field, nonce: [u8; NONCE], plain: &[u8]) -> (String, Vec<u8>) {
        let (name, cipher) = self.keys.last().expect("a vault has a key");
        let payload = Payload {
            msg: plain,
            aad: &associated(field, name),
        };
        let sealed = cipher
            .encrypt(&XNonce::from(nonce), payload)
            .expect("a field is shorter than 256 GiB");
        (name.clone(), [nonce.as_slice(), &sealed].concat())
    }

    /// Decrypts what stands in `field`.
    pub(super) fn open(
        &self,
        field: Field,
        key: &str,
        bytes: &[u8],
    ) -> Result<Vec<u8>, VaultError> {
        let (_, cipher) = self
            .keys
            .iter()
            .find(|(name, _)| name == key)
            .ok_or_else(|| VaultError::UnknownKey(key.to_owned()))?;
        let (nonce, sealed) = bytes
            .split_first_chunk::<NONCE>()
            .ok_or(VaultError::Broken)?;
        let payload = Payload {
            msg: sealed,
            aad: &associated(field, key),
        };
        cipher
            .decrypt(&XNonce::from(*nonce), payload)
            .map_err(|_| VaultError::Broken)
    }

    /// What stands for a company in rows that do not say which it is.
    pub fn tag(&self, company: Id) -> Id {
        let mut mac = self.pseudonyms.clone();
        mac.update(b"talks of ");
        mac.update(company.0.as_bytes());
        Id(first_half(mac))
    }

    /// The name by which one company knows a person here: always the same, and linked neither to the person
    /// nor to the name that another company has.
    pub fn pseudonym(&self, company: Id, person: Id) -> Uuid {
        let mut mac = self.pseudonyms.clone();
        mac.update(company.0.as_bytes());
        mac.update(person.0.as_bytes());
        first_half(mac)
    }
}

fn first_half(mac: Hmac<Sha256>) -> Uuid {
    let bytes = mac.finalize().into_bytes();
    let mut first = [0; 16];
    first.copy_from_slice(&bytes[..16]);
    uuid::Builder::from_random_bytes(first).into_uuid()
}

fn mac(key: &[u8], text: &[u8]) -> Hmac<Sha256> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes keys of any length");
    mac.update(text);
    mac
}

fn associated(field: Field, key: &str) -> Vec<u8> {
    [
        field.column.as_bytes(),
        &[0],
        field.row.0.as_bytes(),
        key.as_bytes(),
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(row: u128) -> Field {
        Field {
            column: "transfer_card.content",
            row: Id(Uuid::from_u128(row)),
        }
    }

    fn key(name: &str, byte: u8) -> (String, [u8; 32]) {
        (name.to_owned(), [byte; 32])
    }

    #[test]
    fn a_field_opens_only_where_it_was_written() {
        let vault = Vault::new(&[key("a", 1)]).unwrap();
        let (name, bytes) = vault.seal(field(1), [7; 24], b"looking");
        assert!(!bytes.windows(7).any(|part| part == b"looking"));
        assert_eq!(vault.open(field(1), &name, &bytes).unwrap(), b"looking");
        assert!(vault.open(field(2), &name, &bytes).is_err());
        let other_column = Field {
            column: "transfer_audit.content",
            ..field(1)
        };
        assert!(vault.open(other_column, &name, &bytes).is_err());
        let mut changed = bytes.clone();
        *changed.last_mut().unwrap() ^= 1;
        assert!(vault.open(field(1), &name, &changed).is_err());
        assert!(vault.open(field(1), &name, &bytes[..10]).is_err());
    }

    #[test]
    fn keys_can_be_added_and_pseudonyms_stay() {
        let old = Vault::new(&[key("a", 1)]).unwrap();
        let (name, bytes) = old.seal(field(1), [7; 24], b"x");
        let both = Vault::new(&[key("a", 1), key("b", 2)]).unwrap();
        assert_eq!(both.open(field(1), &name, &bytes).unwrap(), b"x");
        assert_eq!(both.seal(field(1), [8; 24], b"x").0, "b");
        let new = Vault::new(&[key("b", 2)]).unwrap();
        assert!(matches!(
            new.open(field(1), &name, &bytes),
            Err(VaultError::UnknownKey(_))
        ));
        let ids = [1, 2].map(|number| Id(Uuid::from_u128(number)));
        assert_eq!(
            old.pseudonym(ids[0], ids[1]),
            both.pseudonym(ids[0], ids[1])
        );
        assert_ne!(old.pseudonym(ids[0], ids[1]), old.pseudonym(ids[1], ids[1]));
        assert_ne!(old.pseudonym(ids[0], ids[1]), new.pseudonym(ids[0], ids[1]));
        assert_eq!(old.tag(ids[0]), both.tag(ids[0]));
        assert_ne!(old.tag(ids[0]), old.tag(ids[1]));
        for wrong in [vec![], vec![key("a", 1), key("a", 2)], vec![key("", 1)]] {
            assert!(Vault::new(&wrong).is_err());
        }
    }
}
