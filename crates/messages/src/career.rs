//! One's own card for a change of company, who must never learn of it, and what recruiters are shown.

messages! {
    /// Tab and title of the postings that one keeps: neutral, as somebody may look over one's shoulder.
    saved_postings => "保存", "Saved";
    /// Below that title.
    saved_text => "あとで見返すために取っておいた求人です。会社にも、ほかの誰にも伝わりません。", "Postings that you keep for later. Neither the company nor anybody else learns of it.";
    /// Button that keeps a posting.
    saved_keep => "保存する", "Save";
    /// Above a posting that is to be kept.
    saved_ask => "この求人を保存しますか", "Save this posting?";
    /// After keeping one.
    saved_kept => "保存しました。", "Saved.";
    /// After keeping one no longer.
    saved_removed => "保存をやめました。", "No longer saved.";
    /// Nothing is kept.
    saved_none => "保存した求人はありません", "No saved postings";
    /// How one is kept.
    saved_none_text => "求人のページの「保存する」で、ここに並びます。", "Press “Save” on the page of a posting to keep it here.";
    /// The posting is closed.
    saved_ended => "掲載終了", "No longer open";
    /// The posting was published anew since.
    saved_changed => "保存後に内容が変わりました", "Changed since you saved it";
    /// When it was kept.
    saved_at(day) => "{day} に保存", "Saved on {day}";
    /// Button that keeps it no longer, with its title.
    saved_remove(title) => "「{title}」の保存をやめる", "Stop saving “{title}”";
    /// Tab.
    career_tab_jobs => "求人", "Jobs";
    /// Tab and title.
    career_card => "キャリアカード", "Career card";
    /// Tab and title.
    career_hidden => "非公開先", "Who cannot see me";
    /// Tab and title.
    career_log => "記録", "Log";
    /// Tab.
    career_tab_hiring => "自社の求人", "Our postings";
    /// Tab and title.
    career_seekers => "候補者カード", "Cards";
    /// What the tabs choose between.
    career_tabs => "キャリア", "Career";
    /// Below the title of the card.
    career_card_text => "勤め先に知られずに、話を聞いてみたい会社だけに匿名で見せるカードです。最初は誰にも見えません。", "A card without your name, shown only to companies you would like to hear from. Your employer never learns of it. At first nobody sees it.";
    /// Below the title of the blind set.
    career_hidden_text => "ここにある会社と、そこで働く人・役割を持つ人には、あなたのカードは決して見えません。", "These companies, and everybody who works or has a role there, never see your card.";
    /// Below the title of the log.
    career_log_text => "カードに起きたことの記録です。あなただけが見られます。3年間残ります。", "What happened with your card. Only you can read this; it is kept for three years.";
    /// Heading of the lock.
    career_locked => "この画面はロックされています", "This part is locked";
    /// What the lock is for.
    career_locked_text => "隣の席の人に見られないように、開くたびに確認します。5分間使わないと、またロックします。", "So that nobody beside you looks in, it asks each time, and locks itself after five minutes without use.";
    /// What to do.
    career_unlock_passkey_text => "パスキーで本人確認をしてください。メールのコードでは開きません。勤め先がメールを読める場合があるためです。パスキーは、作ってから1日たつと使えます。", "Prove with a passkey that it is you. A code by mail does not open it, as an employer may be able to read mails. A passkey opens it once it is a day old.";
    /// A passkey is too new.
    career_unlock_new_passkey(moment) => "作ったばかりのパスキーでは、まだ開きません。このパスキーでは{moment}から開けます。メールを読める人が新しくパスキーを作って開くのを防ぐためです。", "A passkey that was just made does not open this yet: this one does from {moment} on. So nobody who can read your mails makes one and looks in.";
    /// What to do meanwhile.
    career_unlock_older_text => "作ってから1日たったパスキーがあれば、それで開けます。", "A passkey that is a day old opens it now.";
    /// Button.
    career_unlock_older => "ほかのパスキーで開く", "Unlock with another passkey";
    /// Button.
    career_unlock_passkey => "パスキーで開く", "Unlock with a passkey";
    /// Button.
    career_unlock => "開く", "Unlock";
    /// In a demo.
    career_unlock_demo => "これはデモなので、押すだけで開きます。本番ではパスキーが必要です。", "This is a demo: a press is enough. Elsewhere it takes a passkey.";
    /// Link.
    career_make_passkey => "パスキーを作る", "Make a passkey";
    /// The address belongs to a company.
    career_company_address => "会社のメールアドレスでは使えません", "Not with an address of a company";
    /// Why.
    career_company_address_text => "会社のアドレスに届くメールは会社が読めます。個人のアドレスに変えてから開いてください。", "A company can read mails to its addresses. Change to a private address first.";
    /// Link.
    career_change_address => "アドレスを変える", "Change the address";
    /// Button that hides everything at once.
    career_hide => "すぐに隠す", "Hide now";
    /// What the keys do.
    career_hide_hint => "Escキーを2回押しても隠れます", "Pressing Esc twice hides it, too";
    /// Heading.
    career_state => "公開の状態", "Shown or not";
    /// Switch.
    career_open => "カードを見せる", "Show the card";
    /// What it means.
    career_open_hint => "オン・オフの切り替えは、誰にも知らされません。", "Nobody is told when you switch it on or off.";
    /// Question.
    career_to_whom => "誰に見せますか", "To whom";
    /// Choice.
    career_to_chosen => "選んだ会社だけ", "Only companies I choose";
    /// Choice.
    career_to_all => "非公開先を除くすべての会社", "All companies but those that cannot see me";
    /// When it goes off by itself.
    career_ends(day) => "使わないでいると、{day}に自動でオフになります。", "Without use it goes off by itself on {day}.";
    /// Heading.
    career_allowed => "見せる会社", "Companies that may see it";
    /// None are chosen.
    career_allowed_none => "まだ選んでいません。", "None chosen yet.";
    /// Label.
    career_company => "会社", "Company";
    /// Nothing is chosen.
    career_choose => "選んでください", "Choose";
    /// Button.
    career_allow => "見せる会社に加える", "Let it see the card";
    /// Button.
    career_disallow(name) => "{name}に見せるのをやめる", "No longer show it to {name}";
    /// Heading.
    career_facts => "カードに載せること", "What the card shows";
    /// What can be shown.
    career_facts_text => "プロフィールで全員に公開している職種・スキル・言語から選べます。同じことを書いている人が5人に満たないものは、載せても見えません。一度見せたことは、外したあとも会社が覚えているものとして数えます。", "Choose from the crafts, skills and languages that every member sees in your profile. What fewer than five people share is left out; what you showed once counts even after you take it off, as a company may remember it.";
    /// None can be shown.
    career_facts_none => "プロフィールに、全員に公開している職種・スキル・言語がありません。", "Your profile has no crafts, skills or languages that every member sees.";
    /// A fact that is left out.
    career_fact_hidden => "見えません（人数が少ないため）", "Left out: too few share it";
    /// A fact that narrows.
    career_fact_narrowing => "これだけで候補が半分以下になります", "This alone halves who it could be";
    /// Heading.
    career_wishes => "希望", "What you wish for";
    /// Question.
    career_engagements => "働き方", "How you want to be engaged";
    /// Choice.
    career_permanent => "正社員", "Permanent employee";
    /// Choice.
    career_contract => "契約社員", "Fixed-term employee";
    /// Choice.
    career_freelance => "業務委託", "Freelance";
    /// Choice.
    career_side => "副業", "Side job";
    /// Question.
    career_place => "働く場所", "Where";
    /// Choice.
    career_remote => "フルリモート", "Always remote";
    /// Choice.
    career_mixed => "一部出社でもよい", "Some days at the company";
    /// Choice.
    career_anywhere => "こだわらない", "Either";
    /// Question.
    career_begin => "時期", "When";
    /// Choice.
    career_undecided => "まだ決めていない", "Not decided";
    /// Choice.
    career_soon => "3か月以内", "Within three months";
    /// Choice.
    career_half_year => "半年以内", "Within half a year";
    /// Label.
    career_text => "ひとこと", "In your own words";
    /// Hint.
    career_text_hint => "自分や会社・製品・取引先の名前は書かないでください。見つかると、この文は誰にも見えません。1,000文字まで。", "No names of yourself, companies, products or clients: a text with one is shown to nobody. Up to 1,000 characters.";
    /// Names were found.
    career_text_found(names) => "この文は見えません。名前が見つかりました：{names}", "The text is shown to nobody, because of these names: {names}";
    /// Button.
    career_save => "保存する", "Save";
    /// It was saved.
    career_saved => "保存しました", "Saved";
    /// It was changed elsewhere.
    career_changed => "カードはほかの画面で変更されています。ここに入力した内容はそのまま残っています。保存するには、新しい内容を読み込んでから入力し直してください。", "The card was changed in another place. What you typed is still here. To save, load the newer card and make your changes there.";
    /// Button.
    career_load_anew => "新しい内容を読み込む", "Load the newer card";
    /// Heading.
    career_identifiable => "特定されやすさ", "How easily it could be you";
    /// An answer.
    career_hardly => "ほとんど特定できません。同じことを載せられる人がたくさんいます。", "Hardly. Many members could show the same.";
    /// An answer.
    career_somewhat => "少し絞られます。", "Somewhat: not very many members could show the same.";
    /// An answer.
    career_easily => "かなり絞られます。人数はぎりぎりです。", "Easily: just enough members could show the same.";
    /// An answer.
    career_certainly => "特定されてしまうため、カードは誰にも見えません。載せることを減らすか、仲間が増えるのを待ってください。", "It would be told to be you, so nobody is shown the card. Show less, or wait until there are more members.";
    /// What remains.
    career_remains => "このしくみで防げるのは、ここを通じて知られることだけです。人は話し、見かけ、画面を撮ることもあります。", "This keeps others from learning it here. People talk, see each other, and can take pictures of a screen.";
    /// Heading.
    career_preview => "会社からの見え方", "How a company sees it";
    /// Button.
    career_preview_look => "見てみる", "Look";
    /// An answer.
    career_seen => "この会社には、このように見えます。", "This company sees this.";
    /// An answer.
    career_not_blind => "この会社は非公開先です。決して見えません。", "This company cannot see you, ever.";
    /// An answer.
    career_not_known => "あなたの勤め先が確認されていないため、誰にも見えません。", "It is not attested where you work, so nobody sees it.";
    /// An answer.
    career_not_on => "カードはオフです。誰にも見えません。", "The card is off. Nobody sees it.";
    /// An answer.
    career_not_allowed => "この会社には見せていません。", "You have not let this company see it.";
    /// An answer.
    career_not_enough => "同じことを載せられる人が5人に満たないため、見えません。", "Fewer than five members could show the same, so it is not shown.";
    /// An answer.
    career_not_there => "この会社には、いま見られる採用担当がいません。", "Nobody who recruits for this company may see it now.";
    /// Button.
    career_delete => "カードを消す", "Remove the card";
    /// What that does.
    career_delete_text => "カードと、見せる会社・非公開先に加えたものを消します。記録は残ります。", "Removes the card, the companies that may see it, and what you added to those who cannot. The log stays.";
    /// It was removed.
    career_deleted => "カードを消しました", "The card is removed";
    /// Nobody attests where one works.
    career_unknown => "あなたの勤め先がまだ確認されていません。確認されるまで、カードは誰にも見えません。", "Nobody has attested yet where you work. Until then nobody is shown your card.";
    /// Heading.
    career_hidden_companies => "会社", "Companies";
    /// Heading.
    career_hidden_people => "人", "People";
    /// Nobody was added.
    career_hidden_no_people => "個別に加えた人はいません。", "Nobody added by name.";
    /// Reason.
    career_why_employer => "勤め先", "Your employer";
    /// Reason.
    career_why_second => "出向先・兼務先", "Lent to it, or a second post";
    /// Reason.
    career_why_former => "1年以内の勤め先", "Employer within a year";
    /// Reason.
    career_why_role => "役割を持っている", "You have a role there";
    /// Reason.
    career_why_group(name) => "{name}のグループ会社", "In the group of {name}";
    /// Reason.
    career_why_added => "自分で加えた", "Added by you";
    /// Reason.
    career_why_unconfirmed => "新しく加わった、または関係が変わった", "New, or its ties changed";
    /// Button.
    career_take_back(name) => "{name}を外す", "Take {name} off";
    /// Button.
    career_add_company => "会社を加える", "Add a company";
    /// Button.
    career_add_person => "人を加える", "Add a person";
    /// Label.
    career_find_person => "名前・ふりがな", "Name or reading";
    /// Nobody was found.
    career_nobody => "見つかりません", "Nobody was found";
    /// Button.
    career_confirm => "新しい会社を確認した", "I looked the new ones over";
    /// What it does.
    career_confirm_text => "新しく加わった会社は、あなたが確認するまで非公開のままです。確認すると、ほかの理由がない会社は外れます。", "Companies that joined stay unable to see you until you look them over; then those without another reason leave the list.";
    /// It was kept.
    career_kept => "変更しました", "Changed";
    /// An entry of the log.
    career_act_saved => "カードを保存した", "Saved the card";
    /// An entry.
    career_act_removed => "カードを消した", "Removed the card";
    /// An entry.
    career_act_blind_added => "非公開先に加えた", "Added to who cannot see me";
    /// An entry.
    career_act_blind_removed => "非公開先から外した", "Took off who cannot see me";
    /// An entry.
    career_act_allowed => "見せる会社に加えた", "Let a company see it";
    /// An entry.
    career_act_disallowed => "見せるのをやめた", "No longer shown to a company";
    /// An entry.
    career_act_confirmed => "新しい会社を確認した", "Looked the companies over";
    /// An entry.
    career_act_read => "会社がカードを開いた", "A company opened the card";
    /// An entry of the log: a company asked for a talk.
    career_act_scouted => "会社からスカウトが届いた", "A company asked for a talk";
    /// An entry of the log: one agreed to talk.
    career_act_accepted => "話すことにした", "You agreed to talk";
    /// An entry of the log: one applied.
    career_act_applied => "応募した", "You applied";
    /// An entry of the log: one said who one is.
    career_act_disclosed => "名前を開示した", "You said who you are";
    /// An entry of the log: one took that back.
    career_act_revoked => "開示を取り消した", "You took your name back";
    /// An entry of the log: a contract was offered.
    career_act_offered => "会社から条件が提示された", "A company offered a contract";
    /// An entry of the log: one agreed.
    career_act_agreed => "条件に同意した", "You agreed to a contract";
    /// An entry of the log: a talk ended.
    career_act_ended => "やりとりを終えた", "A talk was ended";
    /// Nothing happened yet.
    career_log_none => "まだ何もありません", "Nothing yet";
    /// Below the title.
    career_seekers_text => "あなたの会社に見せてもよいと決めた人のカードです。名前は出ません。1日に見られる回数には上限があります。", "Cards of people who let your company see them. They carry no names, and how often you can look in a day is limited.";
    /// No cards.
    career_seekers_none => "見られるカードはありません", "No cards to see";
    /// Why.
    career_seekers_none_text => "カードは、本人が見せると決め、条件が整ったときだけ現れます。", "A card appears only when its owner decides so and it cannot be told whose it is.";
    /// A card's name.
    career_seeker => "匿名のカード", "A card without a name";
    /// For which company it is shown.
    career_seeker_for(company) => "{company}として見ています", "Seen for {company}";
    /// Link.
    career_seeker_open => "カードを開く", "Open the card";
    /// What opening does.
    career_seeker_open_text => "開くと、あなたの会社が開いたことが本人に分かります。", "Its owner can read that your company opened it.";
    /// The card names nothing.
    career_no_facts => "職種・スキルは伏せられています", "Crafts and skills are left out";
    /// What the last check found; `day` is a date as people write it.
    career_verified(day, surfaces, answers, differences) => "最終検証：{day}。{surfaces}の経路に{answers}回たずね、非公開先に見えた違いは{differences}件でした。", "Last checked on {day}: {answers} questions over {surfaces} ways out, {differences} differences for anybody who must not know.";
    /// What that means.
    career_verified_text => "カードのある世界とない世界を並べ、非公開先の人になって同じことをたずね、答えを1バイトずつ比べた結果です。", "Communities with and without a card were asked the same, as everybody who must not know, and the answers compared byte for byte.";
    /// Button.
    career_export => "自分の記録をすべて保存する", "Save a copy of everything";
}
