//! One's own profile: the editor, who sees which field, careers from files, and the picture.

messages! {
    /// Heading of the editor, and what leads to it.
    profile_title => "プロフィールを編集", "Edit your profile";
    /// Below the heading.
    profile_subtitle => "項目ごとに、見せる相手を選べます。", "You choose for each field who may see it.";
    /// Leads to the preview.
    profile_view_as => "ほかの人からの見え方", "How others see you";
    /// Sends the form.
    profile_save => "保存する", "Save";
    /// It was saved.
    profile_saved => "プロフィールを保存しました。", "Your profile is saved.";
    /// Something is typed and not saved.
    profile_unsaved => "保存していない変更があります。この端末に下書きとして残っています。", "You have unsaved changes. This device keeps them as a draft.";
    /// Throws the draft away.
    profile_discard => "変更を取り消す", "Discard changes";
    /// It was changed elsewhere.
    profile_changed => "ほかの画面か端末で、あなたのプロフィールが変更されました。最新の内容を読み込んでください。入力した文章はそのまま残ります。", "Somebody (you, elsewhere) changed your profile. Load it anew; what you typed is kept.";
    /// Loads it anew.
    profile_load_anew => "最新の内容を読み込む", "Load it anew";
    /// It was loaded anew.
    profile_loaded_anew => "最新の内容を読み込みました。保存すると、入力した内容に置き換わります。", "Loaded. Saving replaces it by what you typed.";
    /// Label of the choice who sees a field.
    profile_audience => "見せる相手", "Who sees it";
    /// Everyone.
    profile_everyone => "メンバー全員", "Every member";
    /// Connections.
    profile_connections => "つながっている人だけ", "Only my connections";
    /// Nobody.
    profile_nobody => "自分だけ", "Only me";
    /// What hiding means.
    profile_audience_note => "見せない項目は、検索・絞り込み・人数・事務局の名簿にも出ません。氏名・ふりがな・会社・期は、参加しているメンバーに表示されます。", "What you hide is not in search, filters, counts or the office's list either. Name, reading, company and intake are shown to the members here.";
    /// The part about the name.
    profile_name => "氏名", "Name";
    /// 姓.
    profile_family_name => "姓", "Family name";
    /// 名.
    profile_given_name => "名", "Given name";
    /// Its reading.
    profile_family_reading => "姓のふりがな", "Reading of the family name";
    /// Its reading.
    profile_given_reading => "名のふりがな", "Reading of the given name";
    /// The employer cannot be edited.
    profile_employer(company) => "会社: {company}（窓口担当が在籍を確認しています。ここでは変更できません）", "Company: {company} (attested by its coordinator; it cannot be changed here)";
    /// The part about oneself.
    profile_introduction_part => "自己紹介", "About you";
    /// One line.
    profile_headline => "ひとこと", "Headline";
    /// Some lines.
    profile_introduction => "自己紹介", "Introduction";
    /// How lists are typed.
    profile_one_a_line => "1行に1つずつ書きます。", "One a line.";
    /// How links are typed.
    profile_links_hint => "1行に1つ、「名前 https://…」のように書きます。", "One a line, as “name https://…”.";
    /// Nothing chosen.
    profile_arrival_none => "選ばない", "Not said";
    /// The career.
    profile_career => "経歴", "Career";
    /// What the career is for.
    profile_career_note => "ご自身の言葉で書く経歴です。誰かが確認したものではありません。", "Your career in your own words; nobody attests it.";
    /// No entries.
    profile_career_none => "まだありません。", "Nothing yet.";
    /// Adds an entry.
    profile_career_add => "経歴を追加", "Add an entry";
    /// Changes an entry.
    profile_career_edit => "編集", "Edit";
    /// Takes an entry away.
    profile_career_remove => "削除", "Remove";
    /// Moves an entry up.
    profile_career_up => "上へ", "Up";
    /// For screen readers: which entry a button is about.
    profile_career_about(what, which) => "{what}: {which}", "{what}: {which}";
    /// Where.
    profile_career_organisation => "会社・学校", "Company or school";
    /// As what.
    profile_career_title => "役割・職種", "Role";
    /// Since when.
    profile_career_since => "いつから", "From";
    /// Until when.
    profile_career_until => "いつまで", "Until";
    /// How dates are typed.
    profile_career_date_hint => "2020-04 や 2020 のように書きます。", "As 2020-04 or 2020.";
    /// Until when, empty.
    profile_career_until_hint => "続いていれば空のままにします。", "Leave it empty while it lasts.";
    /// What was done.
    profile_career_description => "内容", "What you did";
    /// Takes the entry over into the form.
    profile_career_done => "決定する", "Done";
    /// From when to when.
    profile_career_period(since, until) => "{since} 〜 {until}", "{since} – {until}";
    /// Opens the import.
    profile_import => "ファイルから読み込む", "Read from a file";
    /// What files.
    profile_import_hint => "JSON Resume（.json）か、経歴の表（.csv）。256 KBまで。読み込んだだけでは保存されません。", "JSON Resume (.json) or a table of entries (.csv), at most 256 KB. Reading keeps nothing.";
    /// The file.
    profile_import_file => "ファイル", "File";
    /// What was found.
    profile_import_found(count) => "取り込めるもの: {count}件", "{count} can be taken over";
    /// What was not.
    profile_import_problems(count) => "取り込めないもの: {count}件", "{count} cannot be taken over";
    /// One problem with its place.
    profile_import_problem(place, fault, value) => "{place}: {fault} {value}", "{place}: {fault} {value}";
    /// The whole file is the problem.
    profile_import_whole => "ファイル全体", "The whole file";
    /// A line of a table.
    profile_import_line(line) => "{line}行目", "Line {line}";
    /// Takes what is chosen into the form.
    profile_import_take => "選んだものを下書きに入れる", "Put what is chosen into the draft";
    /// They were put into the form.
    profile_import_taken => "下書きに入れました。確かめてから保存してください。", "Put into the draft. Have a look, then save.";
    /// The picture.
    profile_picture => "写真", "Picture";
    /// What files.
    profile_picture_hint => "PNG・JPEG・WebP、8 MBまで。位置情報などの付加情報は取り除かれます。", "PNG, JPEG or WebP, at most 8 MB. Where it was taken and the like is removed.";
    /// Horizontal place of the square.
    profile_picture_left => "左右の位置", "Left to right";
    /// Vertical place of the square.
    profile_picture_top => "上下の位置", "Top to bottom";
    /// How large the square is.
    profile_picture_size => "拡大", "Zoom";
    /// Sends it.
    profile_picture_save => "この写真にする", "Use this picture";
    /// It was saved.
    profile_picture_saved => "写真を保存しました。", "Your picture is saved.";
    /// Takes it away.
    profile_picture_remove => "写真を削除する", "Remove the picture";
    /// It was taken away.
    profile_picture_removed => "写真を削除しました。", "Your picture is removed.";
    /// It is no picture.
    profile_picture_unreadable => "写真として読めませんでした。PNG・JPEG・WebPのファイルを選んでください。", "This cannot be read as a picture. Choose a PNG, JPEG or WebP file.";
    /// It is too large.
    profile_picture_too_large => "写真が大きすぎます。1,200万画素、8 MBまでです。", "The picture is too large: at most 12 megapixels and 8 MB.";
    /// It is too small.
    profile_picture_too_small => "写真が小さすぎます。", "The picture is too small.";
    /// Heading of the preview.
    profile_preview_title => "ほかの人からの見え方", "How others see you";
    /// A stranger.
    profile_preview_stranger => "つながっていない人", "A member you are not connected with";
    /// A connection.
    profile_preview_connection => "つながっている人", "A connection";
    /// A colleague.
    profile_preview_company => "同じ会社の人", "A colleague";
    /// What a colleague sees.
    profile_preview_company_note => "同じ会社でも、つながっていなければ、ほかのメンバーと同じように見えます。", "A colleague with whom you are not connected sees what every member sees.";
    /// There is no page.
    profile_preview_none => "この人には、あなたのページは表示されません。", "There is no page of you for them.";
    /// Back to the editor.
    profile_preview_back => "編集に戻る", "Back to editing";
    /// The headings of the parts.
    profile_parts_words => "仕事とくらし", "Work and life";
    /// The part with the two texts.
    profile_parts_together => "話すきっかけ", "Starting a conversation";
}
