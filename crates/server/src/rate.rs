//! How often one may ask: coarse limits of this node, by address and by session; in the transfer plane by account.
//!
//! Limits that have to hold on all nodes together, as for sign-in, are counted in the database by their
//! features (`storage::counter`); these here keep one client from taking what is there for all.

use crate::{error::ApiError, registry::Rate};
use governor::{DefaultKeyedRateLimiter, Quota, clock::Clock as _, clock::DefaultClock};
use std::{
    collections::hash_map::RandomState,
    hash::BuildHasher as _,
    net::{IpAddr, Ipv6Addr},
    num::NonZeroU32,
};
use uuid::Uuid;

/// The limits of every class, and what has been used of them.
pub struct Limits {
    classes: Vec<Class>,
    hasher: RandomState,
    clock: DefaultClock,
}

struct Class {
    rate: Rate,
    by_address: DefaultKeyedRateLimiter<u64>,
    by_session: DefaultKeyedRateLimiter<u64>,
}

/// What a class allows, by address and by session: at once, and then per minute.
/// Many people may share the address of an office, so it gets several times what one session gets.
/// In the transfer plane the address is that of strangers alone, and an account gets what a session gets.
fn allowed(rate: Rate) -> [(u32, u32); 2] {
    match rate {
        Rate::Read => [(1_500, 6_000), (300, 1_200)],
        Rate::Search => [(500, 3_000), (100, 600)],
        Rate::Write => [(200, 1_200), (60, 240)],
        Rate::SignIn => [(60, 60), (20, 20)],
        Rate::Apart => [(600, 1_200), (120, 240)],
        Rate::File => [(60, 60), (20, 20)],
    }
}

impl Limits {
    /// The usual limits times `factor`; with 0 there are none.
    pub fn new(factor: u32) -> Self {
        let class = |rate| {
            let [by_address, by_session] = allowed(rate).map(|allowed| limiter(allowed, factor));
            Some(Class {
                rate,
                by_address: by_address?,
                by_session: by_session?,
            })
        };
        Self {
            classes: Rate::ALL.into_iter().filter_map(class).collect(),
            hasher: RandomState::new(),
            clock: DefaultClock::default(),
        }
    }

    /// Counts a request of a class against its address and, if it names one, against its session; in the transfer plane
    /// not against both, or whoever shares an address with somebody could keep them out. There [`Self::check_account`]
    /// and [`Self::check_stranger`] follow once it is known whether there is such a session.
    ///
    /// # Errors
    /// 429 with the seconds to wait.
    pub fn check(
        &self,
        rate: Rate,
        address: IpAddr,
        session: Option<&[u8; 32]>,
    ) -> Result<(), ApiError> {
        let Some(class) = self.class(rate) else {
            return Ok(());
        };
        if rate != Rate::Apart || session.is_none() {
            self.count(&class.by_address, self.hasher.hash_one(network(address)))?;
        }
        match session {
            Some(token) => self.count(&class.by_session, self.hasher.hash_one(token)),
            None => Ok(()),
        }
    }

    /// Counts a request of the transfer plane against the account, in however many browsers it is used.
    ///
    /// # Errors
    /// 429 with the seconds to wait.
    pub fn check_account(&self, rate: Rate, person: Uuid) -> Result<(), ApiError> {
        match self.class(rate).filter(|class| class.rate == Rate::Apart) {
            Some(class) => self.count(&class.by_session, self.hasher.hash_one(person)),
            None => Ok(()),
        }
    }

    /// Counts a request of the transfer plane against its address after all: it named a session that is none, and whoever
    /// makes up another one for each request would be counted nowhere.
    ///
    /// # Errors
    /// 429 with the seconds to wait.
    pub fn check_stranger(&self, rate: Rate, address: IpAddr) -> Result<(), ApiError> {
        match self.class(rate).filter(|class| class.rate == Rate::Apart) {
            Some(class) => self.count(&class.by_address, self.hasher.hash_one(network(address))),
            None => Ok(()),
        }
    }

    fn class(&self, rate: Rate) -> Option<&Class> {
        self.classes.iter().find(|class| class.rate == rate)
    }

