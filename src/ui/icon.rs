//! Pictograms of one stroke, and the firework that stands for the programme.

use leptos::prelude::*;

/// What a pictogram shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IconName {
    /// A house.
    Home,
    /// A looking glass.
    Search,
    /// Two people.
    People,
    /// One person.
    Person,
    /// An office building.
    Company,
    /// Two hands' work: partners.
    Partner,
    /// A pin on a map.
    Place,
    /// A bell.
    Bell,
    /// A cross that closes or takes away.
    Close,
    /// A tick.
    Check,
    /// A plus.
    Plus,
    /// An arrow down, for what opens below.
    Down,
    /// An arrow to the right.
    Right,
    /// An arrow out of a box: leads to another site.
    External,
    /// An envelope.
    Mail,
    /// An arrow up from a tray.
    Upload,
    /// An arrow down to a tray.
    Download,
    /// A sheet of paper.
    File,
    /// A funnel.
    Filter,
    /// Lines of falling length.
    Sort,
    /// A bookmark.
    Bookmark,
    /// A door with an arrow out of it.
    SignOut,
    /// A globe.
    Language,
    /// Half sun, half moon.
    Theme,
    /// A letter i.
    Info,
    /// A triangle with a bang.
    Warning,
    /// A shield with a tick.
    Shield,
    /// A cloud with a stroke through it.
    Offline,
    /// A clock.
    Clock,
    /// A calendar.
    Calendar,
    /// A link of a chain.
    Link,
    /// A telephone.
    Phone,
    /// A pencil.
    Edit,
    /// A bin.
    Delete,
    /// An arrow that turns back.
    Undo,
    /// Three dots.
    More,
    /// A clip board with rows, for the office.
    Office,
    /// A flake of snow.
    Snow,
    /// A thumb that points up.
    Thumb,
    /// A heart.
    Heart,
    /// A firework that opens.
    Firework,
    /// A lamp that has come on.
    Lamp,
}

