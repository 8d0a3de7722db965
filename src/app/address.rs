//! The addresses of the screens. The router's own `path!` makes a type of each kind of address, and the program then
//! holds the router once for each of them; this is one type for all.

use leptos_router::{PartialPathMatch, PathSegment, PossibleRouteMatch};

/// A whole address such as `/members/:id`, where `:id` stands for any one part and gives it a name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct At(pub &'static str);

impl At {
    fn parts(self) -> impl Iterator<Item = &'static str> {
        parts(self.0)
    }
}

/// What stands between the slashes; a slash at the end changes nothing.
fn parts(path: &str) -> impl Iterator<Item = &str> {
    path.strip_prefix('/')
        .unwrap_or(path)
        .trim_end_matches('/')
        .split('/')
}

impl PossibleRouteMatch for At {
    fn optional(&self) -> bool {
        false
    }

    fn test<'a>(&self, path: &'a str) -> Option<PartialPathMatch<'a>> {
        let mut given = parts(path);
        let mut named = Vec::new();
        for wanted in self.parts() {
            let part = given.next()?;
            match wanted.strip_prefix(':') {
                Some(_) if part.is_empty() => return None,
                Some(name) => named.push((name.into(), part.to_owned())),
                None if wanted != part => return None,
                None => (),
            }
        }
        given
            .next()
            .is_none()
            .then(|| PartialPathMatch::new("", named, path))
    }

    fn generate_path(&self, path: &mut Vec<PathSegment>) {
        path.extend(self.parts().map(|part| match part.strip_prefix(':') {
            Some(name) => PathSegment::Param(name.into()),
            None => PathSegment::Static(part.into()),
        }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(pattern: &'static str, path: &str) -> Option<Vec<(String, String)>> {
        let found = At(pattern).test(path)?;
        assert!(found.is_complete());
        let named = found.params().into_iter();
        Some(
            named
                .map(|(name, part)| (name.into_owned(), part))
                .collect(),
        )
    }

    #[test]
    fn an_address_fits_as_a_whole() {
        for path in ["/", ""] {
            assert_eq!(named("/", path), Some(Vec::new()));
        }
        for path in ["/sign-in/link", "/sign-in/link/"] {
            assert_eq!(named("/sign-in/link", path), Some(Vec::new()));
        }
        for path in [
            "/",
            "/sign-in",
            "/sign-in/links",
            "/sign-in/link/x",
            "/x/link",
        ] {
            assert_eq!(named("/sign-in/link", path), None, "{path}");
        }
        assert_eq!(named("/", "/members"), None);
    }

    #[test]
    fn a_named_part_is_any_but_none() {
        let id = |part: &str| Some(vec![("id".to_owned(), part.to_owned())]);
        assert_eq!(named("/members/:id", "/members/7a"), id("7a"));
        for path in ["/members", "/members/", "/members/7a/b", "/places/7a"] {
            assert_eq!(named("/members/:id", path), None, "{path}");
        }
    }
}
