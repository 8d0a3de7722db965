//! Introductions.

messages! {
    /// Tab and title.
    introductions_title => "紹介", "Introductions";
    /// Heading: what one was offered.
    introductions_received => "あなたへの紹介", "For you";
    /// There is none.
    introductions_received_none => "返事を待っている紹介はありません。", "No introduction waits for you.";
    /// How it works.
    introductions_hint => "二人とも「会ってみたい」と答えるまで、名前はたがいに知らされません。見送っても誰にも知らされません。", "Neither learns the other’s name before both agree. Nobody is told if you decline.";
    /// Who made it.
    introductions_by(name) => "{name}さんからの紹介", "From {name}";
    /// The programme made it.
    introductions_by_programme => "コミュニティからの紹介", "From the community";
    /// What both say of themselves.
    introductions_shared(what) => "共通点：{what}", "You both have: {what}";
    /// Nothing is known to be shared.
    introductions_other => "ほかの会社で働くメンバーです。", "A member who works at another company.";
    /// Button: agree.
    introductions_accept => "会ってみたい", "I would like to";
    /// Button: decline.
    introductions_decline => "見送る", "Decline";
    /// The viewer agreed, the other has not.
    introductions_waiting => "相手の返事を待っています", "Waiting for the other";
    /// Both agreed.
    introductions_agreed(name) => "{name}さんとつながりました", "You are connected with {name}";
    /// Both plan to be there.
    introductions_meeting(day, place) => "{day} に、二人とも{place}にいる予定です。", "Both of you plan to be at {place} on {day}.";
    /// A toast: agreed.
    introductions_said_accepted => "伝えました。二人とも会ってみたいと答えると、つながります。", "Noted. You will be connected once both agree.";
    /// A toast: declined.
    introductions_said_declined => "見送りました。誰にも知らされません。", "Declined. Nobody is told.";

    /// Heading: what one made.
    introductions_made => "あなたがした紹介", "Made by you";
    /// There is none.
    introductions_made_none => "まだ誰も紹介していません。", "You have introduced nobody yet.";
    /// Two people.
    introductions_pair(one, other) => "{one}さんと{other}さん", "{one} and {other}";
    /// Neither or one has agreed.
    introductions_open => "返事待ち", "Waiting";
    /// Both have.
    introductions_done => "つながりました", "Connected";

    /// Heading: make one.
    introductions_make => "二人を紹介する", "Introduce two people";
    /// Whom one can introduce.
    introductions_make_text => "あなたとつながっている人どうしを引き合わせます。", "Bring two of your connections together.";
    /// There are fewer than two connections.
    introductions_make_none => "つながりが二人以上になると、紹介できます。", "You can introduce people once you have two connections.";
    /// Field: one of them.
    introductions_first => "一人目", "First person";
    /// Field: the other.
    introductions_second => "二人目", "Second person";
    /// Nobody is chosen yet.
    introductions_choose => "選んでください", "Choose";
    /// Field: what both read.
    introductions_note => "二人へのひとこと（なくてもかまいません）", "A few words to both (optional)";
    /// Hint of it.
    introductions_note_hint => "300字まで。名前は書かずに、話が合いそうな理由を。", "Up to 300 characters. Say why they might get on, without names.";
    /// Button: send it.
    introductions_send => "紹介する", "Introduce";
    /// A toast: sent.
    introductions_said_made => "紹介しました。二人の返事を待ちます。", "Sent to both.";
    /// It was made already.
    introductions_repeated => "この二人はもう紹介しました。", "You have introduced these two already.";
    /// The day’s limit is reached.
    introductions_too_many => "今日は10件紹介しました。続きは明日どうぞ。", "You have made ten introductions today. Please go on tomorrow.";

    /// Box: the programme may.
    introductions_wish => "共通点のある人を、週に一度まで紹介してほしい", "Introduce me to people with whom I share something, at most once a week";
    /// Hint of it.
    introductions_wish_hint => "同じ希望の、ほかの会社の人と引き合わせます。", "Among people of other companies who asked for the same.";
}
