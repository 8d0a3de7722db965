//! Conversations and their messages.

messages! {
    /// Heading and navigation.
    messages_title => "メッセージ", "Messages";
    /// The navigation's name with something unread.
    messages_unread(count) => "メッセージ（未読の会話{count}件）", "Messages ({count} unread conversations)";
    /// There are no conversations.
    messages_none => "会話はまだありません", "No conversations yet";
    /// How a conversation begins.
    messages_none_text => "メンバーのページの「メッセージを送る」から始められます。", "Begin one with “Send a message” on a member's page.";
    /// Requests that wait for an answer.
    messages_requests(count) => "リクエスト {count}件", "{count} requests";
    /// Heading of the requests.
    messages_requests_title => "リクエスト", "Requests";
    /// There are no requests.
    messages_requests_none => "リクエストはありません", "No requests";
    /// Back to the list.
    messages_back => "メッセージ一覧へ", "All messages";
    /// On a wide screen, before a conversation is chosen.
    messages_choose => "会話を選んでください", "Choose a conversation";
    /// Somebody who is not there any more.
    messages_nobody => "いないメンバー", "Somebody who is gone";
    /// How many messages are unread.
    messages_unread_count(count) => "未読{count}件", "{count} unread";
    /// Before one's own last line.
    messages_own_line(text) => "自分：{text}", "You: {text}";
    /// In the place of a deleted message.
    messages_deleted => "削除されたメッセージ", "Deleted message";
    /// Beside a message that was changed.
    messages_edited => "編集済み", "Edited";
    /// The name of the messages for those who do not see them.
    messages_log => "会話の内容", "The conversation";
    /// Older messages.
    messages_older => "さらに前を表示", "Show earlier messages";
    /// Nobody reads here any more.
    messages_closed => "この会話には送れません。", "You cannot write in this conversation.";
    /// One's own request waits.
    messages_waiting => "最初のメッセージを送りました。返事が来ると続きを書けます。", "Your first message is sent. You can go on once there is an answer.";
    /// Somebody asks to be heard.
    messages_asked(name) => "{name}さんは、まだつながっていない方です。承認するまで、読んだことは相手に伝わりません。", "You are not connected with {name}. They do not learn whether you have read this until you accept.";
    /// Agrees to a request.
    messages_accept => "承認する", "Accept";
    /// Says nothing to a request.
    messages_ignore => "返事をしない", "Ignore";
    /// Blocks whoever asked.
    messages_block => "ブロックする", "Block";
    /// What a block does, before it is confirmed.
    messages_block_text => "お互いに見えなくなります。相手には知らせません。", "You will not see each other any more. They are not told.";
    /// The field for a message.
    messages_write => "メッセージを書く", "Write a message";
    /// How to send with the keyboard.
    messages_write_hint => "Ctrl＋Enterで送信", "Ctrl+Enter sends";
    /// Sends.
    messages_send => "送信", "Send";
    /// Saves a changed message.
    messages_save => "変更を保存", "Save";
    /// Stops changing a message.
    messages_cancel => "やめる", "Cancel";
    /// A message is on its way.
    messages_sending => "送信中…", "Sending…";
    /// A message did not go out.
    messages_failed => "送信できませんでした。", "Not sent.";
    /// Sends a message that did not go out.
    messages_retry => "もう一度送る", "Try again";
    /// Throws a message away that did not go out.
    messages_discard => "取り消す", "Discard";
    /// What can be done with a message.
    messages_more => "このメッセージの操作", "Actions for this message";
    /// Changes a message.
    messages_edit => "編集", "Edit";
    /// Deletes a message.
    messages_delete => "削除", "Delete";
    /// Deletes a message, second press.
    messages_delete_sure => "本当に削除する", "Really delete";
    /// Reports a message.
    messages_report => "事務局に報告", "Report to the office";
    /// What a report shows.
    messages_report_text => "事務局が見るのは、ここに書かれた部分だけです。見せたくない部分は消してください。", "The office sees only what stands here. Remove what it should not see.";
    /// The part of the message that is reported.
    messages_report_excerpt => "報告する部分（そのままの言葉で）", "The part to report, word for word";
    /// What is wrong.
    messages_report_reason => "困っていること（任意）", "What is wrong (optional)";
    /// The report is in.
    messages_reported => "報告しました。", "Reported.";
    /// Leaves a group.
    messages_leave => "グループから抜ける", "Leave the group";
    /// Leaves a group, second press.
    messages_leave_sure => "本当に抜ける", "Really leave";
    /// Begins a message to somebody, on their page.
    messages_to => "メッセージを送る", "Send a message";
    /// Title of the dialog.
    messages_to_title(name) => "{name}さんへのメッセージ", "Message to {name}";
    /// What is different for people whom one is not connected with.
    messages_to_hint => "つながっていない方への最初のメッセージは500文字までです。", "A first message to somebody you are not connected with has at most 500 characters.";
    /// Ten people have been asked today.
    messages_to_many => "今日はこれ以上、つながっていない方へ送れません。明日もう一度お試しください。", "You cannot write to more new people today. Try again tomorrow.";
    /// A request to this person waits already.
    messages_to_waiting => "最初のメッセージへの返事を待っています。", "Your first message is waiting for an answer.";
    /// Begins a group.
    messages_group => "グループを作る", "New group";
    /// The name of a group.
    messages_group_name => "グループの名前（任意）", "Name of the group (optional)";
    /// The people of a group.
    messages_group_people => "メンバー（つながっている方から9人まで）", "People (up to nine of your connections)";
    /// Nobody can be asked into a group yet.
    messages_group_nobody => "会話をしたことのある、つながっている方がここに並びます。", "Connections you have talked with will appear here.";
    /// Somebody is not connected.
    messages_group_refused => "グループには、つながっている方だけを入れられます。", "A group is of people you are connected with.";
    /// A group without a name and without people to see.
    messages_group_unnamed => "グループ", "Group";
    /// The field for searching one's own messages.
    messages_search => "メッセージを検索", "Search messages";
    /// Nothing was found.
    messages_search_none => "見つかりませんでした", "Nothing found";
}
