//! The closed answers that cards are made of.

use serde::{Deserialize, Serialize};

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($(#[$each:meta])* $variant:ident,)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$each])* $variant,)* }
    )*};
}

words! {
    /// What keeps this part locked.
    CareerObstacle {
        /// Nothing: it can be unlocked now.
        None,
        /// The account's address belongs to a company, which would read its mails.
        CompanyAddress,
        /// A passkey used within the last 15 minutes is needed.
        FreshPasskey,
    }
    /// How the worker wants to be engaged.
    WishedEngagement {
        /// 正社員.
        Permanent,
        /// 契約社員.
        Contract,
        /// 業務委託.
        Freelance,
        /// 副業.
        Side,
    }
    /// Where the worker wants to work.
    WishedPlace {
        /// From home or anywhere, always.
        Remote,
        /// Mostly so, with some days at a company.
        Mixed,
        /// Either.
        Anywhere,
    }
    /// When the worker could begin.
    WishedBegin {
        /// Nothing is decided.
        Undecided,
        /// Within three months.
        Soon,
        /// Within half a year.
        HalfYear,
    }
    /// How easily a card could be told to be somebody's.
    CareerIdentifiable {
        /// Many members share what it shows.
        Hardly,
        /// Not very many do.
        Somewhat,
        /// Just enough do.
        Easily,
        /// Too few: the card waits and is shown to nobody.
        Certainly,
    }
    /// Why a company is in the blind set.
    BlindReason {
        /// One works there.
        Employer,
        /// One is lent there or has a second post there.
        SecondEmployer,
        /// One worked there within the last twelve months.
        FormerEmployer,
        /// One holds a role there.
        Role,
        /// It belongs to the group of another one of the list.
        Group,
        /// One added it.
        Added,
        /// It joined, or ceased to be tied, after one last looked the companies over.
        Unconfirmed,
    }
    /// What a company sees, or why it sees nothing.
    CareerPreviewReason {
        /// It sees the card.
        Seen,
        /// It is in the blind set.
        Blind,
        /// It is not known where one works, so nobody sees anything.
        EmploymentUnknown,
        /// The card is off.
        Off,
        /// One did not allow it.
        NotAllowed,
        /// Too few members share what the card would show.
        Waiting,
        /// Nobody who looks for it may see the card.
        NobodyThere,
    }
    /// What happened with a card.
    CareerAct {
        /// It was saved.
        Saved,
        /// It was removed.
        Removed,
        /// A company or a person was added to the blind set.
        BlindAdded,
        /// One was taken back.
        BlindRemoved,
        /// A company was allowed.
        Allowed,
        /// A company was no longer allowed.
        Disallowed,
        /// The companies were looked over.
        Confirmed,
        /// A company opened it.
        Read,
    }
}

impl WishedBegin {
    /// What stands there before anything is chosen.
    pub const DEFAULT: Self = Self::Undecided;
}
