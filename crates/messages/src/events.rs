//! Events and calendar feeds.

messages! {
    /// Heading of the events list, and the navigation's word.
    events_title => "イベント", "Events";
    /// Below the heading.
    events_subtitle => "もくもく会や勉強会、集まりの予定です。", "Co-working hours, study groups and gatherings.";
    /// Leads to the form that makes an event.
    events_new => "イベントをつくる", "Make an event";
    /// The list of what is to come.
    events_upcoming => "これから", "Upcoming";
    /// The list of what is over.
    events_past => "終わったもの", "Past";
    /// The list of one's own.
    events_mine => "自分の予定", "Mine";
    /// The month.
    events_month => "月間", "Month";
    /// Label of the lists.
    events_views => "表示", "Views";
    /// The list is empty.
    events_none => "イベントはまだありません。", "There are no events yet.";
    /// What to do about it.
    events_none_text => "小さな集まりから始められます。", "A small gathering is a good start.";
    /// Names a month.
    events_month_name(year, month) => "{year}年{month}月", "{year}-{month}";
    /// The month before.
    events_month_before => "前の月", "Previous month";
    /// The month after.
    events_month_after => "次の月", "Next month";
    /// A month without events.
    events_month_none => "この月のイベントはありません。", "No events in this month.";
    /// It takes place over the net.
    events_online => "オンライン", "Online";
    /// It does not take place.
    events_cancelled => "中止", "Cancelled";
    /// Every week.
    events_weekly => "毎週", "Weekly";
    /// Every two weeks.
    events_fortnightly => "隔週", "Every two weeks";
    /// Every month.
    events_monthly => "毎月（同じ週・曜日）", "Monthly, same weekday";
    /// Once.
    events_once => "1回だけ", "Once";
    /// How many come.
    events_going_count(count) => "{count}人参加", "{count} going";
    /// How many come, of so many seats.
    events_going_seats(count, seats) => "{count}/{seats}人参加", "{count} of {seats} going";
    /// How many may come.
    events_maybe_count(count) => "未定 {count}人", "{count} maybe";
    /// How many wait.
    events_waiting_count(count) => "キャンセル待ち {count}人", "{count} waiting";
    /// One comes.
    events_going => "参加する", "Going";
    /// One may come.
    events_maybe => "未定", "Maybe";
    /// One does not come.
    events_no => "参加しない", "Not going";
    /// One waits for a seat.
    events_waiting => "キャンセル待ちです。席が空くと自動で参加になります。", "You are waiting. You move up by yourself when a seat becomes free.";
    /// Label of the answers.
    events_answer => "参加しますか", "Will you come?";
    /// Label of the choice of how many come along.
    events_guests => "いっしょに来る人", "Guests you bring";
    /// A number of guests.
    events_guests_count(count) => "{count}人", "{count}";
    /// Said after one answered.
    events_answered => "回答しました。", "Your answer is in.";
    /// Heading of who comes.
    events_attendees => "参加する人", "Who is coming";
    /// With how many guests somebody comes.
    events_with_guests(count) => "ほか{count}人", "+{count}";
    /// Nobody comes yet, or nobody whom one may see.
    events_attendees_none => "まだいません。", "Nobody yet.";
    /// In place of the list of a sensitive event.
    events_sensitive_note => "参加者の名前も人数も、だれにも見えません。", "Nobody sees who comes, nor how many.";
    /// Heading of when it takes place.
    events_when => "日時", "When";
    /// Heading of where it takes place.
    events_where => "場所", "Where";
    /// Heading of who hosts it.
    events_host => "主催", "Host";
    /// Leads to the online place.
    events_online_link => "オンラインで参加", "Join online";
    /// Downloads the calendar file.
    events_file => "カレンダーに追加", "Add to calendar";
    /// Leads to the form.
    events_edit => "編集する", "Edit";
    /// Cancels this occurrence.
    events_cancel_one => "この回を中止する", "Cancel this one";
    /// Cancels all of it.
    events_cancel_all => "イベントを中止する", "Cancel the event";
    /// Asked before.
    events_cancel_sure => "参加する人に中止として表示されます。元に戻せません。", "It is shown as cancelled to everybody. This cannot be undone.";
    /// Said after.
    events_cancel_done => "中止しました。", "It is cancelled.";
    /// Heading of the other times.
    events_others => "ほかの回", "Other times";
    /// Heading of the form.
    events_form_new => "イベントをつくる", "Make an event";
    /// Heading of the form.
    events_form_edit => "イベントを編集する", "Edit the event";
    /// The field.
    events_field_title => "名前", "Title";
    /// The field.
    events_field_description => "内容", "Description";
    /// The field.
    events_field_starts => "はじまり", "Begins";
    /// The field.
    events_field_ends => "おわり", "Ends";
    /// The field.
    events_field_place => "拠点", "Place";
    /// No place.
    events_field_place_none => "拠点以外", "Not at a place";
    /// The field.
    events_field_address => "住所・部屋など", "Address or room";
    /// The field.
    events_field_online => "オンラインのアドレス", "Online address";
    /// The field's hint.
    events_field_online_hint => "https:// からはじまるもの", "Begins with https://";
    /// The field.
    events_field_capacity => "定員", "Seats";
    /// The field's hint.
    events_field_capacity_hint => "0 なら定員なし（500人まで）", "0 for any number; at most 500";
    /// The field.
    events_field_sensitive => "参加者の名前も人数も見せない", "Show neither names nor numbers";
    /// The field.
    events_field_hosts => "主催する団体", "Hosted by";
    /// Hint.
    events_field_hosts_hint(most) => "{most}団体まで。選ばなければ、あなた個人の主催になります。", "At most {most}. Without one it is you alone.";
    /// Label.
    events_field_hosts_other => "ほかの団体", "Another organisation";
    /// Nothing is chosen.
    events_field_hosts_choose => "選んでください", "Choose";
    /// Button.
    events_field_hosts_add => "主催に加える", "Add as a host";
    /// Question.
    events_field_ends_by => "いつまでくり返すか", "Until when it repeats";
    /// Label.
    events_field_until => "最後の日", "Last day";
    /// The field.
    events_field_repeat => "くり返し", "Repeats";
    /// The field.
    events_field_times => "回数", "How many times";
    /// The field's hint.
    events_field_times_hint => "52回まで", "At most 52";
    /// Sends the form.
    events_save => "保存する", "Save";
    /// Somebody else changed it.
    events_changed => "ほかの人が先に変更しました。読み込み直してからやり直してください。", "Somebody else changed it. Reload and try again.";
    /// Heading of the feed's card.
    events_feed => "カレンダーとの連携", "Calendar feed";
    /// What it is.
    events_feed_text => "参加・未定・主催のイベントを、お使いのカレンダーで読めるアドレスです。アドレスを知っている人はだれでも読めます。", "An address from which your own calendar reads the events that you go to, may go to, or host. Whoever knows it can read them.";
    /// Makes one.
    events_feed_new => "アドレスをつくる", "Make an address";
    /// Makes another.
    events_feed_renew => "新しいアドレスにする", "Make a new address";
    /// Ends it.
    events_feed_end => "連携をやめる", "End the feed";
    /// Since when there is one.
    events_feed_made(day) => "{day}につくったアドレスがあります。", "There is an address, made on {day}.";
    /// Above the new address.
    events_feed_shown => "このアドレスは今だけ表示されます。", "The address is shown only now.";
    /// Said after it ended.
    events_feed_ended => "連携をやめました。", "The feed has ended.";
}
