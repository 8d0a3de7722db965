//! The macro that turns a list of texts into functions.

/// Makes one function per text: `fn key(language) -> &'static str`, or, with placeholders,
/// `fn key(language, placeholder, …) -> String`. Every placeholder has to stand in both languages.
macro_rules! messages {
    ($($(#[$doc:meta])* $key:ident $(($($argument:ident),+ $(,)?))? => $japanese:literal, $english:literal;)*) => {
        $(message! { $(#[$doc])* $key $(($($argument),+))? $japanese $english })*
    };
}

/// One text of [`messages!`].
macro_rules! message {
    ($(#[$doc:meta])* $key:ident $japanese:literal $english:literal) => {
        $(#[$doc])*
        pub fn $key(language: $crate::Language) -> &'static str {
            match language {
                $crate::Language::Japanese => $japanese,
                $crate::Language::English => $english,
            }
        }
    };
    ($(#[$doc:meta])* $key:ident ($($argument:ident),+) $japanese:literal $english:literal) => {
        $(#[$doc])*
        pub fn $key(language: $crate::Language, $($argument: impl ::std::fmt::Display),+) -> String {
            match language {
                $crate::Language::Japanese => format!($japanese, $($argument = $argument),+),
                $crate::Language::English => format!($english, $($argument = $argument),+),
            }
        }
    };
}
