//! Posts, questions and polls.

messages! {
    /// Heading of the list, and the tab.
    posts_title => "投稿・質問", "Posts";
    /// Below the heading.
    posts_subtitle => "暮らしと仕事の知恵を、会社をこえて。", "What we know about living and working here, across companies.";
    /// Label of the views.
    posts_views => "表示", "Views";
    /// All of them.
    posts_all => "すべて", "All";
    /// Only questions.
    posts_questions => "質問", "Questions";
    /// Only questions without an accepted answer.
    posts_unanswered => "回答を待つ質問", "Waiting for an answer";
    /// Leads to the form.
    posts_write => "投稿する", "Write a post";
    /// Leads to the form for a question.
    posts_ask => "質問する", "Ask a question";
    /// The list is empty.
    posts_none => "投稿はまだありません。", "There are no posts yet.";
    /// What to do about it.
    posts_none_text => "雪かき、保育園、確定申告。小さな質問から始められます。", "Clearing snow, nurseries, tax returns: a small question is a good start.";
    /// A question with an accepted answer.
    posts_solved => "解決済み", "Answered";
    /// A question without one.
    posts_open => "回答待ち", "Needs an answer";
    /// It stays at the top of its group.
    posts_pinned => "固定", "Pinned";
    /// It asks something to be voted on.
    posts_poll => "アンケート", "Poll";
    /// The audience.
    posts_for_connections => "つながりだけ", "Connections only";
    /// How many comments.
    posts_comments_count(count) => "コメント{count}件", "Comments: {count}";
    /// How many answers.
    posts_answers_count(count) => "回答{count}件", "Answers: {count}";
    /// A reaction.
    posts_like => "いいね", "Like";
    /// A reaction.
    posts_thanks => "ありがとう", "Thank you";
    /// A reaction.
    posts_celebrate => "おめでとう", "Congratulations";
    /// A reaction.
    posts_learned => "勉強になった", "Learned something";
    /// Label of the reactions.
    posts_reactions => "リアクション", "Reactions";
    /// Title of the form.
    posts_form => "投稿を書く", "Write a post";
    /// Title of the form that edits.
    posts_form_edit => "投稿を編集", "Edit the post";
    /// What is written.
    posts_field_kind => "種類", "Kind";
    /// A post.
    posts_kind_post => "投稿", "Post";
    /// A question.
    posts_kind_question => "質問", "Question";
    /// The title.
    posts_field_title => "タイトル", "Title";
    /// When it is needed.
    posts_field_title_hint => "質問には必要です。", "A question needs one.";
    /// The words.
    posts_field_body => "本文", "Text";
    /// What the words can do.
    posts_body_hint => "「@」と名前でメンバーに知らせます。**太字**、- 箇条書き、> 引用、`コード` が使えます。", "Name a member with @. **bold**, - lists, > quotes and `code` work.";
    /// Members whom one can choose.
    posts_offered => "候補のメンバー", "Members to choose from";
    /// The audience.
    posts_field_audience => "見える人", "Who can see it";
    /// The audience.
    posts_everyone => "メンバー全員", "All members";
    /// The audience.
    posts_group_of(name) => "グループ「{name}」", "Group “{name}”";
    /// Whom it leaves out.
    posts_field_without => "この人には見せない", "Not for";
    /// What it means.
    posts_field_without_hint => "選んだ人には、投稿がないのと同じになります。本人には知らされません。", "For them the post does not exist, and they are not told.";
    /// Takes a person out of the chosen ones.
    posts_take_out(name) => "{name}さんを外す", "Take {name} out";
    /// Opens what few need.
    posts_more_fields => "見せない人・アンケート", "People left out, poll";
    /// Adds a poll.
    posts_with_poll => "アンケートをつける", "Add a poll";
    /// A choice.
    posts_choice(number) => "選択肢{number}", "Choice {number}";
    /// One more.
    posts_choice_more => "選択肢を増やす", "Add a choice";
    /// Several may be chosen.
    posts_multiple => "いくつでも選べる", "Several may be chosen";
    /// When it closes.
    posts_closes => "締め切り", "Closes";
    /// It closes then.
    posts_closes_at(moment) => "{moment}まで", "Until {moment}";
    /// It has closed.
    posts_closed => "締め切りました", "Closed";
    /// What is shown when.
    posts_poll_note => "投票すると結果が見えます。だれが何を選んだかは、だれにも見えません。", "Results show after voting. Nobody sees who chose what.";
    /// How many voted.
    posts_voters(count) => "{count}人が投票", "{count} voted";
    /// Votes.
    posts_vote => "投票する", "Vote";
    /// Votes anew.
    posts_vote_again => "選び直す", "Vote again";
    /// How many chose it.
    posts_votes(label, count) => "{label}: {count}票", "{label}: {count}";
    /// Sends the form.
    posts_send => "投稿する", "Post";
    /// Keeps an edit.
    posts_save => "保存する", "Save";
    /// Somebody else changed it meanwhile.
    posts_changed => "ほかの画面で先に変更されました。読み込み直してからもう一度お試しください。", "It was changed elsewhere. Load it again and try once more.";
    /// It was edited.
    posts_edited => "編集済み", "Edited";
    /// What it said before.
    posts_history => "編集の履歴", "Edit history";
    /// Leads to the form that edits.
    posts_edit => "編集", "Edit";
    /// Deletes.
    posts_delete => "削除", "Delete";
    /// Asks first.
    posts_delete_sure => "コメントもいっしょに消え、元に戻せません。", "Its comments go with it, and it cannot be undone.";
    /// Asks first.
    posts_delete_comment_sure => "このコメントを削除します。元に戻せません。", "This comment will be gone for good.";
    /// It is gone.
    posts_deleted => "削除しました", "Deleted";
    /// Pins it.
    posts_pin => "グループに固定する", "Pin in the group";
    /// Takes the pin away.
    posts_unpin => "固定をやめる", "Unpin";
    /// Reports it.
    posts_report => "事務局に報告", "Report";
    /// What the office sees.
    posts_report_text => "事務局に届くのは、ここに書かれた部分だけです。", "The office sees only the words given here.";
    /// Whom it leaves out.
    posts_without_list(names) => "見せない人: {names}", "Not for: {names}";
    /// Heading of the comments.
    posts_comments => "コメント", "Comments";
    /// Heading of the answers.
    posts_answers => "回答", "Answers";
    /// There are none.
    posts_comments_none => "まだありません。", "None yet.";
    /// Label of the text.
    posts_comment_write => "コメントを書く", "Write a comment";
    /// Label of the text.
    posts_answer_write => "回答を書く", "Write an answer";
    /// Sends it.
    posts_comment_send => "送る", "Send";
    /// It was sent.
    posts_comment_sent => "送りました", "Sent";
    /// Accepts an answer.
    posts_accept => "この回答を採用する", "Accept this answer";
    /// Takes that back.
    posts_accept_not => "採用を取り消す", "Take back";
    /// The accepted answer.
    posts_accepted => "採用された回答", "Accepted answer";
    /// Heading on home.
    posts_home => "新しい投稿", "New posts";
    /// Heading on home.
    posts_home_questions => "回答を待つ質問", "Questions without an answer";
    /// There are none.
    posts_home_questions_none => "いま回答を待つ質問はありません。", "No question is waiting for an answer.";
    /// Leads to the list.
    posts_home_all => "すべて見る", "See all";
}
