//! Connections, requests for them, blocks and mutes, and peers.

messages! {
    /// Navigation and title: connections.
    network_title => "つながり", "Network";
    /// Name of the tabs.
    network_tabs => "つながりの画面", "Parts of connections";
    /// Tab: my connections.
    network_tab_connections => "つながり", "Connections";
    /// Tab: requests.
    network_tab_requests => "申請", "Requests";
    /// Tab and title: peers.
    network_tab_peers => "ピア", "Peers";

    /// Order: newest first.
    network_sort_newest => "新しい順", "Newest first";
    /// Order: by reading.
    network_sort_reading => "五十音順", "By reading";
    /// Name of the orders.
    network_sort => "並び順", "Order";
    /// Since when two are connected.
    network_since(day) => "{day} につながりました", "Connected since {day}";
    /// There are no connections.
    network_none => "つながりはまだありません", "You have no connections yet";
    /// What to do about it.
    network_none_text => "ほかの会社で働く、共通点のある人をさがして、つながりを申し込めます。", "Find people at other companies with whom you share something, and ask them.";
    /// Link to the peers.
    network_find_peers => "ピアをさがす", "Find peers";
    /// Who sees the list.
    network_private => "この一覧はあなただけに表示されます。", "Only you can see this list.";

    /// Heading of the requests that came in.
    network_received => "受け取った申請", "Requests received";
    /// There are none.
    network_received_none => "返事を待っている申請はありません。", "No request waits for your answer.";
    /// Heading of the requests that went out.
    network_sent => "送った申請", "Requests sent";
    /// There are none.
    network_sent_none => "返事待ちの申請はありません。", "You wait for nobody’s answer.";
    /// When somebody asked.
    network_asked_on(day) => "{day} に申請", "Asked on {day}";
    /// Button: agree.
    network_accept => "承認する", "Accept";
    /// Button: agree, for screen readers.
    network_accept_name(name) => "{name}さんの申請を承認する", "Accept the request of {name}";
    /// Button: decline.
    network_decline => "見送る", "Decline";
    /// Button: decline, for screen readers.
    network_decline_name(name) => "{name}さんの申請を見送る", "Decline the request of {name}";
    /// What declining does.
    network_decline_hint => "見送っても相手には知らされません。", "Whom you decline is not told.";
    /// Button: take one's own request back.
    network_withdraw => "取り下げる", "Withdraw";
    /// Button: take it back, for screen readers.
    network_withdraw_name(name) => "{name}さんへの申請を取り下げる", "Withdraw the request to {name}";

    /// Button: ask.
    network_ask => "つながりを申し込む", "Ask to connect";
    /// Title of the dialog for asking.
    network_ask_title(name) => "{name}さんにつながりを申し込む", "Ask {name} to connect";
    /// Label of the note.
    network_note => "ひとこと（なくてもかまいません）", "A few words (optional)";
    /// Hint of the note.
    network_note_hint => "300字まで。共通点や、話してみたいことを書くと伝わります。", "Up to 300 characters. Say what you share or what you would like to talk about.";
    /// Button: send the request.
    network_ask_send => "申し込む", "Send";
    /// The request is open.
    network_asked => "申し込み中", "Request sent";
    /// The other asked.
    network_asked_you(name) => "{name}さんからつながりの申請が届いています。", "{name} asks to connect with you.";
    /// They are connected.
    network_connected => "つながっています", "Connected";
    /// A toast: asked.
    network_said_asked => "申し込みました。", "Your request is sent.";
    /// A toast: connected.
    network_said_connected => "つながりました。", "You are connected.";
    /// A toast: declined.
    network_said_declined => "見送りました。相手には知らされません。", "Declined. They are not told.";
    /// A toast: withdrawn.
    network_said_withdrawn => "取り下げました。", "Withdrawn.";
    /// A toast: connection ended.
    network_said_ended => "つながりを解消しました。", "The connection is ended.";
    /// The day's limit is reached.
    network_too_many => "今日は20人に申し込みました。続きは明日お申し込みください。", "You have asked 20 people today. Please go on tomorrow.";
    /// One is not listed.
    network_not_listed => "名簿に表示しない設定のあいだは申し込めません。「自分」で設定を変えられます。", "You cannot ask while you are not shown in the directory. Change that under “Me”.";

    /// Button: what else can be done about a member.
    network_more(name) => "{name}さんについてのほかの操作", "More about {name}";
    /// Title of the dialog.
    network_more_title(name) => "{name}さんについて", "About {name}";
    /// Button: mute.
    network_mute => "ミュートする", "Mute";
    /// Button: unmute.
    network_unmute => "ミュートを解除する", "Unmute";
    /// What muting does.
    network_mute_text => "この人からの通知が届かなくなります。ほかは変わりません。相手には知らされません。", "You get no notices from them any more. Nothing else changes, and they are not told.";
    /// Button: block.
    network_block => "ブロックする", "Block";
    /// Button: unblock.
    network_unblock => "ブロックを解除する", "Unblock";
    /// What blocking does.
    network_block_text => "おたがいに、一覧・検索・ページのどこにも表示されなくなります。つながりと申請は終わり、解除しても元に戻りません。相手には知らされません。", "Neither of you finds or sees the other anywhere. Connection and requests end, and do not come back when you unblock. They are not told.";
    /// Button: end the connection.
    network_end => "つながりを解消する", "End the connection";
    /// What ending does.
    network_end_text => "相手のつながりの一覧からもあなたが消えます。", "You also leave their list of connections.";
    /// They are muted.
    network_muted => "ミュート中", "Muted";
    /// A toast: muted.
    network_said_muted => "ミュートしました。", "Muted.";
    /// A toast: unmuted.
    network_said_unmuted => "ミュートを解除しました。", "Unmuted.";
    /// A toast: blocked.
    network_said_blocked(name) => "{name}さんをブロックしました。", "{name} is blocked.";
    /// A toast: unblocked.
    network_said_unblocked => "ブロックを解除しました。", "Unblocked.";

    /// Title of the screen of blocks and mutes.
    network_blocks => "ブロックとミュート", "Blocked and muted";
    /// What the screen is.
    network_blocks_text => "あなたがブロック・ミュートしている人です。相手には知らされません。", "Whom you block and mute. They are not told.";
    /// There are none.
    network_blocks_none => "ブロックやミュートをしている人はいません", "You block and mute nobody";
    /// A block.
    network_blocked => "ブロック中", "Blocked";
    /// Since when.
    network_blocked_on(day) => "{day} から", "Since {day}";
    /// Button: take it back, for screen readers.
    network_lift_name(name) => "{name}さんの設定を解除する", "Take it back for {name}";
    /// Button: take it back.
    network_lift => "解除する", "Take back";
    /// Link to the screen.
    network_blocks_open => "一覧を見る", "See the list";

    /// What the list of peers is.
    network_peers_text => "ほかの会社で働く、あなたと共通点のある人です。めずらしい共通点ほど上に並びます。", "People at other companies with whom you share something. What few people have counts most.";
    /// There are none.
    network_peers_none => "共通点のある人が見つかりません", "Nobody with something in common was found";
    /// What to do about it.
    network_peers_none_text => "下の「並べかた」で使う項目を増やすか、メンバーの一覧からさがしてください。", "Let more criteria count below, or look through the members list.";
    /// Link to the members list.
    network_peers_members => "メンバーの一覧へ", "To the members list";
    /// Shared place.
    network_why_place => "同じ拠点", "Same place";
    /// What is shared, for screen readers.
    network_reasons => "共通点", "What you share";
    /// Heading of the criteria.
    network_criteria => "並べかた", "How peers are ranked";
    /// How the points are made.
    network_criteria_text => "共通点ごとに「重み × 重視の度合い × めずらしさ」を足した順です。重視は3倍、使わないは0倍、めずらしさは持っている人が10人以下で4倍、100人以下で3倍、499人以下で2倍です。", "Everything shared adds weight × importance × rarity. Important counts three times, off not at all; rarity is 4 for what at most 10 people have, 3 up to 100, 2 up to 499, else 1.";
    /// The weight of a criterion.
    network_weight(weight) => "重み {weight}", "Weight {weight}";
    /// Level: does not count.
    network_level_off => "使わない", "Off";
    /// Level: counts.
    network_level_normal => "ふつう", "Normal";
    /// Level: counts three times.
    network_level_important => "重視", "Important";
    /// Button: keep the criteria.
    network_criteria_save => "保存して並べなおす", "Save and rank again";
    /// They are kept.
    network_criteria_saved => "並べなおしました。", "Ranked anew.";
    /// They were changed elsewhere.
    network_criteria_changed => "ほかの画面で変わっていました。いまの設定を確かめて、もう一度保存してください。", "They were changed elsewhere. Look at them and save again.";
}
