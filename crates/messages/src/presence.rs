//! Who is where, and who plans to come.

messages! {
    /// Heading of the card on the home screen.
    presence_title => "いま、どこにいる", "Who is where";
    /// Where one is oneself; a place and a time.
    presence_mine(place, until) => "{until}まで {place} にいます。", "You are at {place} until {until}.";
    /// The button that says that one is here.
    presence_here => "ここにいます", "I am here";
    /// The same, read out with the place's name.
    presence_here_at(place) => "{place} にいます", "I am at {place}";
    /// The button that says that one has left.
    presence_leave => "出ました", "I have left";
    /// Said after one has said where one is.
    presence_said => "お知らせしました。時間になると自動で消えます。", "Shared. It ends by itself.";
    /// Said after one has left.
    presence_left => "在館を終えました。", "You are no longer shown.";
    /// Label of the choice of how long one stays.
    presence_until => "いつまで", "Until";
    /// A time at which something ends.
    presence_until_time(time) => "{time}まで", "until {time}";
    /// Label of the choice of who may see the name.
    presence_visibility => "名前を見せる相手", "Who sees your name";
    /// Every member sees the name.
    presence_visibility_everyone => "メンバー全員", "All members";
    /// Connections see the name.
    presence_visibility_connections => "つながりのある人", "My connections";
    /// Nobody sees the name.
    presence_visibility_count => "見せない（人数だけ）", "Nobody (count only)";
    /// Nobody is shown at a place.
    presence_nobody => "まだだれもいません。", "Nobody has said so yet.";
    /// More people whose names are not shown.
    presence_others(count) => "ほか{count}人以上", "{count} or more others";
    /// Heading of the connections who plan to come.
    presence_days => "つながりのある人の予定", "Plans of your connections";
    /// A number of people whom one knows, on one day at one place.
    presence_day_line(count, place) => "{place}に{count}人", "{count} at {place}";
    /// Heading on a place's page.
    presence_place_title => "在館", "Presence";
    /// Heading of those who are here now.
    presence_now => "いまいる人", "Here now";
    /// Heading of the days to come.
    presence_coming => "これからの7日間", "The next seven days";
    /// Nobody plans to come.
    presence_coming_nobody => "予定を入れた人はまだいません。", "Nobody has planned a visit yet.";
    /// Today, in a list of days.
    presence_today => "今日", "Today";
    /// The morning.
    presence_morning => "午前", "Morning";
    /// The afternoon.
    presence_afternoon => "午後", "Afternoon";
    /// The whole day.
    presence_all_day => "一日", "All day";
    /// Heading of the form that plans a visit.
    presence_plan => "行く予定を入れる", "Plan a visit";
    /// Label of the choice of the day.
    presence_plan_date => "日", "Day";
    /// Label of the choice of the part of the day.
    presence_plan_part => "時間帯", "Part of the day";
    /// The button that plans the visit.
    presence_plan_send => "予定を入れる", "Plan it";
    /// Said after a visit was planned.
    presence_planned => "予定を入れました。", "Your visit is planned.";
    /// Heading of one's own planned visits.
    presence_own => "自分の予定", "Your visits";
    /// Removes a planned visit; of a day.
    presence_remove(day) => "{day}の予定を取り消す", "Give up the visit on {day}";
    /// Said after a visit was given up.
    presence_removed => "予定を取り消しました。", "The visit is given up.";
    /// Heading of the picture of the last day.
    presence_hours => "この24時間の混みぐあい", "The last 24 hours";
    /// One hour of it.
    presence_hour(hour, count) => "{hour} {count}人以上", "{hour}: {count} or more";
    /// What the numbers are.
    presence_hours_note => "5人以上いた時間だけを、5人きざみで示します。", "Only hours with at least five people are shown, in steps of five.";
    /// What the page behind a place's code is for.
    presence_code_note => "入口のコードから開いたページです。押すまで、何も知らされません。", "You came by the code at the entrance. Nothing is shared until you press.";
    /// Button: be told when a connection comes.
    presence_told => "来たら知らせてもらう", "Tell me when they come";
    /// Button: be told no more.
    presence_not_told => "来ても知らせてもらわない", "Do not tell me any more";
    /// What being told means.
    presence_told_text => "この人が拠点で「ここにいます」を押すと、お知らせが届きます。お知らせは1日で消えます。", "You get a notice when they say that they are at a place. It is forgotten after a day.";
    /// A toast: one is told from now on.
    presence_said_told => "来たらお知らせします。", "You will be told when they come.";
    /// A toast: one is told no more.
    presence_said_not_told => "もうお知らせしません。", "You will not be told any more.";
    /// Heading of whether connections may be told.
    presence_consent_title => "来たことを知らせる", "Being waited for";
    /// Label of whether connections may be told.
    presence_consent => "つながりのある人に、来たことを知らせてよい", "My connections may be told when I come";
    /// What allowing it means.
    presence_consent_hint => "知らせてほしいと選んだ人だけに届きます。名前を見せる相手に「見せない」を選んだときは届きません。", "Only those who asked for it are told, and nobody is when you show your name to nobody.";
    /// Heading of the sheet for a place's entrance.
    presence_poster_title => "入口に貼るコード", "Code for the entrance";
    /// What the sheet is for; shown on the screen only.
    presence_poster_note => "印刷して入口に貼ってください。読み取っても、ボタンを押すまで何も知らされません。", "Print it for the entrance. Scanning shares nothing until one presses.";
    /// On the paper, what one can do with it.
    presence_poster_text => "カメラで読み取って「ここにいます」", "Scan to say that you are here";
    /// What the picture is, for those who do not see it; a place.
    presence_poster_code(place) => "{place} のQRコード", "QR code of {place}";
    /// The button that prints.
    presence_poster_print => "印刷する", "Print";
    /// Leads to the place's page.
    presence_to_place => "拠点のページへ", "To the place's page";
}
