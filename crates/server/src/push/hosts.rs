//! The push services there are: a member names an address, and this server connects only to those it knows.

use std::{
    net::{IpAddr, Ipv6Addr},
    str::FromStr,
};

/// The services of Chrome and Edge on Android, Firefox, Safari, and Edge on Windows.
pub const USUAL_HOSTS: &str =
    "fcm.googleapis.com,*.push.services.mozilla.com,*.push.apple.com,*.notify.windows.com";

/// Hosts of push services; without any there are no pushes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hosts(Vec<Pattern>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Pattern {
    This(String),
    /// With the dot in front.
    Below(String),
}

/// A list of hosts that cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("{0:?} is neither a host's name nor one with *. in front")]
pub struct WrongHost(String);

impl FromStr for Hosts {
    type Err = WrongHost;

    /// Reads names separated by commas; `*.` in front means those below.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.split(',')
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .map(|part| pattern(part).ok_or_else(|| WrongHost(part.to_owned())))
            .collect::<Result<_, _>>()
            .map(Self)
    }
}

fn pattern(text: &str) -> Option<Pattern> {
    let text = text.to_ascii_lowercase();
    let (name, is_below) = match text.strip_prefix("*.") {
        Some(name) => (name, true),
        None => (text.as_str(), false),
    };
    // With a dot, or a list could let in everything below a top-level domain.
    let is_name = name.contains('.')
        && name.parse::<IpAddr>().is_err()
        && name.split('.').all(|label| {
            !label.is_empty()
                && label
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        });
    is_name.then(|| match is_below {
        true => Pattern::Below(format!(".{name}")),
        false => Pattern::This(name.to_owned()),
    })
}

/// A browser's address at a push service that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoint {
    /// The service's name.
    pub(super) host: String,
    /// Path and query.
    pub(super) path: String,
}

impl Endpoint {
    /// The service's origin, for which a signature is good (RFC 8292, 2).
    pub(super) fn origin(&self) -> String {
        format!("https://{}", self.host)
    }
}

impl Hosts {
    /// Whether there are pushes at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The address that `text` is: https, the usual port, nobody's name in it, at one of these hosts.
    pub fn endpoint(&self, text: &str) -> Option<Endpoint> {
        // What two readers could read differently is none.
        if text.contains(['#', '\\', '@']) || !text.bytes().all(|byte| byte.is_ascii_graphic()) {
            return None;
        }
        let address: http::Uri = text.parse().ok()?;
        let is_https = address.scheme() == Some(&http::uri::Scheme::HTTPS);
        let authority = address.authority()?.as_str();
        let host = authority.strip_suffix(":443").unwrap_or(authority);
        let host = host.to_ascii_lowercase();
        let is_known = self.0.iter().any(|pattern| match pattern {
            Pattern::This(name) => host == *name,
            Pattern::Below(end) => host
                .strip_suffix(end.as_str())
                .is_some_and(|front| !front.is_empty()),
        });
        let is_name = host
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b".-".contains(&byte));
        (is_https && is_known && is_name).then(|| Endpoint {
            host,
            path: address
                .path_and_query()
                .map_or("/", |path| path.as_str())
                .to_owned(),
        })
    }
}

/// Whether an address is one of the public Internet: a name that leads into this machine or its network leads nowhere.
pub(super) fn is_global(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => {
            let [a, b, c, _] = address.octets();
            !(address.is_private()
                || address.is_loopback()
                || address.is_link_local()
                || address.is_documentation()
                || a == 0
                || a >= 224
                // Shared by customers of a provider, protocol assignments, benchmarks.
                || (a == 100 && (64..128).contains(&b))
                || (a == 192 && b == 0 && c == 0)
                || (a == 198 && (18..20).contains(&b)))
        }
        IpAddr::V6(address) => is_global_v6(address),
    }
}