    fn count(&self, limiter: &DefaultKeyedRateLimiter<u64>, key: u64) -> Result<(), ApiError> {
        limiter.check_key(&key).map_err(|until| {
            let wait = until.wait_time_from(self.clock.now());
            ApiError::too_many(wait.as_secs() + 1)
        })
    }

    /// Forgets whoever has not asked for so long that nothing is used up; called now and then.
    pub fn forget_idle(&self) {
        for class in &self.classes {
            for limiter in [&class.by_address, &class.by_session] {
                limiter.retain_recent();
                limiter.shrink_to_fit();
            }
        }
    }
}

/// Somebody with IPv6 has a whole /64 to ask from.
fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(address) => {
            Ipv6Addr::from_bits(address.to_bits() & !u128::from(u64::MAX)).into()
        }
    }
}

fn limiter((burst, per_minute): (u32, u32), factor: u32) -> Option<DefaultKeyedRateLimiter<u64>> {
    let burst = NonZeroU32::new(burst.saturating_mul(factor))?;
    let per_minute = NonZeroU32::new(per_minute.saturating_mul(factor))?;
    Some(DefaultKeyedRateLimiter::keyed(
        Quota::per_minute(per_minute).allow_burst(burst),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn uses_until_refused(limits: &Limits, address: &str, session: Option<&[u8; 32]>) -> usize {
        let address = address.parse().unwrap();
        (0..1_000)
            .take_while(|_| limits.check(Rate::SignIn, address, session).is_ok())
            .count()
    }

    #[test]
    fn an_address_and_a_session_have_their_own_limits() {
        let limits = Limits::new(1);
        assert_eq!(uses_until_refused(&limits, "192.0.2.1", Some(&[1; 32])), 20);
        assert_eq!(uses_until_refused(&limits, "192.0.2.1", None), 39);
        assert_eq!(uses_until_refused(&limits, "192.0.2.2", None), 60);
        let refused = limits
            .check(Rate::SignIn, "192.0.2.2".parse().unwrap(), None)
            .unwrap_err();
        assert_eq!(refused.status(), 429);
        assert!(
            limits
                .check(Rate::Read, "192.0.2.2".parse().unwrap(), None)
                .is_ok()
        );
    }

    #[test]
    fn the_transfer_plane_counts_accounts_and_only_strangers_by_address() {
        let limits = Limits::new(1);
        let address = "192.0.2.1".parse().unwrap();
        let is_refused = |check: &dyn Fn() -> Result<(), ApiError>| {
            (0..2_000).any(|_| check().is_err_and(|error| error.status() == 429))
        };
        assert!(is_refused(&|| limits.check(Rate::Apart, address, None)));
        assert!(is_refused(&|| limits.check_stranger(Rate::Apart, address)));
        let first = limits.check(Rate::Apart, address, Some(&[1; 32]));
        assert!(first.is_ok(), "strangers used up the address");
        let person = Uuid::from_u128(1);
        assert!(is_refused(&|| limits.check_account(Rate::Apart, person)));
        let other = Uuid::from_u128(2);
        assert!(limits.check_account(Rate::Apart, other).is_ok());
        // The controls: elsewhere the address counts, and accounts do not.
        assert!(is_refused(&|| limits.check(Rate::SignIn, address, None)));
        let session = limits.check(Rate::SignIn, address, Some(&[1; 32]));
        assert!(session.is_err());
        assert!(!is_refused(&|| limits.check_account(Rate::SignIn, person)));
        assert!(!is_refused(&|| limits.check_stranger(Rate::SignIn, address)));
    }

    #[test]
    fn a_whole_ipv6_network_is_one_client() {
        let limits = Limits::new(1);
        assert_eq!(uses_until_refused(&limits, "2001:db8::1", None), 60);
        assert_eq!(uses_until_refused(&limits, "2001:db8::2", None), 0);
        assert_eq!(uses_until_refused(&limits, "2001:db8:0:1::2", None), 60);
    }

    #[test]
    fn limits_can_be_switched_off() {
        assert_eq!(
            uses_until_refused(&Limits::new(0), "192.0.2.1", None),
            1_000
        );
    }
}
