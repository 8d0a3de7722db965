//! The account: signing in, one's own settings, the demo.

messages! {
    /// Title of the sign-in page.
    account_sign_in_title => "サインイン", "Sign in";
    /// What the sign-in page asks for.
    account_sign_in_intro => "招待を受けたメールアドレスに、サインイン用のリンクと番号をお送りします。パスワードはありません。", "We send a sign-in link and a code to the mail address you were invited with. There is no password.";
    /// Label of the address.
    account_email => "メールアドレス", "Mail address";
    /// Button: ask for the mail.
    account_send_mail => "メールを送る", "Send the mail";
    /// Who has no address that works.
    account_no_invitation(contact) => "招待を受けていない方、アドレスがわからない方は事務局（{contact}）へお問い合わせください。", "If you have no invitation or do not know which address, ask the council office ({contact}).";
    /// Heading while the mail is on its way.
    account_waiting_title => "メールを確かめてください", "Check your mail";
    /// Where the mail went, if anybody has that address.
    account_waiting_text(email) => "{email} が登録されていれば、メールが届きます。メールのリンクを開いてください。", "If {email} is registered, a mail is on its way. Open the link in it.";
    /// What the confirmation number is for.
    account_confirmation => "確認番号", "Confirmation number";
    /// When the confirmation number is needed.
    account_confirmation_text => "別の端末やブラウザーでリンクを開いたときに、この番号を入力します。", "Type this number if you open the link on another device or in another browser.";
    /// How long link and code still work.
    account_time_left(time) => "残り {time}", "{time} left";
    /// Link and code no longer work.
    account_expired => "リンクと番号の期限が切れました。もう一度メールをお申し込みください。", "The link and the code no longer work. Please ask for a new mail.";
    /// Label of the code.
    account_code => "メールに書かれた8桁の番号", "Eight-digit code from the mail";
    /// Hint below the code.
    account_code_hint => "リンクを開けないときは、この番号でもサインインできます。", "If you cannot open the link, sign in with this code instead.";
    /// Button: sign in.
    account_sign_in => "サインインする", "Sign in";
    /// Button: back to the address.
    account_other_address => "アドレスを変える・送りなおす", "Change the address or send again";
    /// Heading of the ways into the demo.
    account_demo_title => "デモに入る", "Enter the demo";
    /// What the demo is.
    account_demo_text => "架空の人物としてすぐに試せます。会社と人はすべて架空です。", "Try it at once as an invented person. All companies and people are made up.";
    /// Demo: as a worker.
    account_persona_worker => "働く人", "Worker";
    /// Demo: as a recruiter.
    account_persona_recruiter => "会社の採用担当", "Company recruiter";
    /// Demo: as a coordinator.
    account_persona_coordinator => "会社の窓口担当", "Company coordinator";
    /// Demo: as the council office.
    account_persona_office => "事務局", "Council office";
    /// Title of the mails of the demo.
    account_mails_title => "デモのメール", "Mails of the demo";
    /// What the mails of the demo are.
    account_mails_text => "デモではメールを送信せず、ここに表示します。新しい順に50通までです。", "A demo sends no mails and shows them here instead: the newest 50.";
    /// No mails yet.
    account_mails_none => "メールはまだありません。", "There are no mails yet.";
    /// Label of the recipient.
    account_mail_to(address) => "宛先：{address}", "To: {address}";
    /// Button: look for new mails.
    account_mails_reload => "新しいメールを確かめる", "Look for new mails";

    /// Title of the page behind the link of the mail.
    account_link_title => "サインインの確認", "Confirm signing in";
    /// As whom the link signs in.
    account_link_as(address) => "{address} としてサインインします。", "You are about to sign in as {address}.";
    /// The link was opened in another browser.
    account_link_other_browser => "メールを申し込んだのとは別のブラウザーで開いています。申し込みの画面に表示されている6桁の確認番号を入力してください。自分で申し込んでいない場合は、この画面を閉じてください。", "This is not the browser in which the mail was asked for. Type the six-digit confirmation number shown there. If you did not ask for the mail yourself, close this page.";
    /// The page was opened without a token.
    account_link_missing => "サインインのリンクが完全ではありません。メールのリンクをもう一度開くか、新しいメールをお申し込みください。", "The sign-in link is not complete. Open the link in the mail again, or ask for a new mail.";
    /// Link to the sign-in page.
    account_link_again => "新しいメールを申し込む", "Ask for a new mail";
    /// The person is signed in already.
    account_signed_in => "サインインしました。", "You are signed in.";

    /// Title of one's own settings.
    account_me_title => "自分", "Me";
    /// Link to one's own page as others see it.
    account_my_page => "自分のページを見る", "See my page";
    /// Heading of the roles.
    account_roles => "役割", "Roles";
    /// Role.
    account_role_coordinator(organisation) => "窓口担当（{organisation}）", "Coordinator of {organisation}";
    /// Role.
    account_role_recruiter(organisation) => "採用担当（{organisation}）", "Recruiter of {organisation}";
    /// Role.
    account_role_office => "事務局", "Council office";
    /// Link to handing in spreadsheets, for the council office.
    account_office_import => "表を取り込む", "Import a spreadsheet";

    /// Heading of the directory setting.
    account_visibility => "名簿での表示", "In the directory";
    /// Question above the choices.
    account_visibility_legend => "ほかの人からの見え方", "How others can find you";
    /// Choice: in lists and search.
    account_visibility_listed => "さがせる — メンバーの一覧、検索、人数に含まれます。", "Can be found — in the members list, in search and in counts.";
    /// Choice: by link only.
    account_visibility_unsearchable => "さがせない — 一覧・検索・人数には含まれません。会社のページと、あなたのページへのリンクからだけ見られます。", "Cannot be searched — not in the list, search or counts; only on your company’s page and by a link to your page.";
    /// Choice: nowhere.
    account_visibility_unlisted => "表示しない — どこにも表示されません。あなたのページは存在しないページと同じように見えます。", "Not shown — nowhere. Your page looks as if it did not exist.";
    /// Button: keep the setting.
    account_save => "保存する", "Save";
    /// The setting is kept.
    account_saved => "保存しました。", "Saved.";
    /// The setting was changed elsewhere meanwhile.
    account_visibility_changed => "ほかの画面で設定が変わっていました。いまの設定を確かめて、もう一度保存してください。", "The setting was changed elsewhere. Look at what it is now and save again.";

    /// Heading of the kept searches.
    account_searches => "保存した検索", "Saved searches";
    /// There are none.
    account_searches_none => "保存した検索はありません。メンバーの一覧でしぼりこんで保存できます。", "There are no saved searches. Filter the members list and save it there.";
    /// Button: rename a search.
    account_search_rename(name) => "「{name}」の名前を変える", "Rename “{name}”";
    /// Button: delete a search.
    account_search_delete(name) => "「{name}」を削除する", "Delete “{name}”";
    /// A search was deleted.
    account_search_deleted(name) => "「{name}」を削除しました。", "“{name}” was deleted.";
    /// A deleted search is back.
    account_search_restored(name) => "「{name}」を元に戻しました。", "“{name}” is back.";
    /// A search has a new name.
    account_search_renamed => "名前を変えました。", "The name was changed.";
    /// Title of the dialog for renaming.
    account_search_rename_title => "検索の名前を変える", "Rename the search";
    /// Label of the name.
    account_search_name => "名前", "Name";

    /// Heading of how things look.
    account_appearance => "表示", "Display";
    /// Choice of the language.
    account_language => "言語 / Language", "Language / 言語";
    /// Choice of light or dark.
    account_theme => "配色", "Colours";
    /// Choice: as the device.
    account_theme_system => "端末に合わせる", "As on this device";
    /// Choice: light.
    account_theme_light => "明るい", "Light";
    /// Choice: dark.
    account_theme_dark => "暗い", "Dark";

    /// Heading of signing out.
    account_session => "サインイン", "Signing in";
    /// Button: sign out here.
    account_sign_out => "サインアウトする", "Sign out";
    /// Button: sign out in every browser.
    account_sign_out_everywhere => "すべての端末でサインアウトする", "Sign out everywhere";
    /// What signing out everywhere does.
    account_sign_out_text => "なくした端末や共用の端末に残したサインインも終わらせたいときは「すべての端末」を選びます。", "Choose “everywhere” to also end sign-ins left on a lost or shared device.";
    /// The person is signed out.
    account_signed_out => "サインアウトしました。", "You are signed out.";
}
