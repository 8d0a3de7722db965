//! Talks of workers and companies: scouts, messages, applications, offers and the way to a new company.

messages! {
    /// Tab and title of one's own talks: neutral, as somebody may look over one's shoulder.
    talk_own => "やりとり", "Talks";
    /// Tab and title of the talks of the companies for which one recruits.
    talk_candidates => "候補者", "Candidates";
}
