//! Screens that are not part of the first load: each belongs to a piece of the program, which is fetched when one
//! of its screens is first wanted.
//!
//! A piece is a file, so screens that lead to each other share one. Builds for development have no pieces; there
//! these are the plain screens.

#[cfg(feature = "split")]
mod later;

/// Defines one function per screen; the screens of one piece share its name.
macro_rules! pieces {
    ($($(#[$doc:meta])* $name:ident in $piece:ident => $($page:ident)::+;)+) => { $(
        $(#[$doc])*
        #[cfg(feature = "split")]
        pub fn $name() -> leptos::prelude::AnyView {
            later::when_here(coming::$name)
        }

        $(#[$doc])*
        #[cfg(not(feature = "split"))]
        pub fn $name() -> leptos::prelude::AnyView {
            leptos::prelude::IntoAny::into_any(crate::$($page)::+())
        }
    )+
        #[cfg(feature = "split")]
        mod coming {
            use super::later::{Coming, Missing, Screen};
            use leptos::prelude::{AnyView, IntoAny as _};
            $(
                pub fn $name() -> Coming {
                    #[leptos::wasm_split::wasm_split($piece, wasm_split_path = ::leptos::wasm_split, fallible)]
                    fn $name() -> Result<Screen, Missing> {
                        fn screen() -> AnyView {
                            crate::$($page)::+().into_any()
                        }
                        Ok(screen)
                    }
                    Box::pin($name())
                }
            )+
        }
    };
}

/// Fetches the quick search once nothing else is to be done: whoever opens it types at once.
pub fn prepare_quick_search() {
    #[cfg(feature = "split")]
    later::prepare(coming::quick_search);
}

pieces! {
    /// The home screen.
    home in home => home::HomePage;
    /// Signing in.
    sign_in in sign_in => account::SignInPage;
    /// The values of one dimension, in the members list's sheet.
    filter_values in list_tools => members::FilterValues;
    /// The kept searches, in their dialog.
    kept_searches in list_tools => members::KeptSearches;
    /// A member's page.
    member in member => members::MemberPage;
    /// The council companies.
    companies in directory => directory::CompaniesPage;
    /// A company's page.
    company in directory => directory::CompanyPage;
    /// The partner organisations.
    partners in directory => directory::PartnersPage;
    /// A partner's page.
    partner in directory => directory::PartnerPage;
    /// The coworking spaces.
    places in directory => directory::PlacesPage;
    /// A place's page.
    place in directory => directory::PlacePage;
    /// Saying that one is at a place.
    here in directory => presence::HerePage;
    /// The code for a place's entrance.
    poster in directory => presence::PosterPage;
    /// What is going on.
    events in events => events::EventsPage;
    /// An event.
    event in events => events::EventPage;
    /// Making an event.
    new_event in events => events::NewEventPage;
    /// Changing an event.
    edit_event in events => events::EditEventPage;
    /// The job board.
    jobs in jobs => postings::BoardPage;
    /// A posting.
    job in jobs => postings::PostingPage;
    /// Postings side by side.
    compare_jobs in jobs => postings::ComparePage;
    /// One's own card.
    own_card in own => career::CardPage;
    /// Who must never learn of it.
    own_hidden in own => career::BlindPage;
    /// What happened with it.
    own_log in own => career::LogPage;
    /// Postings that one keeps.
    own_saved in own => career::SavedPage;
    /// The cards that a recruiter may see.
    seekers in own => career::SeekersPage;
    /// One of them.
    seeker in own => career::SeekerPage;
    /// One's own talks with companies.
    own_talks in talks => career::TalksPage;
    /// One of them.
    own_talk in talks => career::TalkPage;
    /// What is offered in it, for paper.
    own_talk_sheet in talks => career::SheetPage;
    /// Answering a posting.
    apply in talks => career::ApplyPage;
    /// The talks of the companies for which one recruits.
    candidates in candidates => career::CandidatesPage;
    /// One of them.
    candidate in candidates => career::CandidatePage;
    /// Offering a contract in it.
    candidate_offer in candidates => career::OfferPage;
    /// A company's own postings.
    hiring in hiring => postings::OwnPage;
    /// Writing and publishing a posting.
    hiring_posting in hiring => postings::EditorPage;
    /// A posting as members would read it.
    hiring_preview in hiring => postings::PreviewPage;
    /// Posts and questions.
    posts in posts => posts::PostsPage;
    /// A post.
    post in posts => posts::PostPage;
    /// Writing a post.
    new_post in posts => posts::NewPostPage;
    /// Editing a post.
    edit_post in posts => posts::EditPostPage;
    /// Groups.
    groups in posts => groups::GroupsPage;
    /// A group.
    group in posts => groups::GroupPage;
    /// Making a group.
    make_group in posts => groups::NewGroupPage;
    /// Editing a group.
    edit_group in posts => groups::EditGroupPage;
    /// Conversations, and one of them.
    conversations in messages => messages::MessagesPage;
    /// What one was told.
    notifications in network => notifications::NotificationsPage;
    /// One's own connections.
    connections in network => network::ConnectionsPage;
    /// Requests for connections.
    requests in network => network::RequestsPage;
    /// Peers at other companies.
    peers in network => network::PeersPage;
    /// Introductions.
    introductions in network => introductions::IntroductionsPage;
    /// What one wants to be told by mail.
    notification_setting in network => notifications::NotificationSettingPage;
    /// Whom one blocks and mutes.
    blocks in network => network::BlocksPage;
    /// What is in the dialog of the quick search.
    quick_search in search => search::QuickSearchInside;
    /// The results of a search.
    search in search => search::SearchPage;
    /// One's own settings.
    me in me => account::MePage;
    /// Passkeys, devices and address.
    security in me => account::SecurityPage;
    /// Writing one's own profile.
    profile in profile => profile::ProfilePage;
    /// One's own page as somebody else sees it.
    profile_preview in member => members::PreviewPage;
    /// Leaving for good.
    leaving in me => account::LeavingPage;
    /// Why somebody may not use anything now.
    barred in me => account::BarredPage;
    /// People and roles.
    accounts in office => standing::AccountsPage;
    /// One person's account and roles.
    account in office => standing::AccountPage;
    /// Who works where.
    employments in office => employments::EmploymentsPage;
    /// Handing in a spreadsheet.
    import in office => office::ImportPage;
    /// One spreadsheet that was handed in.
    import_detail in office => office::ImportDetailPage;
    /// What members reported.
    reports in office => office::ReportsPage;
    /// Open invitations, and inviting somebody.
    invitations in office => invitations::InvitationsPage;
    /// Where an invitation's link leads.
    invitation in entrance => invitations::InvitationPage;
    /// Where the link of a sign-in mail leads.
    sign_in_link in entrance => account::SignInLinkPage;
    /// Where a mail's link for unsubscribing leads.
    unsubscribe in entrance => notifications::UnsubscribePage;
    /// What this is.
    about in entrance => about::AboutPage;
    /// What happens to what one enters.
    privacy in entrance => about::PrivacyPage;
    /// The mails of the demo.
    demo_mails in entrance => account::DemoMailsPage;
}
