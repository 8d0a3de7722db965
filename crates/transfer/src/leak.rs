//! Leaks that a test can plant, to show that it would find them. Without the feature `leaks` there are none.

/// A leak that can be planted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
#[expect(missing_docs, reason = "the names say what is forgotten or given away")]
pub enum Leak {
    NoBlindSet = 1,
    Employer,
    ParentCompany,
    Subsidiary,
    FormerEmployer,
    SecondEmployer,
    PersonByEmployment,
    PersonByRole,
    JoinedLater,
    Added,
    NoAllowList,
    ClosedCard,
    UnknownEmployment,
    TotalCount,
    ForbiddenForHidden,
    EtagOfAll,
    TieBreakBySequence,
    CrowdOfSeekers,
    ProfileTouched,
    Notification,
    Mail,
    AuditLog,
    Metric,
    SharedIds,
    SharedCounter,
    SearchDocument,
    RememberedAnswer,
    EventFrame,
    TalkUnasked,
    TalkForbidden,
    TalkOutsideTeam,
}

impl Leak {
    /// Every leak.
    pub const ALL: [Self; 31] = [
        Self::NoBlindSet,
        Self::Employer,
        Self::ParentCompany,
        Self::Subsidiary,
        Self::FormerEmployer,
        Self::SecondEmployer,
        Self::PersonByEmployment,
        Self::PersonByRole,
        Self::JoinedLater,
        Self::Added,
        Self::NoAllowList,
        Self::ClosedCard,
        Self::UnknownEmployment,
        Self::TotalCount,
        Self::ForbiddenForHidden,
        Self::EtagOfAll,
        Self::TieBreakBySequence,
        Self::CrowdOfSeekers,
        Self::ProfileTouched,
        Self::Notification,
        Self::Mail,
        Self::AuditLog,
        Self::Metric,
        Self::SharedIds,
        Self::SharedCounter,
        Self::SearchDocument,
        Self::RememberedAnswer,
        Self::EventFrame,
        Self::TalkUnasked,
        Self::TalkForbidden,
        Self::TalkOutsideTeam,
    ];
}

#[cfg(feature = "leaks")]
static PLANTED: std::sync::atomic::AtomicU8 = std::sync::atomic::AtomicU8::new(0);

/// Plants a leak in this process, or takes it out again.
#[cfg(feature = "leaks")]
pub fn plant(leak: Option<Leak>) {
    let number = leak.map_or(0, |leak| leak as u8);
    PLANTED.store(number, std::sync::atomic::Ordering::SeqCst);
}

/// Whether this leak is planted.
#[cfg(feature = "leaks")]
pub fn planted(leak: Leak) -> bool {
    PLANTED.load(std::sync::atomic::Ordering::SeqCst) == leak as u8
}

/// Whether this leak is planted: never.
#[cfg(not(feature = "leaks"))]
#[inline(always)]
pub const fn planted(_: Leak) -> bool {
    false
}
