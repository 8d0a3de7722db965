//! The council office: spreadsheets in.

messages! {
    /// Heading of the import.
    office_import_title => "名簿の取り込み", "Import";
    /// Below the heading.
    office_import_subtitle => "表計算ファイルから会社やメンバーをまとめて登録します。", "Register organisations or members from a spreadsheet.";
    /// What happens with the file.
    office_import_how => "まず内容を確かめ、行ごとの結果をお見せします。「取り込む」を押すまで何も書き込みません。同じファイルを二度取り込んでも、結果は変わりません。", "The file is checked first and you see a report for every row. Nothing is written until you press “Import”. Importing the same file twice changes nothing.";
    /// Label of the kind.
    office_kind => "取り込むもの", "What to import";
    /// Kind.
    office_kind_members => "メンバー", "Members";
    /// Kind.
    office_kind_organisations => "会社・団体", "Organisations";
    /// Heading of the templates.
    office_templates => "ひな型", "Templates";
    /// What the templates are for.
    office_templates_text => "列の見出しが入ったファイルです。手もとのファイルの見出しが少し違っていても、意味がわかれば取り込めます。", "Files with the right headers. Yours may differ a little as long as the meaning is clear.";
    /// Format of a template.
    office_template_xlsx => "Excel(.xlsx)", "Excel (.xlsx)";
    /// Format of a template.
    office_template_csv => "CSV(UTF-8)", "CSV (UTF-8)";
    /// Format of a template.
    office_template_csv_shift_jis => "CSV(Shift_JIS)", "CSV (Shift_JIS)";
    /// Label of the file.
    office_file => "ファイル", "File";
    /// What files are taken.
    office_file_hint => "CSV(UTF-8・Shift_JIS)または .xlsx、16 MBまで、5万行まで。", "CSV (UTF-8 or Shift_JIS) or .xlsx, up to 16 MB and 50,000 rows.";
    /// Where a file can be dropped.
    office_file_drop => "ここにファイルを置くか、選んでください", "Drop a file here, or choose one";
    /// Chooses a file.
    office_file_choose => "ファイルを選ぶ", "Choose a file";
    /// Chooses another file.
    office_file_change => "別のファイルを選ぶ", "Choose another file";
    /// No file was chosen.
    office_file_missing => "ファイルを選んでください。", "Choose a file.";
    /// The file is too large.
    office_file_too_large => "16 MBを超えています。分けて取り込んでください。", "It is larger than 16 MB. Please split it.";
    /// The file's size.
    office_file_size(size) => "{size} KB", "{size} KB";
    /// Sends the file.
    office_upload => "内容を確かめる", "Check the file";
    /// The file is being sent.
    office_uploading => "送っています", "Sending";

    /// Title of one import.
    office_report_title => "取り込みの結果", "Import report";
    /// Where it stands.
    office_state_checking => "内容を確かめています。この画面を離れても続きます。", "Checking the file. You may leave this page; the work goes on.";
    /// Where it stands.
    office_state_ready => "問題はありませんでした。まだ何も書き込んでいません。", "No problems found. Nothing has been written yet.";
    /// Where it stands.
    office_state_refused => "直すところがあります。何も書き込んでいません。ファイルを直して、もう一度お送りください。", "Some rows need correcting. Nothing has been written. Correct the file and send it again.";
    /// Where it stands.
    office_state_applying => "書き込んでいます。この画面を離れても続きます。", "Importing. You may leave this page; the work goes on.";
    /// Where it stands.
    office_state_applied => "すべて取り込みました。", "Everything has been imported.";
    /// Nothing to do.
    office_state_nothing => "新しいことはありませんでした。すべて登録済みの内容と同じです。", "Nothing new: every row is registered already.";
    /// Where it stands.
    office_state_failed => "サーバーで問題が起きました。何も書き込んでいません。もう一度お送りください。", "Something went wrong on the server. Nothing has been written. Please send the file again.";
    /// Progress.
    office_progress(done, rows) => "{rows}行のうち{done}行", "{done} of {rows} rows";
    /// Label of the progress bar.
    office_progress_label => "進みぐあい", "Progress";
    /// Encoding of the file.
    office_encoding => "文字コード", "Encoding";
    /// Rows of the file.
    office_rows => "行数", "Rows";
    /// What the file is about.
    office_report_kind => "内容", "Content";
    /// How many rows add something.
    office_creates => "追加", "New";
    /// How many rows change something.
    office_updates => "変更", "Changed";
    /// How many rows say what is there.
    office_unchanged => "変わらない", "Unchanged";
    /// How many rows have problems.
    office_refused => "直すところあり", "With problems";
    /// A row's action.
    office_action_create => "追加", "New";
    /// A row's action.
    office_action_update => "変更", "Changed";
    /// A row's action.
    office_action_unchanged => "変わらない", "Unchanged";
    /// A row's action.
    office_action_refused => "要修正", "Problem";
    /// Headers that were passed over.
    office_ignored => "使わなかった列", "Columns not used";
    /// Heading of a problem of the whole file.
    office_file_problem => "ファイル全体の問題", "A problem with the whole file";
    /// Fault of the file.
    office_fault_unreadable => "CSVでも .xlsx でもないため、読み取れませんでした。", "It is neither CSV nor .xlsx and could not be read.";
    /// Fault of the file.
    office_fault_empty => "見出しの行、またはデータの行がありません。", "There is no header row, or there are no rows.";
    /// Fault of the file.
    office_fault_missing_column(column) => "「{column}」の列がありません。", "The column “{column}” is missing.";
    /// Fault of the file.
    office_fault_duplicate_column(column) => "「{column}」と同じ意味の列が二つあります。", "Two columns mean “{column}”.";
    /// Fault of the file.
    office_fault_too_many_rows => "5万行を超えています。分けて取り込んでください。", "There are more than 50,000 rows. Please split the file.";
    /// Fault of a cell.
    office_cell_required => "空です。入力してください", "is empty but needed";
    /// Fault of a cell.
    office_cell_too_long => "長すぎます", "is too long";
    /// Fault of a cell.
    office_cell_character => "使えない文字があります", "has characters that cannot be used";
    /// Fault of a cell.
    office_cell_mail_address => "メールアドレスの形ではありません", "is not a mail address";
    /// Fault of a cell.
    office_cell_date => "日付として読み取れません", "is not a date";
    /// Fault of a cell.
    office_cell_choice => "この列で使える値ではありません", "is not a value for this column";
    /// Fault of a cell.
    office_cell_number => "数として読み取れないか、範囲の外です", "is not a number, or out of range";
    /// Fault of a cell.
    office_cell_reading => "ふりがなは、かなで入力してください", "must be written in kana";
    /// Fault of a cell.
    office_cell_url => "http または https のアドレスではありません", "is not an http or https address";
    /// Fault of a cell.
    office_cell_unknown_organisation => "この名前の団体は登録されていません", "names no registered organisation";
    /// Fault of a cell.
    office_cell_unknown_place => "この名前の拠点は登録されていません", "names no registered place";
    /// Fault of a cell.
    office_cell_duplicate => "前の行と重なっています", "repeats an earlier row";
    /// Fault of a cell.
    office_cell_taken => "ほかの人がすでに使っています", "belongs to somebody else already";
    /// Fault of a row.
    office_cell_cells => "列の数が見出しと合いません", "The row has more or fewer cells than the header";
    /// A problem of a cell: column, value, fault.
    office_problem(column, value, fault) => "{column}「{value}」: {fault}", "{column} “{value}” {fault}";
    /// A problem of an empty cell: column, fault.
    office_problem_empty(column, fault) => "{column}: {fault}", "{column} {fault}";
    /// Heading of the rows.
    office_rows_title => "行ごとの結果", "Row by row";
    /// Only rows with problems.
    office_rows_refused_only => "直すところのある行だけ", "Only rows with problems";
    /// Column of the rows.
    office_row_line => "行", "Line";
    /// Column of the rows.
    office_row_name => "名前", "Name";
    /// Column of the rows.
    office_row_action => "結果", "Result";
    /// Column of the rows.
    office_row_problems => "直すところ", "Problems";
    /// No rows to show.
    office_rows_none => "あてはまる行はありません。", "There are no such rows.";
    /// Loads more rows.
    office_rows_more => "もっと見る", "Show more";
    /// Applies the import.
    office_apply => "取り込む", "Import";
    /// Says what applying does.
    office_apply_text(creates, updates) => "{creates}件を追加し、{updates}件を変更します。", "This adds {creates} and changes {updates}.";
    /// Starts anew.
    office_again => "別のファイルを取り込む", "Import another file";
    /// Leads to what was imported.
    office_see_members => "メンバー一覧を見る", "See the members";
    /// Leads to what was imported.
    office_see_companies => "会社の一覧を見る", "See the companies";
    /// The import is done, as a toast.
    office_applied_toast => "取り込みが終わりました。", "The import is done.";

    /// Heading of the reported messages.
    office_reports_title => "報告されたメッセージ・投稿", "Reported messages and posts";
    /// What the office sees of them.
    office_reports_text => "報告した方が選んだ部分だけが見えます。会話のほかの部分は、誰にも見えません。", "You see only what the reporter chose. Nobody sees the rest of the conversation.";
    /// There are no open cases.
    office_reports_none => "対応が必要な報告はありません", "No open reports";
    /// Who wrote it.
    office_reports_about => "書いた方", "Written by";
    /// Who reported it.
    office_reports_reporter => "報告した方", "Reported by";
    /// When it was reported.
    office_reports_at => "報告の日時", "Reported";
    /// Closes a case.
    office_reports_close => "対応済みにする", "Close";
}
