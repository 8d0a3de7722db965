//! What surrounds every screen, the home screen and the public pages.

messages! {
    /// First link of every page, for those who use the keyboard.
    shell_skip => "本文へ移動する", "Skip to the content";
    /// Name of the main navigation.
    shell_nav => "主な画面", "Main screens";
    /// Name of the foot of the page.
    shell_foot => "このサイトについて", "About this site";
    /// Navigation: the home screen.
    shell_home => "ホーム", "Home";
    /// Navigation: the members.
    shell_members => "メンバー", "Members";
    /// Navigation: the companies and partners.
    shell_companies => "会社", "Companies";
    /// Navigation: the coworking spaces.
    shell_places => "拠点", "Places";
    /// Navigation: one's own settings.
    shell_me => "自分", "Me";
    /// The way to the search.
    shell_search => "人、会社、拠点をさがす", "Search people, companies, places";
    /// The mark of the signed-in person, which leads to the settings.
    shell_my_settings(name) => "{name}さんの設定", "Settings of {name}";
    /// The browser has no connection.
    shell_offline => "オフラインです。表示中の内容は古いことがあります。", "You are offline. What you see may be out of date.";
    /// The language other than the one shown.
    shell_other_language => "English", "日本語";

    /// Greeting until eleven.
    home_morning(name) => "おはようございます、{name}さん", "Good morning, {name}";
    /// Greeting until five in the afternoon.
    home_day(name) => "こんにちは、{name}さん", "Hello, {name}";
    /// Greeting in the evening and at night.
    home_evening(name) => "こんばんは、{name}さん", "Good evening, {name}";
    /// Heading of the ways to people with something in common.
    home_peers => "仲間をさがす", "Find peers";
    /// Way to the members of other companies.
    home_elsewhere => "ほかの会社の人", "People at other companies";
    /// Way to the members with the same craft.
    home_same_craft => "同じ職種", "Same craft";
    /// Way to the members from the same school.
    home_same_school => "同じ学校", "Same school";
    /// How many people a way leads to.
    home_people(count) => "{count}人", "{count} people";
    /// Heading of the newest members of other companies.
    home_newest => "新しく加わった人（ほかの会社）", "New members at other companies";
    /// There are no members at other companies yet.
    home_newest_none => "ほかの会社のメンバーはまだいません。", "There are no members at other companies yet.";
    /// Link to a whole list.
    home_all => "すべて見る", "See all";
    /// Heading of the kept searches.
    home_saved => "保存した検索", "Saved searches";
    /// There are no kept searches yet.
    home_saved_none => "メンバーの一覧でしぼりこんだ条件を保存すると、ここからすぐに開けます。", "Save the filters you use on the members list, and they will be here.";
    /// Heading of the companies.
    home_companies => "賛同企業", "Council companies";
    /// Heading of the places.
    home_places => "拠点", "Places";
    /// Something in common with the viewer.
    home_in_common(label) => "同じ：{label}", "Both: {label}";

    /// The page that says what this is.
    about_title => "このサイトについて", "About this site";
    /// What this is, first paragraph.
    about_what(community, municipality) => "{community}は、{municipality}に暮らし、首都圏などの企業でフルリモートで働く人のためのコミュニティです。ここでは、ほかの会社で働くメンバーを見つけ、参加する会社と拠点を知ることができます。", "{community} is for people who live in {municipality} and work fully remotely for companies elsewhere in Japan. Here members find peers at other companies and learn about the companies and places that take part.";
    /// Who can use it.
    about_who => "使えるのは、事務局から招待されたメンバーと関係者だけです。内容は検索エンジンには公開されません。", "Only members and partners invited by the council office can use it. Nothing here is open to search engines.";
    /// Heading above the way to ask.
    about_contact => "お問い合わせ", "Contact";
    /// Before the address of the office.
    about_contact_text => "ご質問やまちがいのご指摘は、事務局までお寄せください。", "Please send questions and corrections to the council office.";
    /// Only in a demo: who is real and who is not.
    about_demo => "これはデモです。会社とメンバーは架空のもので、行政・学校・拠点の名前だけが実在します。", "This is a demo. The companies and people are invented; only the public bodies, schools and places exist.";
    /// Where the API is described.
    about_api => "プログラムから使うための説明（API）", "For programs: the API";

    /// The page that says what happens to what one enters.
    privacy_title => "プライバシー", "Privacy";
    /// What is stored: heading.
    privacy_stored_title => "保存するもの", "What is stored";
    /// What is stored.
    privacy_stored => "氏名、メールアドレス、所属、職種や出身校などのプロフィール、使う拠点、名前を付けて保存した検索を保存します。はじめの内容は事務局が登録します。", "Your name, mail address, employer, profile (such as craft and schools), the places you use, and the searches you save. The council office enters the first version.";
    /// Who sees it: heading.
    privacy_seen_title => "見られる人", "Who sees it";
    /// Who sees it.
    privacy_seen => "プロフィールを見られるのは、サインインしたメンバーと関係者だけです。メールアドレスはほかのメンバーには表示されません。一覧や検索に出るかどうかは「自分」の画面で決められます。", "Only signed-in members and partners see profiles. Other members do not see your mail address. On the “Me” screen you decide whether lists and search show you.";
    /// Cookies and the browser's storage: heading.
    privacy_browser_title => "ブラウザーに残るもの", "What stays in your browser";
    /// Cookies and the browser's storage.
    privacy_browser => "サインインのためのCookieと、言語・配色の設定だけです。広告や行動分析のしくみはなく、ほかの会社のサーバーには何も送りません。", "A cookie for signing in, and your choice of language and colours. There are no advertisements and no tracking, and nothing is sent to other companies’ servers.";
    /// What is recorded: heading.
    privacy_record_title => "記録", "Records";
    /// What is recorded.
    privacy_record => "サインインや登録内容の変更は、不正を調べられるように日時とともに記録します。", "Sign-ins and changes are recorded with their time, so that misuse can be looked into.";
    /// Correction and deletion: heading.
    privacy_rights_title => "訂正と削除", "Correction and deletion";
    /// Correction and deletion.
    privacy_rights => "内容の開示、訂正、削除のご希望は事務局にお知らせください。", "Ask the council office to see, correct or delete what is stored about you.";

    /// Heading of the page for addresses that lead nowhere.
    not_found_title => "ページが見つかりません", "Page not found";
    /// What may have happened.
    not_found_text => "アドレスが変わったか、公開されていない可能性があります。", "The address may have changed, or the page may not be public.";
}
