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
        /// The passkey is not a day old yet.
        NewPasskey,
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
        /// A company opened it, or a candidate's page with a name.
        Read,
        /// A company asked for a talk.
        Scouted,
        /// One agreed to talk.
        Accepted,
        /// One applied for a posting.
        Applied,
        /// One said who one is.
        Disclosed,
        /// One took that back.
        Revoked,
        /// A company offered a contract.
        Offered,
        /// One agreed to it.
        Agreed,
        /// A talk was ended.
        Ended,
    }
    /// Where a talk between a worker and a company stands.
    TalkStage {
        /// The company asked; the worker has not answered.
        Asked,
        /// They write to each other, and the worker has no name.
        Masked,
        /// The worker said who they are.
        Named,
        /// The company offers a contract.
        Offered,
        /// The worker agreed to it.
        Agreed,
        /// One of them ended it, or nobody answered in time.
        Ended,
    }
    /// Who wrote or did something in a talk.
    TalkSide {
        /// The worker.
        Worker,
        /// A recruiter of the company.
        Company,
    }
    /// Why a talk was ended, as far as one says.
    TalkReason {
        /// One does not say.
        Unsaid,
        /// Not at this time.
        Timing,
        /// The work is another than one looks for.
        Work,
        /// Pay, hours or the place.
        Conditions,
        /// Somebody else was chosen, or another company.
        Elsewhere,
    }
    /// What a worker says of who they are.
    DisclosedField {
        /// The name, with the page in the directory.
        Name,
        /// Where one works.
        Employer,
        /// Every craft, skill and language chosen for the card, those too rare for it included.
        Facts,
        /// The private mail address.
        Address,
    }
    /// A step on the way from one company to the other.
    PathStep {
        /// 退職の申し出: given notice to the present employer.
        Notice,
        /// 引き継ぎ: handed the work over.
        Handover,
        /// 年次有給休暇: planned the leave that is left.
        Leave,
        /// 貸与品の返却: gave back what belongs to the company.
        Equipment,
        /// 離職票・雇用保険被保険者証.
        EmploymentInsurance,
        /// 源泉徴収票.
        WithholdingSlip,
        /// 健康保険.
        HealthInsurance,
        /// 年金.
        Pension,
        /// 住民税の特別徴収の切替.
        ResidentTax,
        /// 在籍の切替: changed the employment in the community, on the day.
        Employment,
        /// お知らせ: told the community, if one wants to.
        Announcement,
    }
}

impl WishedBegin {
    /// What stands there before anything is chosen.
    pub const DEFAULT: Self = Self::Undecided;
}

impl PathStep {
    /// All of them, in the order in which they come.
    pub const ALL: [Self; 11] = [
        Self::Notice,
        Self::Handover,
        Self::Leave,
        Self::Equipment,
        Self::EmploymentInsurance,
        Self::WithholdingSlip,
        Self::HealthInsurance,
        Self::Pension,
        Self::ResidentTax,
        Self::Employment,
        Self::Announcement,
    ];
}

impl DisclosedField {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Name, Self::Employer, Self::Facts, Self::Address];
}
