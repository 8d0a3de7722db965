//! Who the client is when proxies stand in between.

use http::HeaderMap;
use std::{net::IpAddr, str::FromStr};

/// Networks of proxies whose `X-Forwarded-For` is believed; none by default.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrustedProxies(Vec<Network>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Network {
    address: IpAddr,
    bits: u32,
}

/// A list of proxies that cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("{0:?} is neither an address nor a network such as 10.0.0.0/8")]
pub struct WrongNetwork(String);

impl FromStr for TrustedProxies {
    type Err = WrongNetwork;

    /// Reads addresses and networks (`10.0.0.0/8`) separated by commas.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.split(',')
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .map(|part| network(part).ok_or_else(|| WrongNetwork(part.to_owned())))
            .collect::<Result<_, _>>()
            .map(Self)
    }
}

fn network(text: &str) -> Option<Network> {
    let (address, bits) = text
        .split_once('/')
        .map_or((text, None), |(a, b)| (a, Some(b)));
    let address: IpAddr = address.parse().ok()?;
    let longest = if address.is_ipv4() { 32 } else { 128 };
    let bits = bits.map_or(Some(longest), |bits| bits.parse().ok())?;
    (bits <= longest).then_some(Network { address, bits })
}

impl Network {
    fn holds(self, other: IpAddr) -> bool {
        match (self.address, other) {
            (IpAddr::V4(own), IpAddr::V4(other)) => {
                let difference = own.to_bits() ^ other.to_bits();
                difference.checked_shr(32 - self.bits).unwrap_or(0) == 0
            }
            (IpAddr::V6(own), IpAddr::V6(other)) => {
                let difference = own.to_bits() ^ other.to_bits();
                difference.checked_shr(128 - self.bits).unwrap_or(0) == 0
            }
            _ => false,
        }
    }
}

impl TrustedProxies {
    fn trusts(&self, address: IpAddr) -> bool {
        self.0.iter().any(|network| network.holds(address))
    }

    /// The client's address: that of the connection, or, behind trusted proxies, the rightmost address of
    /// `X-Forwarded-For` that none of them has. What stands further left is the client's own claim.
    pub fn client(&self, connection: IpAddr, headers: &HeaderMap) -> IpAddr {
        let connection = connection.to_canonical();
        if self.0.is_empty() || !self.trusts(connection) {
            return connection;
        }
        let lines: Vec<&str> = headers
            .get_all("x-forwarded-for")
            .iter()
            .filter_map(|line| line.to_str().ok())
            .collect();
        let mut client = connection;
        for hop in lines.iter().rev().flat_map(|line| line.rsplit(',')) {
            let Ok(address) = hop.trim().parse::<IpAddr>() else {
                break;
            };
            client = address.to_canonical();
            if !self.trusts(client) {
                break;
            }
        }
        client
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client(proxies: &str, connection: &str, forwarded: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        for line in forwarded {
            headers.append("x-forwarded-for", line.parse().unwrap());
        }
        let proxies: TrustedProxies = proxies.parse().unwrap();
        proxies
            .client(connection.parse().unwrap(), &headers)
            .to_string()
    }

    #[test]
    fn nobody_is_believed_by_default() {
        assert_eq!(client("", "192.0.2.1", &["203.0.113.9"]), "192.0.2.1");
    }

    #[test]
    fn the_rightmost_untrusted_hop_is_the_client() {
        let proxies = "10.0.0.0/8, ::1";
        assert_eq!(
            client(proxies, "10.1.2.3", &["1.1.1.1, 203.0.113.9"]),
            "203.0.113.9"
        );
        assert_eq!(
            client(proxies, "10.1.2.3", &["203.0.113.9, 10.9.9.9"]),
            "203.0.113.9"
        );
        assert_eq!(
            client(proxies, "10.1.2.3", &["1.1.1.1", "203.0.113.9"]),
            "203.0.113.9"
        );
        assert_eq!(client(proxies, "::1", &["2001:db8::5"]), "2001:db8::5");
        assert_eq!(
            client(proxies, "::ffff:10.0.0.1", &["203.0.113.9"]),
            "203.0.113.9"
        );
        assert_eq!(client(proxies, "192.0.2.1", &["203.0.113.9"]), "192.0.2.1");
        assert_eq!(client(proxies, "10.1.2.3", &["rubbish"]), "10.1.2.3");
    }

    #[test]
    fn refuses_what_is_no_network() {
        for wrong in ["10.0.0.0/33", "example.jp", "1.2.3.4/x", "::/129"] {
            assert!(wrong.parse::<TrustedProxies>().is_err(), "{wrong}");
        }
        assert_eq!(
            client("0.0.0.0/0", "10.1.2.3", &["203.0.113.9"]),
            "203.0.113.9"
        );
    }
}
