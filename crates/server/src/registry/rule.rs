//! What one endpoint asks of its callers and does for them, besides its handler.

use super::USUAL_BODY;

/// Who may call an endpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Access {
    /// Anybody, signed in or not.
    Public,
    /// Whoever is signed in, though suspended or not confirmed yet: signing out, and leaving for good.
    Account,
    /// Whoever is signed in, confirmed and not suspended.
    Member,
    /// The council office and coordinators; for other members there is no such address.
    Inviter,
    /// The council office; for other members there is no such address.
    CouncilOffice,
    /// Whoever is signed in, with a private address, in a browser in which this part is unlocked
    /// ([`crate::lock`]).
    Career,
    /// Recruiters, in a browser in which this part is unlocked; for other members there is no such address.
    Recruiter,
    /// Anybody, but only in a demo; elsewhere there is no such address.
    Demo,
}

impl Access {
    /// The name in the OpenAPI document (`x-access`) and in the access matrix.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Account => "account",
            Self::Member => "member",
            Self::Inviter => "inviter",
            Self::CouncilOffice => "council_office",
            Self::Career => "career",
            Self::Recruiter => "recruiter",
            Self::Demo => "demo",
        }
    }

    /// Whether one has to be signed in.
    pub fn needs_session(self) -> bool {
        !matches!(self, Self::Public | Self::Demo)
    }
}

/// How often an endpoint may be called, by one address and by one session; the numbers stand in
/// [`crate::rate`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rate {
    /// Reading, as fast as a person clicks and a page loads.
    Read,
    /// Searching while typing.
    Search,
    /// Writing.
    Write,
    /// Asking for mails and guessing codes.
    SignIn,
    /// Whole files, in or out.
    File,
    /// The transfer plane: counted apart, so that nothing else runs out because of it, by account, so that
    /// nobody else makes it run out, and in no metric or log line.
    Apart,
}

impl Rate {
    /// Every class.
    pub const ALL: [Self; 6] = [
        Self::Read,
        Self::Search,
        Self::Write,
        Self::SignIn,
        Self::File,
        Self::Apart,
    ];

    /// The name in the OpenAPI document (`x-rate-class`).
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Search => "search",
            Self::Write => "write",
            Self::SignIn => "sign_in",
            Self::File => "file",
            Self::Apart => "apart",
        }
    }
}

/// What the audit log keeps of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audit {
    /// Nothing.
    None,
    /// The feature keeps a log of its own, which nobody reads but whom it concerns.
    Own,
    /// A row of this kind, such as `member.updated`, written in the transaction of the call.
    Kind(&'static str),
    /// A row of this kind that does not say who did it: reading postings of jobs leaves no trace, nor does
    /// saying what is wrong with one.
    Unnamed(&'static str),
}

/// What a repeated request does (security guidance 8).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Idempotency {
    /// It does the same again, which changes nothing: reading, `PUT`, `DELETE`, edits with `If-Match`.
    Natural,
    /// It needs an `Idempotency-Key`; a repetition gets the stored answer of the first.
    Key,
    /// It needs an `Idempotency-Key`, but its answer is secret and not stored; a repetition gets 409.
    SecretKey,
}

impl Idempotency {
    /// Whether the request needs an `Idempotency-Key`.
    pub fn needs_key(self) -> bool {
        self != Self::Natural
    }
}

/// Everything about an endpoint but its handler. Begin with [`Rule::read`] or [`Rule::write`] and change
/// what differs: `Rule { rate: Rate::Search, ..Rule::read(Access::Member) }`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Who may call it.
    pub access: Access,
    /// How often.
    pub rate: Rate,
    /// What a repetition does.
    pub idempotency: Idempotency,
    /// Whether an edit has to say by `If-Match` which version it is about; the handler takes
    /// [`crate::etag::IfMatch`] and compares in its transaction.
    pub if_match: bool,
    /// Whether one has to have proved lately who one is ([`crate::actor::FRESH`]); a session alone is not
    /// enough for what would let somebody else in.
    pub fresh: bool,
    /// What the audit log keeps.
    pub audit: Audit,
    /// The largest body, in bytes.
    pub largest_body: usize,
    /// Whether the pages of other sites may send it. Only for what writes nothing, and for what asks for no session
    /// but for a secret in the address.
    pub from_other_sites: bool,
}

impl Rule {
    /// The usual rule of an endpoint that reads.
    pub const fn read(access: Access) -> Self {
        Self {
            access,
            rate: Rate::Read,
            idempotency: Idempotency::Natural,
            if_match: false,
            fresh: false,
            audit: Audit::None,
            largest_body: USUAL_BODY,
            from_other_sites: false,
        }
    }

    /// The usual rule of an endpoint that makes something: repeated only by key, audited as `kind`.
    pub const fn write(access: Access, kind: &'static str) -> Self {
        let audit = Audit::Kind(kind);
        let rate = Rate::Write;
        Self {
            rate,
            idempotency: Idempotency::Key,
            audit,
            ..Self::read(access)
        }
    }

    /// The rule of everything in the transfer plane: told apart from all else, and audited only by itself.
    pub const fn apart(access: Access) -> Self {
        Self {
            rate: Rate::Apart,
            audit: Audit::Own,
            ..Self::read(access)
        }
    }

    /// The usual rule of an edit: of a certain version, audited as `kind`.
    pub const fn edit(access: Access, kind: &'static str) -> Self {
        Self {
            idempotency: Idempotency::Natural,
            if_match: true,
            ..Self::write(access, kind)
        }
    }

    /// The usual rule of a removal: doing it again changes nothing; audited as `kind`.
    pub const fn delete(access: Access, kind: &'static str) -> Self {
        Self {
            idempotency: Idempotency::Natural,
            ..Self::write(access, kind)
        }
    }
}