impl IconName {
    /// The strokes, on a square of 24.
    fn path(self) -> &'static str {
        match self {
            Self::Home => "M4 11l8-7 8 7v8a1 1 0 0 1-1 1h-4v-6H9v6H5a1 1 0 0 1-1-1z",
            Self::Search => "M17.5 11a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0zM20 20l-4.3-4.3",
            Self::People => {
                "M12.3 8a3.3 3.3 0 1 1-6.6 0 3.3 3.3 0 0 1 6.6 0zM3 19c.6-3.4 3-5 6-5s5.4 1.6 6 5M19.5 9a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM16.5 14c2.4 0 4 1.2 4.5 4"
            }
            Self::Person => {
                "M15.8 8.5a3.8 3.8 0 1 1-7.6 0 3.8 3.8 0 0 1 7.6 0zM4.5 20c.8-4 3.7-6 7.5-6s6.7 2 7.5 6"
            }
            Self::Company => {
                "M4 20V5a1 1 0 0 1 1-1h8a1 1 0 0 1 1 1v15M14 10h5a1 1 0 0 1 1 1v9M3 20h18M7.5 8h3M7.5 12h3M7.5 16h3M17 14v.1M17 17v.1"
            }
            Self::Partner => {
                "M3 12l4-5 5 2 5-2 4 5M3 12l7 6.5a2.8 2.8 0 0 0 4 0L21 12M12 9l-3 3.2c1.3 1.3 3.2 1 4.5-.4l1.5 1.2"
            }
            Self::Place => {
                "M12 21s6.5-5.6 6.5-11a6.5 6.5 0 0 0-13 0c0 5.4 6.5 11 6.5 11zM14.3 10a2.3 2.3 0 1 1-4.6 0 2.3 2.3 0 0 1 4.6 0z"
            }
            Self::Bell => "M6 16v-5a6 6 0 0 1 12 0v5l1.5 2h-15zM10 20.5a2.2 2.2 0 0 0 4 0",
            Self::Close => "M6 6l12 12M18 6L6 18",
            Self::Check => "M5 12.5l4.5 4.5L19 7",
            Self::Plus => "M12 5v14M5 12h14",
            Self::Down => "M6 9.5l6 6 6-6",
            Self::Right => "M9.5 6l6 6-6 6",
            Self::External => {
                "M14 4h6v6M20 4l-9 9M17 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1h5"
            }
            Self::Mail => {
                "M4 6h16a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1zM3.5 7l8.5 6.5L20.5 7"
            }
            Self::Upload => "M12 16V4M7 9l5-5 5 5M4 16v3a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1v-3",
            Self::Download => "M12 4v12M7 11l5 5 5-5M4 16v3a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1v-3",
            Self::File => {
                "M6 3h8l5 5v12a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM14 3v5h5M9 13h6M9 17h4"
            }
            Self::Filter => "M4 6h16M7 12h10M10 18h4",
            Self::Sort => "M4 7h10M4 12h7M4 17h4M17 6v12M14 15l3 3 3-3",
            Self::Bookmark => "M7 4h10a1 1 0 0 1 1 1v15l-6-4.5L6 20V5a1 1 0 0 1 1-1z",
            Self::SignOut => "M14 4H6a1 1 0 0 0-1 1v14a1 1 0 0 0 1 1h8M10 12h11M17 8l4 4-4 4",
            Self::Language => {
                "M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0zM3.5 12h17M12 3.5c2.5 2.5 3.5 5.2 3.5 8.5s-1 6-3.5 8.5c-2.5-2.5-3.5-5.2-3.5-8.5s1-6 3.5-8.5z"
            }
            Self::Theme => {
                "M20 12a8 8 0 1 1-16 0 8 8 0 0 1 16 0zM12 4v16M12 8l5.5-2.5M12 12h8M12 16l5.5 2.5"
            }
            Self::Info => "M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0zM12 11v5.5M12 7.7v.1",
            Self::Warning => "M12 4l9 16H3zM12 10v4.5M12 17.2v.1",
            Self::Shield => {
                "M12 3l7.5 3v5.5c0 4.5-3 7.8-7.5 9.5-4.5-1.7-7.5-5-7.5-9.5V6zM8.5 12l2.5 2.5 4.5-5"
            }
            Self::Offline => {
                "M4 4l16 16M9.5 6.3A6 6 0 0 1 18 10.5a4 4 0 0 1 1.8 7.2M16 19H7a4.5 4.5 0 0 1-1-8.9"
            }
            Self::Clock => "M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0zM12 7v5l3.5 2",
            Self::Calendar => {
                "M5 6h14a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1zM4 10.5h16M8.5 4v4M15.5 4v4"
            }
            Self::Link => {
                "M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1"
            }
            Self::Phone => {
                "M6 4h3l1.5 4.5L8.5 10a12 12 0 0 0 5.5 5.5l1.5-2L20 15v3a2 2 0 0 1-2 2A14 14 0 0 1 4 6a2 2 0 0 1 2-2z"
            }
            Self::Edit => {
                "M4 20l1-4.5L15.5 5a2 2 0 0 1 2.8 0l.7.7a2 2 0 0 1 0 2.8L8.5 19zM14 6.5l3.5 3.5"
            }
            Self::Delete => {
                "M5 7h14M9.5 7V4.5h5V7M7 7l.8 12a1 1 0 0 0 1 1h6.4a1 1 0 0 0 1-1L17 7M10.3 11v5M13.7 11v5"
            }
            Self::Undo => "M8 5L4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11h-3",
            Self::More => "M5.5 12h1M11.5 12h1M17.5 12h1",
            Self::Office => {
                "M8 5H6a1 1 0 0 0-1 1v14a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1V6a1 1 0 0 0-1-1h-2M9 3.5h6V7H9zM9 12h6M9 16h4"
            }
            Self::Thumb => {
                "M7 11v9H4.5a.5.5 0 0 1-.5-.5v-8a.5.5 0 0 1 .5-.5zM7 11l4-7.5c1.3 0 2.2 1 2 2.4L12.5 9H18a2 2 0 0 1 2 2.3l-1.1 7A2 2 0 0 1 17 20H7"
            }
            Self::Heart => {
                "M12 20S3.5 14.8 3.5 9A4.5 4.5 0 0 1 12 7a4.5 4.5 0 0 1 8.5 2c0 5.8-8.5 11-8.5 11z"
            }
            Self::Firework => {
                "M12 3v4.5M12 16.5V21M3 12h4.5M16.5 12H21M5.6 5.6l3.2 3.2M15.2 15.2l3.2 3.2M18.4 5.6l-3.2 3.2M8.8 15.2l-3.2 3.2"
            }
            Self::Lamp => "M9 17h6M10 20.5h4M9 17c0-2-3-3.2-3-7a6 6 0 0 1 12 0c0 3.8-3 5-3 7",
            Self::Snow => {
                "M12 3v18M4.2 7.5l15.6 9M19.8 7.5l-15.6 9M9.5 4.5L12 7l2.5-2.5M9.5 19.5L12 17l2.5 2.5"
            }
        }
    }
}

/// A pictogram; it is decoration, so the words beside it have to say everything.
#[component]
pub fn Icon(
    /// What it shows.
    #[prop(into)]
    name: Signal<IconName>,
    /// `small` or `large`; usual when empty.
    #[prop(optional)]
    size: &'static str,
) -> impl IntoView {
    view! {
        <svg
            class=format!("icon {size}")
            viewBox="0 0 24 24"
            aria-hidden="true"
            focusable="false"
        >
            <path d=move || name.get().path() />
        </svg>
    }
}

/// The firework of the programme: three circles of dots.
#[component]
pub fn Logo() -> impl IntoView {
    view! {
        <svg class="logo" viewBox="0 0 28 28" aria-hidden="true" focusable="false">
            <circle cx="14" cy="14" r="11.6" pathLength="16" />
            <circle cx="14" cy="14" r="7.6" pathLength="11" />
            <circle cx="14" cy="14" r="3.7" pathLength="6" />
        </svg>
    }
}
