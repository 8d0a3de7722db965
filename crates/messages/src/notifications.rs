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
    /// A connection for whom one waits has come.
    notifications_connection_arrived(name) => "{name}さんが来ました", "{name} has come";
    /// A member offers to introduce one to somebody.
    notifications_introduction_offered(name) => "{name}さんが、会ってみてほしい人がいるそうです", "{name} would like to introduce you to somebody";
    /// The programme offers one.
    notifications_introduction_programme => "共通点のある人をご紹介します", "We would like to introduce you to somebody";
    /// Both agreed.
    notifications_introduction_agreed(name) => "{name}さんとの紹介がまとまり、つながりました", "Your introduction worked out: you are now connected with {name}";

    /// Heading of the page on which one says what one wants to be told by mail.
    notifications_setting => "お知らせの受け取り方", "How you are notified";
    /// Leads to that page.
    notifications_setting_open => "受け取り方を変える", "Change how you are notified";
    /// Where mails go.
    notifications_setting_text(address) => "メールは {address} に届きます。件名にも本文にも、だれからの何のお知らせかは書かれません。", "Mails go to {address}. Neither their subject nor their text says what happened or who did it.";
    /// Heading of the choices by topic.
    notifications_topics => "お知らせの種類", "Kinds of notifications";
    /// What the choices do.
    notifications_topics_text => "お知らせはいつもこのサイトで読めます。メールは、まだ読んでいないものがあるときだけ届きます。", "Notifications are always on this site. Mails come only about what you have not read.";
    /// A topic.
    notifications_topic_messages => "メッセージ", "Messages";
    /// A topic.
    notifications_topic_connections => "つながり・投稿・グループ", "Connections, posts and groups";
    /// A topic.
    notifications_topic_events => "参加するイベントの変更", "Changes of events you go to";
    /// A topic.
    notifications_topic_reminders => "イベントのリマインダー", "Reminders of events";
    /// A way of delivery.
    notifications_at_once => "10分後も未読ならメール", "A mail if unread after 10 minutes";
    /// A way of delivery.
    notifications_by_digest => "まとめてメール", "In the summary mail";
    /// A way of delivery.
    notifications_in_app => "サイトだけ", "On the site only";
    /// Whether there are reminders.
    notifications_remind => "参加する・参加するかもしれないイベントの前日に知らせる", "Remind me the day before events I go to, or may go to";
    /// Heading of when the summary mail comes.
    notifications_digest => "まとめメール", "Summary mail";
    /// Label of the days.
    notifications_digest_days => "届く曜日（選ばなければ届きません）", "Days (none: no summary)";
    /// The days from Monday on, with spaces between.
    notifications_days => "月 火 水 木 金 土 日", "Mon Tue Wed Thu Fri Sat Sun";
    /// Label of the hour.
    notifications_digest_hour => "届く時刻", "Hour";
    /// Heading of the hours without mails.
    notifications_quiet => "メールと通知を送らない時間", "Quiet hours";
    /// What happens in them.
    notifications_quiet_text => "この時間のお知らせは、終わってから届きます。同じ時刻を選ぶと、いつでも届きます。", "What happens in these hours is told when they end. Choose the same hour twice to be told at any time.";
    /// Label of their beginning.
    notifications_quiet_from => "始まり", "From";
    /// Label of their end.
    notifications_quiet_until => "終わり", "Until";
    /// Heading of what turns pushes on and off in this browser.
    notifications_push => "この端末への通知", "Notifications on this device";
    /// What a push is, and who learns of it.
    notifications_push_text => "サイトを開いていないときも、新しいお知らせがあることを端末に表示します。内容や相手の名前は送られません。表示するのは「新しいお知らせがあります」だけです。通知はブラウザの会社（Google、Mozilla、Apple、Microsoftなど）を通るため、その会社には、いつ通知があったかが伝わります。", "Shows on your device that there is something new, even when this site is not open. Neither what happened nor who did it is sent; all it says is “Something new”. Pushes go through your browser's maker (such as Google, Mozilla, Apple or Microsoft), who learns when you were notified.";
    /// This browser cannot be woken.
    notifications_push_unsupported => "このブラウザでは使えません。iPhoneとiPadでは、ホーム画面に追加すると使えます。", "This browser cannot do that. On an iPhone or iPad, add this site to the home screen first.";
    /// Its owner said no.
    notifications_push_denied => "このサイトの通知はブラウザの設定で止められています。ブラウザの設定で許可してから、もう一度お試しください。", "Your browser's settings block notifications from this site. Allow them there, then come back.";
    /// It is off.
    notifications_push_is_off => "この端末ではオフです。", "Off on this device.";
    /// It is on.
    notifications_push_is_on => "この端末ではオンです。サインアウトすると止まります。", "On on this device. Signing out ends it.";
    /// Turns it on.
    notifications_push_turn_on => "この端末で通知を受け取る", "Turn on here";
    /// Turns it off.
    notifications_push_turn_off => "この端末の通知を止める", "Turn off here";
    /// It could not be turned on.
    notifications_push_failed => "通知をオンにできませんでした。もう一度お試しください。", "Notifications could not be turned on. Please try again.";
    /// Heading of the other browsers.
    notifications_push_others => "ほかの端末", "Other devices";
    /// Since when one of them is woken.
    notifications_push_since(day) => "{day}から", "Since {day}";
    /// Removes one of them.
    notifications_push_remove => "止める", "Turn off";
    /// The same, to those who do not see which.
    notifications_push_remove_name(name) => "{name}への通知を止める", "Turn off notifications on {name}";
    /// Heading of what pushes tell of.
    notifications_push_kinds => "端末への通知の種類", "What your devices tell you of";
    /// When they come.
    notifications_push_kinds_text => "選んだものが10分後も未読なら、通知をオンにした端末に届きます。下の「送らない時間」には届きません。", "What you choose comes to the devices on which notifications are on if it is unread after 10 minutes, and not in the quiet hours below.";
    /// Legend of the choices.
    notifications_push_kinds_legend => "端末に通知するもの", "Notify my devices of";
    /// Heading of the page that ends mails.
    unsubscribe_title => "メールの配信停止", "Stop these mails";
    /// What pressing the button does.
    unsubscribe_text => "このリンクのあるメールと同じ種類のメールを止めます。お知らせはサイトで引き続き読めます。", "This stops mails of the kind that brought you here. You can still read everything on the site.";
    /// Ends the mails.
    unsubscribe_press => "配信を停止する", "Stop these mails";
    /// They are ended.
    unsubscribe_done => "配信を停止しました。設定でいつでも戻せます。", "Stopped. You can turn them on again in the settings at any time.";
    /// The link is none, or too old.
    unsubscribe_dead => "このリンクは使えません。サインインすると、設定でメールを止められます。", "This link does not work. Sign in to stop mails in the settings.";
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
    /// A coordinator stated where one works.
    notifications_employment_claimed(name) => "{name}さんがあなたの在籍を記録しました。内容を確かめて、同意するか、誤りを知らせてください", "{name} recorded where you work. Please look at it and agree, or say what is wrong";
    /// One is invited into a group.
    notifications_group_invited(name) => "{name}さんからグループに招待されました", "{name} invites you to a group";
}
