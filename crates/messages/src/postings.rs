//! The job board, a company's own postings, and reports of them.

messages! {
    /// The title of the browser's tab, which says nothing about jobs.
    jobs_neutral => "NAGAOKA WORKER", "NAGAOKA WORKER";
    /// The filter for terms that go on elsewhere.
    jobs_filter_moving => "転居しても同じ条件", "Same terms after moving away";
    /// Heading of the board.
    jobs_title => "求人", "Jobs";
    /// The navigation's word.
    jobs_nav => "キャリア", "Career";
    /// Postings of the council companies: the same for everybody, and nothing records that you looked.
    jobs_subtitle => "賛同企業の求人です。だれが見ても同じで、見たことは記録されません。", "Postings of the council companies: the same for everybody, and nothing records that you looked.";
    /// The order follows from what you choose. Nobody recommends or ranks.
    jobs_rules => "並び順は選んだ条件だけで決まります。運営がおすすめや順位づけをすることはありません。", "The order follows from what you choose. Nobody recommends or ranks.";
    /// No posting fits.
    jobs_none => "条件に合う求人はありません。", "No posting fits.";
    /// With fewer conditions there may be some.
    jobs_none_text => "条件をゆるめると見つかるかもしれません。", "With fewer conditions there may be some.";
    /// Filters.
    jobs_filters => "しぼり込み", "Filters";
    /// Craft.
    jobs_filter_craft => "職種", "Craft";
    /// All.
    jobs_filter_any => "すべて", "All";
    /// Pay a month.
    jobs_filter_pay => "月あたりの賃金", "Pay a month";
    /// No transfers out of Nagaoka.
    jobs_filter_stays => "長岡の外への転勤なし", "No transfers out of Nagaoka";
    /// Companies with people here (5 or more).
    jobs_filter_people => "長岡に仲間がいる会社（5人以上）", "Companies with people here (5 or more)";
    /// Company.
    jobs_filter_company => "会社", "Company";
    /// Clear.
    jobs_clear => "条件を消す", "Clear";
    /// Order.
    jobs_sort => "並び順", "Order";
    /// Newest.
    jobs_sort_newest => "新しい順", "Newest";
    /// Highest pay.
    jobs_sort_pay => "賃金の高い順", "Highest pay";
    /// Closing soon.
    jobs_sort_closing => "締切の近い順", "Closing soon";
    /// Compare.
    jobs_compare => "比べる", "Compare";
    /// Add to comparison.
    jobs_compare_add => "比較に加える", "Add to comparison";
    /// Take out of comparison.
    jobs_compare_remove => "比較から外す", "Take out of comparison";
    /// Two or three can be compared side by side.
    jobs_compare_text => "2件から3件を並べて比べられます。", "Two or three can be compared side by side.";
    /// Compare postings.
    jobs_compare_title => "求人を比べる", "Compare postings";
    /// Item.
    jobs_compare_item => "項目", "Item";
    /// This posting is no longer there.
    jobs_gone => "この求人はもう公開されていません。", "This posting is no longer there.";
    /// Working from Nagaoka.
    jobs_fit => "長岡で働くということ", "Working from Nagaoka";
    /// Place of work.
    jobs_fit_place => "働く場所", "Place of work";
    /// Visits to the head office.
    jobs_fit_visits => "本社への出社", "Visits to the head office";
    /// None.
    jobs_fit_visits_none => "なし", "None";
    /// Treatment.
    jobs_fit_treatment => "待遇", "Treatment";
    /// Same as the head office.
    jobs_fit_same => "本社と同じ", "Same as the head office";
    /// It differs.
    jobs_fit_differs => "違いがあります", "It differs";
    /// People here.
    jobs_fit_peers => "長岡の仲間", "People here";
    /// Too few to show.
    jobs_fit_few => "人数が少ないため表示しません", "Too few to show";
    /// Terms of work.
    jobs_terms => "労働条件", "Terms of work";
    /// One may be transferred out of Nagaoka.
    jobs_moves => "長岡の外への転勤がありえます", "One may be transferred out of Nagaoka";
    /// Yes.
    jobs_yes => "あり", "Yes";
    /// No.
    jobs_no => "なし", "No";
    /// Whom to ask.
    jobs_promise => "この会社の窓口", "Whom to ask";
    /// The present employer is not asked. Harassment in hiring can be reported here too.
    jobs_promise_text => "現職への照会はしません。応募者へのハラスメントの相談もここで受けます。", "The present employer is not asked. Harassment in hiring can be reported here too.";
    /// Report a mistake.
    jobs_report => "誤りを知らせる", "Report a mistake";
    /// The company and the office get it. Who reported it is told to nobody and kept nowhere.
    jobs_report_text => "会社と事務局に届きます。だれが知らせたかは、だれにも伝わらず記録もされません。", "The company and the office get it. Who reported it is told to nobody and kept nowhere.";
    /// What is wrong or out of date.
    jobs_report_reason => "誤りや古い点", "What is wrong or out of date";
    /// Reported.
    jobs_reported => "知らせました。", "Reported.";
    /// Open postings.
    jobs_open => "募集中の求人", "Open postings";
    /// See all.
    jobs_open_all => "すべて見る", "See all";
    /// Our postings.
    hiring_title => "自社の求人", "Our postings";
    /// Drafts, publishing and confirming.
    hiring_subtitle => "下書き、公開、再確認をここで行います。", "Drafts, publishing and confirming.";
    /// Write a posting.
    hiring_new => "求人をつくる", "Write a posting";
    /// There are no postings yet.
    hiring_none => "求人はまだありません。", "There are no postings yet.";
    /// A draft is seen by nobody else until it is published.
    hiring_none_text => "下書きは、公開するまでだれにも見えません。", "A draft is seen by nobody else until it is published.";
    /// Untitled posting.
    hiring_untitled => "名前のない求人", "Untitled posting";
    /// Edit posting.
    hiring_edit_title => "求人の編集", "Edit posting";
    /// Save.
    hiring_save => "保存する", "Save";
    /// Saved.
    hiring_saved => "保存しました。", "Saved.";
    /// Publish.
    hiring_publish => "公開する", "Publish";
    /// Published.
    hiring_published => "公開しました。", "Published.";
    /// Confirm that it still holds.
    hiring_confirm => "内容が変わらないことを確認する", "Confirm that it still holds";
    /// It stays for another 30 days.
    hiring_confirmed => "あと30日公開されます。", "It stays for another 30 days.";
    /// Close.
    hiring_close => "募集を終える", "Close";
    /// Closed.
    hiring_closed => "募集を終えました。", "Closed.";
    /// Copy.
    hiring_copy => "複製する", "Copy";
    /// Make a template.
    hiring_template => "ひな形にする", "Make a template";
    /// Copied.
    hiring_copied => "複製しました。", "Copied.";
    /// Delete.
    hiring_delete => "削除する", "Delete";
    /// Deleted.
    hiring_deleted => "削除しました。", "Deleted.";
    /// As members see it.
    hiring_preview => "メンバーの見え方", "As members see it";
    /// Check before publishing.
    hiring_findings => "公開前の確認", "Check before publishing";
    /// It can be published. Nothing to remark.
    hiring_findings_none => "公開できます。気になる点はありません。", "It can be published. Nothing to remark.";
    /// Cannot be published.
    hiring_refused => "公開できません", "Cannot be published";
    /// Advice.
    hiring_advice => "助言", "Advice";
    /// Better.
    hiring_better => "言いかえ", "Better";
    /// Checking.
    hiring_checking => "確認しています", "Checking";
    /// It differs from what members read. Publish it to show the changes.
    hiring_edited => "公開中の内容から変更があります。公開すると反映されます。", "It differs from what members read. Publish it to show the changes.";
    /// Reports.
    hiring_reports => "届いた指摘", "Reports";
    /// Published versions.
    hiring_versions => "公開した版", "Published versions";
    /// The hiring team.
    hiring_team => "採用チーム", "Hiring team";
    /// What it is for.
    hiring_team_text => "この求人への応募と、この求人のスカウトから始まったやりとりは、ここに印のある人だけが読みます。応募する人には、名前と会社が見えます。", "Only those ticked here read applications for this posting and the talks that its scouts began. Whoever applies sees their names and company.";
    /// Mark of a posting on whose hiring team one is.
    hiring_team_mine => "採用チーム：あなた", "You are on the team";
    /// Nobody is named.
    hiring_team_none => "採用チームに誰もいません。応募は受け付けられず、いまあるやりとりは誰にも読めません。", "Nobody is on the hiring team: nobody can apply, and nobody reads the talks that there are.";
    /// One may not change it.
    hiring_team_others => "変えられるのは、採用チームの人だけです。", "Only those on the team can change it.";
    /// It was changed.
    hiring_team_saved => "採用チームを変えました", "The hiring team is changed";
    /// First version.
    hiring_first => "最初の版", "First version";
    /// No terms changed.
    hiring_same => "労働条件の変更なし", "No terms changed";
    /// Choose.
    hiring_unset => "選んでください", "Choose";
    /// Somebody changed it. Load it again.
    hiring_changed => "ほかの人が変更しました。読み込み直してください。", "Somebody changed it. Load it again.";
    /// It is shown to everybody alike, whichever company they work at. It cannot be hidden from anybody.
    hiring_other_company => "どの会社の人にも同じように公開されます。特定の会社の人に隠すことはできません。", "It is shown to everybody alike, whichever company they work at. It cannot be hidden from anybody.";
    /// Reports of postings.
    office_posting_reports_title => "求人への指摘", "Reports of postings";
    /// Close the case.
    office_posting_reports_close => "対応を終える", "Close the case";
    /// Take the posting down.
    office_posting_reports_take_down => "求人を取り下げる", "Take the posting down";
    /// Says it with what it is about.
    jobs_version(number) => "第{number}版", "Version {number}";
    /// Says it with what it is about.
    jobs_confirmed(day) => "{day}に確認済み", "Confirmed on {day}";
    /// Says it with what it is about.
    jobs_closes(day) => "{day}まで", "Until {day}";
    /// Says it with what it is about.
    jobs_fit_visits_times(times) => "月{times}回まで", "Up to {times} a month";
    /// Says it with what it is about.
    jobs_fit_peers_count(count) => "{count}人", "{count} people";
    /// Says it with what it is about.
    jobs_pay_from(form, least) => "{form} {least}円から", "{form}: from {least} yen";
    /// Says it with what it is about.
    jobs_pay_between(form, least, most) => "{form} {least}円〜{most}円", "{form}: {least} to {most} yen";
    /// Says it with what it is about.
    jobs_pay_at_least(yen) => "月{yen}円以上", "At least {yen} yen a month";
    /// Says it with what it is about.
    jobs_compare_count(count) => "{count}件を比べる", "Compare {count}";
    /// Says it with what it is about.
    hiring_open_until(day) => "{day}まで公開", "Open until {day}";
    /// Says it with what it is about.
    hiring_reports_count(count) => "指摘 {count}件", "Reports: {count}";
    /// Says it with what it is about.
    hiring_findings_count(refused, advised) => "公開を止める点 {refused}件、助言 {advised}件", "{refused} to correct, {advised} to consider";
}
