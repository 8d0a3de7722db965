//! The mails that the server sends.

messages! {
    /// Subject of the mail with the sign-in link.
    mail_sign_in_subject(community) => "【{community}】サインインのご案内", "Sign in to {community}";
    /// The mail with the sign-in link and the eight-digit code.
    mail_sign_in_body(community, link, code) =>
"{community} へのサインインのお申し込みを受け付けました。

次のリンクを開き、ボタンを押してください。
{link}

リンクを開けないときは、お申し込みの画面に次の番号を入力してください。
{code}

リンクと番号は10分間、一度だけ使えます。
お心当たりがない場合は、このメールを破棄してください。サインインは行われません。
",
"We received a request to sign in to {community}.

Open this link and press the button:
{link}

If the link does not open, type this code on the screen where you asked for it:
{code}

The link and the code work once, for 10 minutes.
If you did not ask for this mail, please ignore it. Nobody has been signed in.
";

    /// Subject of an invitation.
    mail_invitation_subject(community) => "【{community}】ご招待", "You are invited to {community}";
    /// An invitation.
    mail_invitation_body(community, organisation, link) =>
"{organisation}の方として、{community} に招待されました。
長岡で暮らしながらリモートで働く人どうしが、会社を越えて知り合うためのコミュニティです。

次のリンクを開き、ボタンを押すと参加できます。
{link}

リンクは14日間、一度だけ使えます。
お心当たりがない場合は、このメールを破棄してください。何も起こりません。
",
"You are invited to {community} as somebody who works at {organisation}.
It is a community of people who live in Nagaoka and work remotely, across companies.

Open this link and press the button to join:
{link}

The link works once, for 14 days.
If this is not for you, please ignore this mail. Nothing will happen.
";

    /// Subject of the mail with the code that proves once more who somebody is.
    mail_reauthentication_subject(community) => "【{community}】本人確認の番号", "Confirm that it is you at {community}";
    /// The mail with the code that proves once more who somebody is.
    mail_reauthentication_body(community, code) =>
"{community} で、サインインの設定を変えるための本人確認が申し込まれました。
画面に次の番号を入力してください。

{code}

番号は10分間、一度だけ使えます。
お心当たりがない場合は、番号を誰にも伝えず、サインインしている端末を確かめてください。
",
"Somebody asked {community} to confirm that it is you, to change how you sign in.
Type this code on the screen:

{code}

The code works once, for 10 minutes.
If it was not you, tell nobody the code, and look at the devices where you are signed in.
";

    /// Subject of the mail with the code that proves whose an address is.
    mail_address_subject(community) => "【{community}】メールアドレスの確認", "Confirm your address at {community}";
    /// The mail with the code that proves whose an address is.
    mail_address_body(community, code) =>
"{community} へのサインインに、このメールアドレスを使う申し込みがありました。
画面に次の番号を入力してください。

{code}

番号は10分間、一度だけ使えます。
お心当たりがない場合は、このメールを破棄してください。何も変わりません。
",
"Somebody wants to sign in to {community} with this address from now on.
Type this code on the screen:

{code}

The code works once, for 10 minutes.
If it was not you, please ignore this mail. Nothing will change.
";

    /// Subject of a notice about the account.
    mail_account_notice_subject(community) => "【{community}】アカウントのお知らせ", "About your account at {community}";
    /// A notice about the account.
    mail_account_notice_body(community, what, contact) =>
"{community} からお知らせします。

{what}

ご自身の操作であれば、何もする必要はありません。
お心当たりがない場合は、すぐに事務局へご連絡ください。
{contact}
",
"This is a notice from {community}.

{what}

If it was you, there is nothing to do.
If it was not, tell the council office at once:
{contact}
";
    /// Notice: a passkey more.
    mail_passkey_added => "アカウントにパスキーが追加されました。", "A passkey was added to your account.";
    /// Notice: a passkey less.
    mail_passkey_removed => "アカウントからパスキーが削除されました。", "A passkey was removed from your account.";
    /// Notice to the old address: another one is used from now on.
    mail_address_changed => "サインインに使うメールアドレスが変更されました。このアドレスではサインインできなくなりました。", "The address for signing in was changed. This address does not sign in any more.";

    /// Subject of every mail that says that there is something new; it never says what.
    mail_notice_subject(community) => "【{community}】新しいお知らせがあります", "{community}: there is something new";
    /// A mail soon after something happened.
    mail_notice_body(community, link, settings, unsubscribe) =>
"{community} に、まだご覧になっていない新しいお知らせがあります。

次のリンクからご覧ください。
{link}

お知らせの受け取り方を変える：
{settings}
このようなメールの配信を停止する：
{unsubscribe}
",
"There is something new for you in {community} that you have not seen yet.

Open this link to see it:
{link}

Change how you are notified:
{settings}
Stop mails like this one:
{unsubscribe}
";
    /// The mail on certain days.
    mail_digest_body(community, link, settings, unsubscribe) =>
"{community} に、前回のまとめ以降、まだご覧になっていないお知らせがあります。

次のリンクからご覧ください。
{link}

まとめメールの曜日や時刻を変える：
{settings}
まとめメールの配信を停止する：
{unsubscribe}
",
"Since the last summary there is something in {community} that you have not seen yet.

Open this link to see it:
{link}

Change the days and the hour of these summaries:
{settings}
Stop these summaries:
{unsubscribe}
";
}
