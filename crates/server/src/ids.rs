//! Ids, secrets and codes, injected: a test can say which come.

use rand::{Rng as _, RngExt as _, SeedableRng as _, rngs::StdRng};
use std::sync::{Mutex, MutexGuard, PoisonError};
use uuid::Uuid;

/// Where ids and randomness come from.
pub trait Ids: Send + Sync {
    /// An id of something visible outside: 122 random bits, so that none tells when or how many.
    fn id(&self) -> Uuid;

    /// The id of a request, for logs. Apart from [`Ids::id`], so that how many requests came before does
    /// not change which ids things get.
    fn request(&self) -> Uuid;

    /// 256 secret bits, for cookies and links.
    fn secret(&self) -> [u8; 32];

    /// A code of `length` decimal digits, each as likely as any other.
    fn digits(&self, length: usize) -> String;
}

/// The operating system's randomness, stretched by ChaCha.
#[derive(Clone, Copy, Debug, Default)]
pub struct RandomIds;

impl RandomIds {
    #[expect(
        clippy::disallowed_methods,
        reason = "these are the injected ids' one source"
    )]
    fn source() -> rand::rngs::ThreadRng {
        rand::rng()
    }
}

impl Ids for RandomIds {
    fn id(&self) -> Uuid {
        uuid_of(&mut Self::source())
    }

    fn request(&self) -> Uuid {
        uuid_of(&mut Self::source())
    }

    fn secret(&self) -> [u8; 32] {
        let mut bytes = [0; 32];
        Self::source().fill_bytes(&mut bytes);
        bytes
    }

    fn digits(&self, length: usize) -> String {
        digits_of(&mut Self::source(), length)
    }
}

/// The same ids on every run; only for tests.
#[derive(Debug)]
pub struct SeededIds {
    things: Mutex<StdRng>,
    requests: Mutex<StdRng>,
}

impl SeededIds {
    /// Ids that follow from `seed` alone.
    pub fn new(seed: u64) -> Self {
        Self {
            things: Mutex::new(StdRng::seed_from_u64(seed)),
            requests: Mutex::new(StdRng::seed_from_u64(!seed)),
        }
    }

    fn things(&self) -> MutexGuard<'_, StdRng> {
        self.things.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Ids for SeededIds {
    fn id(&self) -> Uuid {
        uuid_of(&mut *self.things())
    }

    fn request(&self) -> Uuid {
        let mut requests = self.requests.lock().unwrap_or_else(PoisonError::into_inner);
        uuid_of(&mut *requests)
    }

    fn secret(&self) -> [u8; 32] {
        let mut bytes = [0; 32];
        self.things().fill_bytes(&mut bytes);
        bytes
    }

    fn digits(&self, length: usize) -> String {
        digits_of(&mut *self.things(), length)
    }
}

fn uuid_of(source: &mut impl rand::Rng) -> Uuid {
    let mut bytes = [0; 16];
    source.fill_bytes(&mut bytes);
    uuid::Builder::from_random_bytes(bytes).into_uuid()
}

fn digits_of(source: &mut impl rand::Rng, length: usize) -> String {
    (0..length)
        .map(|_| char::from(b'0' + source.random_range(0..10_u8)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_random_version_4() {
        for ids in [&RandomIds as &dyn Ids, &SeededIds::new(7)] {
            assert_eq!(ids.id().get_version_num(), 4);
            assert_ne!(ids.id(), ids.id());
            assert_ne!(ids.secret(), ids.secret());
            let code = ids.digits(8);
            assert_eq!(code.len(), 8);
            assert!(code.bytes().all(|byte| byte.is_ascii_digit()));
        }
    }

    #[test]
    fn seeded_ids_repeat_and_requests_do_not_shift_them() {
        let (one, other) = (SeededIds::new(1), SeededIds::new(1));
        other.request();
        assert_eq!(one.id(), other.id());
        assert_ne!(SeededIds::new(2).id(), SeededIds::new(1).id());
    }
}
