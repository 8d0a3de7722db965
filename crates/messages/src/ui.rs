//! The parts that every screen is made of.

messages! {
    /// Said while something is being fetched.
    ui_loading => "読み込んでいます", "Loading";
    /// Button: fetch it again.
    ui_retry => "もう一度試す", "Try again";
    /// Heading where something could not be shown.
    ui_failed_title => "表示できませんでした", "This could not be shown";
    /// Heading where there is no such thing.
    ui_not_found_title => "ページが見つかりません", "Page not found";
    /// Heading where the actor may not look.
    ui_forbidden_title => "この画面は見られません", "You cannot see this page";
    /// Heading where the session has ended.
    ui_signed_out_title => "サインインが必要です", "Please sign in";
    /// Heading where there is no connection.
    ui_offline_title => "オフラインです", "You are offline";
    /// Link to the sign-in page.
    ui_sign_in => "サインインする", "Sign in";
    /// Link to the home screen.
    ui_to_home => "ホームへもどる", "Go to the home screen";
    /// Beside the label of a field that has to be filled.
    ui_required => "必須", "Required";
    /// Heading above the faults of a form.
    ui_summary_title(count) => "{count}か所を直してください", "Please correct {count} entries";
    /// One line of the summary: the field and its fault.
    ui_summary_line(label, fault) => "{label}：{fault}", "{label}: {fault}";
    /// Closes a dialog or a note.
    ui_close => "閉じる", "Close";
    /// Takes back what was just done.
    ui_undo => "元に戻す", "Undo";
    /// Fetches the next rows of a list.
    ui_more => "さらに表示する", "Show more";
    /// The path to the page.
    ui_breadcrumb => "現在の位置", "You are here";
    /// What a sketch of the map shows, for those who do not see it.
    ui_map(label) => "{label}の位置を示す略図。長岡駅と信濃川が描かれています。", "A sketch of where {label} is, with Nagaoka Station and the Shinano river.";
    /// On the sketch of the map.
    ui_map_station => "長岡駅", "Nagaoka Sta.";
    /// On the sketch of the map.
    ui_map_river => "信濃川", "Shinano river";
    /// A newer version of the program is there.
    ui_update_ready => "新しい版があります。", "A new version is ready.";
    /// Button: start the newer version.
    ui_update_now => "更新する", "Update";
}
