//! The one search over everything.

messages! {
    /// Heading of the results page.
    search_title => "さがす", "Search";
    /// Label of the text field.
    search_label => "人・会社・拠点・投稿をさがす", "Find people, companies, places and posts";
    /// What the text field understands.
    search_hint => "漢字・ひらがな・ローマ字、旧社名でも見つかります。", "Kanji, kana, romaji and former names all work.";
    /// The button of the form.
    search_submit => "さがす", "Search";
    /// Closes the dialog.
    search_close => "閉じる", "Close";
    /// Label of the list of results.
    search_results => "検索結果", "Results";
    /// Leads to the results page.
    search_all => "すべての結果を見る", "See all results";
    /// Nothing found.
    search_nothing(query) => "「{query}」は見つかりませんでした", "Nothing found for “{query}”";
    /// What to do about it.
    search_nothing_text => "言葉を短くするか、読みで入力してみてください。", "Try fewer words, or the reading.";
    /// Before anything was typed.
    search_start => "名前、会社、スキル、学校などを入力してください。", "Type a name, a company, a skill or a school.";
    /// Announced while typing.
    search_found(count) => "{count}件見つかりました", "{count} found";
    /// Announced when nothing was found.
    search_found_none => "見つかりませんでした", "Nothing found";
    /// The search is being done.
    search_busy => "さがしています", "Searching";
    /// How the keys work.
    search_keys => "↑↓で選び、Enterで開き、Escで閉じます", "↑↓ to choose, Enter to open, Esc to close";
    /// Group of results.
    search_members => "メンバー", "Members";
    /// Group of results.
    search_companies => "会社", "Companies";
    /// Group of results.
    search_places => "拠点", "Places";
    /// Group of results.
    search_partners => "パートナー", "Partners";
    /// Every kind of result.
    search_every_kind => "すべて", "All";
    /// Label of the kinds.
    search_kinds => "種類", "Kinds";
    /// How many results a group has.
    search_count(count) => "{count}件", "{count}";
    /// More than are counted.
    search_count_more(count) => "{count}件以上", "{count}+";
    /// Shows more of a group.
    search_more_of(group) => "{group}をもっと見る", "More {group}";
    /// The group is longer than what is shown.
    search_narrow => "先頭の50件です。言葉を足すと絞り込めます。", "The first 50. Add a word to narrow it down.";
    /// Leads to the members list with the text.
    search_members_list => "メンバー一覧で絞り込む", "Filter in the members list";
}
