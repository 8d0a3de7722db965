//! The choices that a posting makes among what the law or the community distinguishes.

use serde::{Deserialize, Serialize};

macro_rules! choices {
    ($($(#[$doc:meta])* $name:ident { $($(#[$about:meta])* $variant:ident = $text:tt,)+ })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        pub enum $name {
            $($(#[$about])* #[serde(rename = $text)] $variant,)+
        }

        impl $name {
            /// All of them, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];
            /// Their names on the wire, in the same order.
            pub const NAMES: &'static [&'static str] = &[$($text,)+];

            /// The name on the wire.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)+
                }
            }

            /// The choice of this name.
            pub fn of(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.as_str() == name)
            }
        }
    )*};
}

choices! {
    /// Who looks for somebody.
    RecruiterKind {
        /// The company that will employ them.
        Employer = "employer",
        /// Somebody whom the employer entrusted with it (委託募集, 職業安定法36条).
        Entrusted = "entrusted",
    }
    /// Where one works at first.
    Workplace {
        /// At one's home in the town.
        Home = "home",
        /// At a coworking space of the community.
        CommunityPlace = "community_place",
        /// At the company's own address.
        Office = "office",
    }
    /// How long the contract lasts.
    ContractTerm {
        /// Without an end (無期).
        Open = "open",
        /// With an end (有期).
        Fixed = "fixed",
    }
    /// How working time is arranged (労働基準法 第4章).
    WorkingTime {
        /// The same hours every day (32条).
        Usual = "usual",
        /// One's own beginning and end (32条の3).
        Flexible = "flexible",
        /// Hours that differ by month or year (32条の2, 32条の4).
        Variable = "variable",
        /// Deemed hours at one's own discretion (38条の3, 38条の4).
        Discretionary = "discretionary",
        /// The system for highly skilled professionals (41条の2).
        Professional = "professional",
    }
    /// By what pay is counted.
    PayForm {
        /// By the hour.
        Hourly = "hourly",
        /// By the day.
        Daily = "daily",
        /// By the month.
        Monthly = "monthly",
        /// By the year.
        Annual = "annual",
    }
    /// What is done against passive smoking at the place of work (健康増進法, 施行規則4条の2第3項9号).
    Smoking {
        /// One works at home.
        OwnHome = "own_home",
        /// Nobody smokes on the premises.
        Premises = "premises",
        /// Nobody smokes indoors.
        Indoors = "indoors",
        /// There is a room for smoking only.
        Room = "room",
        /// Nothing is done.
        Nothing = "nothing",
    }
    /// How much of the work is remote.
    RemoteDegree {
        /// All of it.
        Full = "full",
        /// Nearly all; visits now and then.
        Mostly = "mostly",
        /// Some days of the week.
        Partly = "partly",
    }
    /// Who pays for visits to the head office.
    Payer {
        /// The company, all of it.
        Company = "company",
        /// Both, as the note says.
        Both = "both",
        /// The worker.
        Worker = "worker",
    }
    /// What happens when somebody moves away from the town.
    MovingAway {
        /// The same terms go on.
        SameTerms = "same_terms",
        /// The terms are talked over.
        Reviewed = "reviewed",
        /// The employment ends, or one has to move to the head office.
        Ends = "ends",
    }
    /// On what ground the ages of applicants are limited (労働施策総合推進法施行規則1条の3第1項).
    AgeGround {
        /// 1号: the retirement age is the upper limit of an open contract.
        Retirement = "retirement",
        /// 2号: a law forbids people of certain ages the work.
        LawForbids = "law_forbids",
        /// 3号イ: young people are employed openly to build a long career; no experience is asked for.
        CareerBuilding = "career_building",
        /// 3号ロ: skills are handed on to an age group of which the company has very few.
        SkillSuccession = "skill_succession",
        /// 3号ハ: truth of expression in the arts.
        Arts = "arts",
        /// 3号ニ: people of 60 and more, or those whom a public policy supports.
        Policy = "policy",
    }
    /// On what ground one sex is named (男女雇用機会均等法).
    SexGround {
        /// 8条: women, where they are clearly fewer (positive action).
        PositiveAction = "positive_action",
        /// The exceptions of the guideline: arts, guarding, religion, morals and the like.
        Occupation = "occupation",
    }
}
