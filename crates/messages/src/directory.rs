//! Companies, partners and places.

messages! {
    /// Heading of the companies.
    directory_companies => "会社", "Companies";
    /// Below the heading of the companies.
    directory_companies_subtitle => "長岡で働く人を雇っている賛同企業です。", "Member companies that employ people who work from Nagaoka.";
    /// Heading of the partners.
    directory_partners => "パートナー", "Partners";
    /// Below the heading of the partners.
    directory_partners_subtitle => "市役所、商工会議所、ハローワーク、大学・高専などの窓口です。", "The city, the chamber of commerce, Hello Work, universities and the KOSEN.";
    /// Label of the two lists.
    directory_tabs => "団体の種類", "Kinds of organisations";
    /// The text field of the list.
    directory_search_label => "名前でさがす(旧社名・親会社でも見つかります)", "Find by name (former names and parents work too)";
    /// The text field of the partners.
    directory_partners_search_label => "名前でさがす", "Find by name";
    /// Label of the sort order.
    directory_sort => "並び順", "Sort by";
    /// Sort order.
    directory_sort_reading => "五十音順", "Name (kana order)";
    /// Sort order.
    directory_sort_newest => "参加の新しい順", "Newest first";
    /// Loads more rows.
    directory_more => "もっと見る", "Show more";
    /// Heading of an empty list.
    directory_empty_title => "あてはまる団体はありませんでした", "No organisation fits";
    /// What to do about it.
    directory_empty_text => "言葉を短くするか、読みで入力してみてください。", "Try fewer words, or the reading.";
    /// Takes the text off.
    directory_empty_clear => "検索をやめる", "Clear the search";
    /// The year of joining the council.
    directory_since(year) => "{year}年参加", "Joined in {year}";
    /// Kind of organisation.
    directory_kind_council_company => "賛同企業", "Member company";
    /// Kind of organisation.
    directory_kind_public_body => "行政", "Public body";
    /// Kind of organisation.
    directory_kind_chamber => "商工会議所", "Chamber of commerce";
    /// Kind of organisation.
    directory_kind_employment_office => "ハローワーク", "Employment office";
    /// Kind of organisation.
    directory_kind_university => "大学", "University";
    /// Kind of organisation.
    directory_kind_technical_college => "高専", "College of technology";
    /// Kind of organisation.
    directory_kind_coworking_operator => "拠点の運営者", "Operator of a place";

    /// Heading of an organisation's facts.
    directory_facts => "基本情報", "Facts";
    /// Heading of the description.
    directory_description => "どんな会社か", "What it does";
    /// Heading of a partner's description.
    directory_partner_description => "どんなところか", "What it is";
    /// Label: head office.
    directory_head_office => "本社", "Head office";
    /// Label: a partner's seat.
    directory_seat => "所在地", "Address";
    /// Label: year of joining.
    directory_joined => "参加年", "Joined";
    /// A year.
    directory_year(year) => "{year}年", "{year}";
    /// Label: kind.
    directory_kind => "種類", "Kind";
    /// Label: website.
    directory_website => "ウェブサイト", "Website";
    /// Label: former names.
    directory_former_names => "旧社名", "Former names";
    /// Label: former names of a partner.
    directory_partner_former_names => "旧名称", "Former names";
    /// A former name with its end.
    directory_former_until(date) => "{date}まで", "until {date}";
    /// Heading of the group.
    directory_group => "企業グループ", "Group";
    /// Relation in the group.
    directory_relation_parent => "親会社", "Parent";
    /// Relation in the group.
    directory_relation_subsidiary => "子会社", "Subsidiary";
    /// Relation in the group.
    directory_relation_affiliate => "関連会社", "Affiliate";
    /// Heading of how one works remotely.
    directory_remote => "リモートでの働き方", "How remote work works here";
    /// Label: visits to the head office.
    directory_visits => "本社への出社", "Visits to the head office";
    /// At most so many visits a month.
    directory_visits_a_month(count) => "月{count}回まで", "Up to {count} a month";
    /// No visits.
    directory_visits_none => "出社はありません", "No visits";
    /// The company does not say.
    directory_visits_unknown => "回数の定めはありません", "No fixed number";
    /// Label: equipment lent or paid for.
    directory_equipment_lent => "貸与・補助", "Lent or paid for";
    /// Label: anything else.
    directory_remote_note => "補足", "Notes";
    /// Heading of the people.
    directory_people => "長岡で働く人", "People here";
    /// How many people may be found.
    directory_people_count(count) => "{count}人", "{count}";
    /// More than are counted.
    directory_people_count_more(count) => "{count}人以上", "{count}+";
    /// Nobody may be shown.
    directory_people_none => "名簿に載っている人はまだいません。", "Nobody is in the directory yet.";
    /// Leads to the members list.
    directory_people_filter => "メンバー一覧で見る", "See in the members list";
    /// Heading of the places.
    directory_places_used => "使っている拠点", "Places its people use";
    /// Heading of the contacts.
    directory_contacts => "問い合わせ窓口", "Contacts";
    /// Label of a mail address.
    directory_email => "メール", "Mail";
    /// Label of a telephone number.
    directory_telephone => "電話", "Telephone";
    /// Label: when somebody answers.
    directory_contact_hours => "受付時間", "Hours";
    /// Says that a link leads elsewhere.
    directory_external => "(新しいタブで開きます)", "(opens in a new tab)";

    /// Heading of the places.
    directory_places => "拠点", "Places";
    /// Below the heading of the places.
    directory_places_subtitle => "メンバーが集まるコワーキングスペースです。", "Coworking spaces where members meet.";
    /// There are no places.
    directory_places_none => "拠点はまだありません。", "There are no places yet.";
    /// Label: address.
    directory_address => "住所", "Address";
    /// A postal code.
    directory_postal_code(code) => "〒{code}", "〒{code}";
    /// Heading of the opening hours.
    directory_hours => "開館時間", "Opening hours";
    /// Column of the weekday.
    directory_hours_day => "曜日", "Day";
    /// Column of the times.
    directory_hours_time => "時間", "Time";
    /// Marks today's row.
    directory_today => "今日", "Today";
    /// No opening on that day.
    directory_closed => "休み", "Closed";
    /// Open at this moment.
    directory_open_now(until) => "いま開いています({until}まで)", "Open now (until {until})";
    /// Closed at this moment, opens later today.
    directory_opens_at(time) => "今日は{time}に開きます", "Opens at {time} today";
    /// Closed for the rest of the day.
    directory_closed_now => "いまは閉まっています", "Closed now";
    /// Open round the clock.
    directory_all_day => "24時間", "24 hours";
    /// Heading of the equipment.
    directory_equipment => "設備", "Equipment";
    /// Heading of how to get in.
    directory_entry => "入り方", "How to get in";
    /// Heading of the directions.
    directory_directions => "行き方", "How to get there";
    /// Label of the map sketch.
    directory_map(name) => "{name}の位置の略図", "Sketch map showing {name}";
    /// Says what the sketch is.
    directory_map_note => "略図です。縮尺は正確ではありません。", "A sketch, not to scale.";
    /// Label: operator.
    directory_operator => "運営", "Operator";
    /// Leads to the members who use the place.
    directory_place_members => "ここを使うメンバーを見る", "Members who use this place";
}