fn is_global_v6(address: Ipv6Addr) -> bool {
    if let Some(inner) = address.to_ipv4_mapped() {
        return is_global(inner.into());
    }
    let segments = address.segments();
    // Global unicast, without documentation, Teredo and 6to4, which hold addresses of version 4.
    segments[0] & 0xe000 == 0x2000
        && !(segments[0] == 0x2001 && (segments[1] == 0xdb8 || segments[1] == 0))
        && segments[0] != 0x2002
        && segments[0] != 0x3fff
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_services_are_let_through() {
        let hosts: Hosts = USUAL_HOSTS.parse().unwrap();
        for (known, host, path) in [
            (
                "https://fcm.googleapis.com/fcm/send/a:b",
                "fcm.googleapis.com",
                "/fcm/send/a:b",
            ),
            (
                "https://FCM.googleapis.com:443/x?y=z",
                "fcm.googleapis.com",
                "/x?y=z",
            ),
            (
                "https://updates.push.services.mozilla.com/wpush/v2/g",
                "updates.push.services.mozilla.com",
                "/wpush/v2/g",
            ),
            ("https://web.push.apple.com/Q", "web.push.apple.com", "/Q"),
            (
                "https://wns2-par02p.notify.windows.com/w/?token=B",
                "wns2-par02p.notify.windows.com",
                "/w/?token=B",
            ),
        ] {
            let endpoint = hosts.endpoint(known).unwrap();
            assert_eq!(
                (endpoint.host.as_str(), endpoint.path.as_str()),
                (host, path)
            );
            assert_eq!(endpoint.origin(), format!("https://{host}"));
        }
        assert!(
            Hosts::default()
                .endpoint("https://fcm.googleapis.com/a")
                .is_none()
        );
    }

    #[test]
    fn nothing_else_is() {
        let hosts: Hosts = USUAL_HOSTS.parse().unwrap();
        for wrong in [
            "http://fcm.googleapis.com/a",
            "https://fcm.googleapis.com:8443/a",
            "https://fcm.googleapis.com:80/a",
            "https://fcm.googleapis.com:443:443/a",
            "https://fcm.googleapis.com./a",
            "https://fcm.googleapis.com.evil.example/a",
            "https://evil-fcm.googleapis.com/a",
            "https://a.fcm.googleapis.com/a",
            "https://push.apple.com/a",
            "https://.push.apple.com/a#b",
            "https://evilpush.apple.com/a",
            "https://evil.example/fcm.googleapis.com",
            "https://evil.example/?https://fcm.googleapis.com",
            "https://fcm.googleapis.com@evil.example/a",
            "https://evil.example#@fcm.googleapis.com/",
            "https://evil.example\\@fcm.googleapis.com/",
            "https://user:word@fcm.googleapis.com/",
            "https://127.0.0.1/a",
            "https://2130706433/a",
            "https://0x7f000001/a",
            "https://[::1]/a",
            "https://[::ffff:127.0.0.1]/a",
            "https://169.254.169.254/latest/meta-data",
            "https://localhost/a",
            "https://10.0.0.1.push.apple.com:22/a",
            "file:///etc/passwd",
            "gopher://fcm.googleapis.com/a",
            "//fcm.googleapis.com/a",
            "fcm.googleapis.com/a",
            "https:///a",
            "https://fcm.googleapis.com/a b",
            "https://fcm.googleapis.com/a\r\nx: y",
            "",
        ] {
            assert_eq!(hosts.endpoint(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_list_names_hosts() {
        for wrong in [
            "*",
            "*.",
            "com",
            "*.com",
            "https://a.example",
            "127.0.0.1",
            "a.example:1",
            "a..b",
        ] {
            assert!(wrong.parse::<Hosts>().is_err(), "{wrong}");
        }
        assert!("".parse::<Hosts>().unwrap().is_empty());
        assert!(
            !" a.example , *.b.example "
                .parse::<Hosts>()
                .unwrap()
                .is_empty()
        );
    }

    #[test]
    fn names_lead_to_the_internet_only() {
        for inside in [
            "127.0.0.1",
            "0.0.0.0",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "192.0.0.8",
            "198.18.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:10.0.0.1",
            "fe80::1",
            "fc00::1",
            "2001:db8::1",
            "2002:7f00:1::",
            "64:ff9b::7f00:1",
            "ff02::1",
            "2001::1",
        ] {
            assert!(!is_global(inside.parse().unwrap()), "{inside}");
        }
        for outside in [
            "8.8.8.8",
            "142.250.196.138",
            "2404:6800:4004:820::200a",
            "::ffff:8.8.8.8",
        ] {
            assert!(is_global(outside.parse().unwrap()), "{outside}");
        }
    }
}
