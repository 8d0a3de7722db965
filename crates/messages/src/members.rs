//! The members list and a member's page.

messages! {
    /// Heading of the members list.
    members_title => "メンバー", "Members";
    /// Below the heading of the members list.
    members_subtitle => "ほかの会社で働く仲間をさがせます。", "Find peers who work at other companies.";
    /// How many members the list has.
    members_count(count) => "{count}人", "{count} members";
    /// The list has a single member.
    members_count_one => "1人", "1 member";
    /// More members than are counted.
    members_count_more(count) => "{count}人以上", "{count}+ members";
    /// Label of the text field of the list.
    members_search_label => "名前・会社・スキルでさがす", "Find by name, company or skill";
    /// What the text field understands.
    members_search_hint => "漢字・ひらがな・ローマ字のどれでも見つかります。", "Kanji, kana and romaji all work.";
    /// Label of the group of filters.
    members_filters => "絞り込み", "Filters";
    /// The chip for people of other organisations.
    members_elsewhere => "ほかの会社の人", "At other companies";
    /// Label of the chips with what the viewer shares.
    members_suggestions => "よく使う条件", "Quick filters";
    /// Label of the filters that are on.
    members_active => "いまの条件", "Filters in use";
    /// Takes one filter off.
    members_remove_filter(label) => "「{label}」を外す", "Remove {label}";
    /// Takes all filters off.
    members_clear_filters => "絞り込みを外す", "Clear filters";
    /// The dimension: employer.
    members_facet_company => "会社", "Company";
    /// The dimension: craft.
    members_facet_craft => "職種", "Craft";
    /// The dimension: skill.
    members_facet_skill => "スキル", "Skill";
    /// The dimension: place used.
    members_facet_place => "拠点", "Place";
    /// The dimension: school.
    members_facet_school => "学校", "School";
    /// The dimension: home town.
    members_facet_hometown => "出身", "Home town";
    /// The dimension: language spoken.
    members_facet_language => "言語", "Language";
    /// The dimension: interest.
    members_facet_interest => "興味", "Interest";
    /// The dimension: intake.
    members_facet_cohort => "期", "Intake";
    /// An intake of the programme.
    members_cohort(number) => "第{number}期", "Intake {number}";
    /// Title of the sheet that chooses values of a dimension.
    members_choose(dimension) => "{dimension}で絞り込む", "Filter by {dimension}";
    /// The text field of that sheet.
    members_choose_search => "この中からさがす", "Find in this list";
    /// No value fits the text typed in the sheet.
    members_choose_nothing => "あてはまるものがありません。", "Nothing fits.";
    /// The dimension has no values for the present filters.
    members_choose_empty => "いまの条件で選べるものがありません。", "There is nothing to choose with the present filters.";
    /// No more values of one dimension may be chosen.
    members_choose_full(most) => "選べるのは{most}件までです。", "You can choose up to {most}.";
    /// Closes the sheet and looks at the list; with how many members stay.
    members_choose_done(count) => "{count}を見る", "Show {count}";
    /// Takes the values of this dimension off.
    members_choose_clear => "選択を外す", "Clear choice";
    /// How many members have a value, read out.
    members_choose_count(label, count) => "{label}、{count}人", "{label}, {count} members";
    /// Label of the sort order.
    members_sort => "並び順", "Sort by";
    /// Sort order.
    members_sort_newest => "新しい順", "Newest first";
    /// Sort order.
    members_sort_reading => "五十音順", "Name (kana order)";
    /// Sort order.
    members_sort_company => "会社順", "Company";
    /// Label of the index rail.
    members_rail => "五十音の行へ移る", "Jump to a kana row";
    /// One entry of the index rail, read out.
    members_rail_row(kana) => "{kana}行から", "From the {kana} row";
    /// Goes back from a row of the index to the start of the list.
    members_rail_start => "はじめから見る", "From the beginning";
    /// Heading of an empty list.
    members_empty_title => "あてはまる人はいませんでした", "Nobody fits these filters";
    /// What to do about an empty list.
    members_empty_text => "条件を減らすと見つかるかもしれません。", "With fewer filters you may find somebody.";
    /// Text of an empty list that has no filters.
    members_empty_all => "まだメンバーがいません。", "There are no members yet.";
    /// Loads more rows.
    members_more => "もっと見る", "Show more";
    /// Announced when more rows have come.
    members_more_loaded(count) => "{count}人を表示しています", "{count} members shown";
    /// Reason for a shared term.
    members_why_school => "同じ学校", "Same school";
    /// Reason for a shared term.
    members_why_hometown => "同じ出身", "Same home town";
    /// Reason for a shared term.
    members_why_interest => "同じ興味", "Shared interest";
    /// Reason for a shared term.
    members_why_craft => "同じ職種", "Same craft";
    /// Reason for a shared term.
    members_why_skill => "同じスキル", "Shared skill";
    /// Reason for a shared term.
    members_why_language => "同じ言語", "Shared language";
    /// A reason with what is shared.
    members_why(reason, label) => "{reason}・{label}", "{reason}: {label}";
    /// How many further tags stand on the member's page.
    members_more_terms(count) => "ほか{count}件", "{count} more";
    /// A member whose employer is not attested at present.
    members_no_organisation => "所属なし", "No employer at present";

    /// Keeps the present filters.
    members_save => "この条件を保存", "Save this search";
    /// Title of the dialog that keeps a search.
    members_save_title => "条件を保存する", "Save this search";
    /// Label of its name.
    members_save_name => "名前", "Name";
    /// An example of a name.
    members_save_hint => "例: 高専出身の組込み仲間。60文字まで。", "For example: Embedded peers from the KOSEN. Up to 60 characters.";
    /// The button that keeps it.
    members_save_submit => "保存する", "Save";
    /// The name is taken.
    members_save_taken => "この名前の条件はすでにあります。別の名前にしてください。", "You already have a search of this name. Choose another.";
    /// No more searches can be kept.
    members_save_full(most) => "保存できるのは{most}件までです。使わない条件を消してください。", "You can keep up to {most}. Delete one that you no longer use.";
    /// It is kept.
    members_saved(name) => "「{name}」を保存しました。", "Saved as “{name}”.";
    /// Heading of the kept searches.
    members_saved_title => "保存した条件", "Saved searches";
    /// There are none.
    members_saved_none => "保存した条件はまだありません。", "You have no saved searches yet.";
    /// Deletes a kept search.
    members_saved_delete(name) => "「{name}」を消す", "Delete {name}";
    /// It is deleted.
    members_saved_deleted(name) => "「{name}」を消しました。", "Deleted “{name}”.";
    /// Copies the link of the list.
    members_copy_link => "リンクをコピー", "Copy link";
    /// It is copied.
    members_link_copied => "リンクをコピーしました。", "Link copied.";
    /// It could not be copied.
    members_link_not_copied => "コピーできませんでした。アドレス欄からコピーしてください。", "Could not copy. Please copy from the address bar.";
    /// Prints the list.
    members_print => "印刷", "Print";
    /// Heading of the printed list.
    members_print_heading(community, date) => "{community} メンバー一覧({date})", "{community} members ({date})";
    /// The list as a file, for the council office.
    members_export => "CSVで書き出す", "Export as CSV";
    /// Label of the menu of further actions.
    members_actions => "この一覧の操作", "Actions";

    /// The member's page is the viewer's own.
    members_own => "これはあなたのページです。ほかのメンバーにはこのように見えます。", "This is your page, as other members see it.";
    /// The viewer's own page, when it cannot be found by search.
    members_own_unsearchable => "一覧や検索に出ない設定です。会社のページとリンクからだけ開けます。", "You are hidden from lists and search. Only your company's page and a link lead here.";
    /// The viewer's own page, when nobody sees it.
    members_own_unlisted => "名簿に載らない設定です。このページはあなただけに見えています。", "You are not in the directory. Only you can see this page.";
    /// Leads to the setting.
    members_own_change => "設定を変える", "Change this setting";
    /// Since when somebody works there.
    members_employed_since(date) => "{date}から", "since {date}";
    /// What the viewer has in common with the member.
    members_shared_title => "あなたとの共通点", "What you share";
    /// Heading.
    members_about_title => "プロフィール", "Profile";
    /// Heading: what the member can help with.
    members_can_help => "力になれること", "Can help with";
    /// Heading: what the member looks for.
    members_looking_for => "話してみたいこと・さがしていること", "Looking for";
    /// Label: how the member came to live here.
    members_arrival => "長岡に来たきっかけ", "How they came here";
    /// Came back to the home town.
    members_arrival_u_turn => "Uターン(地元に戻ってきました)", "U-turn (came back to the home town)";
    /// Came from elsewhere.
    members_arrival_i_turn => "Iターン(ほかの土地から来ました)", "I-turn (came from elsewhere)";
    /// Came back to the region.
    members_arrival_j_turn => "Jターン(地元の近くに戻ってきました)", "J-turn (came back to the region)";
    /// Never left.
    members_arrival_local => "ずっと地元です", "Has always lived here";
    /// Label: intake of the programme.
    members_cohort_label => "参加", "Joined with";
    /// Heading of the places used.
    members_places => "よく使う拠点", "Places";
    /// Heading of the links.
    members_links => "リンク", "Links";
    /// Says that a link leads elsewhere.
    members_link_external => "(新しいタブで開きます)", "(opens in a new tab)";
    /// The member wrote nothing about themself yet.
    members_nothing => "まだ自己紹介がありません。", "Nothing written yet.";
    /// Leads to those who share a term.
    members_same_term(label) => "「{label}」のメンバーを見る", "Members with {label}";
    /// More people at other firms with the same craft.
    members_back => "メンバー一覧", "Members";
}
