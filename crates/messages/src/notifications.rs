//! What a member is told.

messages! {
    /// Heading of the list, and the bell's name without anything unread.
    notifications_title => "お知らせ", "Notifications";
    /// The bell's name with something unread.
    notifications_unread(count) => "お知らせ（未読{count}件）", "Notifications ({count} unread)";
    /// There is nothing in the list.
    notifications_none => "お知らせはまだありません", "No notifications yet";
    /// What will stand in the list.
    notifications_none_text => "つながりの申請、参加するイベントの変更、投稿への返事がここに届きます。", "Connection requests, changes of events you go to and replies to your posts will appear here.";
    /// Marks everything as read.
    notifications_mark_all => "すべて既読にする", "Mark all as read";
    /// Said of one that is not read, to those who do not see the dot.
    notifications_new => "未読", "Unread";
    /// Somebody asks for a connection.
    notifications_connection_asked(name) => "{name}さんからつながりの申請が届きました", "{name} asks to connect with you";
    /// Somebody agreed to a connection.
    notifications_connection_accepted(name) => "{name}さんとつながりました", "You are now connected with {name}";
    /// Somebody whom one is not connected with wrote.
    notifications_message_requested(name) => "{name}さんからメッセージのリクエストが届きました", "{name} sent you a message request";
    /// An event was changed.
    notifications_event_changed => "参加するイベントが変更されました", "An event you go to was changed";
    /// An event begins soon.
    notifications_event_reminder => "参加するイベントがもうすぐ始まります", "An event you go to begins soon";
    /// One moved up from a waiting list.
    notifications_waiting_list_moved => "キャンセル待ちから参加に繰り上がりました", "You moved up from the waiting list";
    /// Somebody named one in a post or comment.
    notifications_mentioned(name) => "{name}さんが投稿であなたに触れました", "{name} mentioned you in a post";
    /// Somebody commented on one's post, or answered one's question.
    notifications_post_commented(name) => "{name}さんがあなたの投稿に書き込みました", "{name} replied to your post";
    /// One's answer was accepted.
    notifications_answer_accepted => "あなたの回答が採用されました", "Your answer was accepted";
    /// Somebody asks to join one's group.
    notifications_group_requested(name) => "{name}さんからグループへの参加申請が届きました", "{name} asks to join your group";
    /// One was let into a group.
    notifications_group_joined => "グループへの参加が承認されました", "You were let into a group";
    /// One is invited into a group.
    notifications_group_invited(name) => "{name}さんからグループに招待されました", "{name} invites you to a group";
}
