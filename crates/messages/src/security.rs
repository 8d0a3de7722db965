//! Passkeys, devices and the address that one signs in with.

messages! {
    /// Title of the page.
    security_title => "サインインと端末", "Signing in and devices";
    /// What the page is for, on the card that leads to it.
    security_text => "パスキー、サインインしている端末、サインインに使うメールアドレス。", "Passkeys, the devices where you are signed in, and the address you sign in with.";
    /// Link to the page.
    security_open => "確かめる・変える", "See and change";

    /// Heading of the passkeys.
    security_passkeys => "パスキー", "Passkeys";
    /// What a passkey is.
    security_passkeys_text => "メールを待たずに、指紋や顔、画面ロックでサインインできます。指紋や顔のデータは端末の外に出ません。", "Sign in with your fingerprint, face or screen lock instead of waiting for a mail. What the device knows of your face or finger never leaves it.";
    /// There are none.
    security_passkeys_none => "パスキーはまだありません。", "You have no passkey yet.";
    /// This browser cannot do it.
    security_passkeys_unsupported => "このブラウザーではパスキーを作れません。新しいブラウザーでお試しください。", "This browser cannot make passkeys. Try a newer one.";
    /// This site cannot have any.
    security_passkeys_impossible => "このサイトのアドレスではパスキーを使えません。", "This site’s address cannot have passkeys.";
    /// Button: make one.
    security_passkey_make => "パスキーを作る", "Make a passkey";
    /// A passkey was made.
    security_passkey_made => "パスキーを作りました。次からメールを待たずにサインインできます。", "The passkey is there. Next time you can sign in without a mail.";
    /// The browser made none.
    security_passkey_not_made => "パスキーは作られませんでした。取り消したか、この端末にすでにあります。", "No passkey was made. It was cancelled, or this device has one already.";
    /// The browser answered with none.
    security_passkey_not_used => "パスキーは使われませんでした。もう一度お試しいただくか、メールでサインインしてください。", "No passkey was used. Try again, or sign in by mail.";
    /// What a passkey is called until it gets a name.
    security_passkey_usual_name => "パスキー", "Passkey";
    /// When a passkey was made.
    security_passkey_created(day) => "{day} に作成", "Made on {day}";
    /// When it was last used.
    security_passkey_used(day) => "最後に使った日：{day}", "Last used on {day}";
    /// It was never used.
    security_passkey_unused => "まだ使っていません", "Not used yet";
    /// Button: rename a passkey.
    security_passkey_rename(name) => "「{name}」の名前を変える", "Rename “{name}”";
    /// Title of the dialog for it.
    security_passkey_rename_title => "パスキーの名前を変える", "Rename the passkey";
    /// Label of the name.
    security_passkey_name => "名前", "Name";
    /// Hint below the name.
    security_passkey_name_hint => "どの端末のパスキーか、あとでわかる名前にします。", "A name by which you will know the device later.";
    /// Button: remove a passkey.
    security_passkey_remove(name) => "「{name}」を削除する", "Remove “{name}”";
    /// Title of the dialog for it.
    security_passkey_remove_title => "パスキーの削除", "Remove the passkey";
    /// What removing does.
    security_passkey_remove_text(name) => "「{name}」ではサインインできなくなります。端末やパスワードマネージャーに残っているものは、そちらで削除してください。", "“{name}” will not sign you in any more. What is left of it on the device or in a password manager has to be deleted there.";
    /// Button: remove it.
    security_passkey_remove_now => "削除する", "Remove";
    /// A passkey was removed.
    security_passkey_removed(name) => "「{name}」を削除しました。", "“{name}” was removed.";
    /// Button on the sign-in page.
    security_sign_in => "パスキーでサインイン", "Sign in with a passkey";
    /// What the button is for.
    security_sign_in_text => "パスキーを作ってある方は、アドレスの入力もメールもいりません。", "If you have made a passkey, you need neither your address nor a mail.";

    /// Heading of the card on the home screen.
    security_offer => "次はメールを待たずに", "No waiting for mail next time";
    /// Button: not now.
    security_offer_no => "いまはしない", "Not now";

    /// Heading of the devices.
    security_devices => "サインインしている端末", "Where you are signed in";
    /// What to do with the devices.
    security_devices_text => "心当たりのない端末や、なくした端末はサインアウトさせてください。", "Sign out devices that you do not know or have lost.";
    /// A device that nobody can name.
    security_device_unknown => "わからない端末", "Unknown device";
    /// Since when and how one is signed in there.
    security_device_since(day, way) => "{day} にサインイン（{way}）", "Signed in on {day} ({way})";
    /// Way: by mail.
    security_with_mail => "メール", "by mail";
    /// Way: by passkey.
    security_with_passkey => "パスキー", "by passkey";
    /// Way: by invitation.
    security_with_invitation => "招待", "by invitation";
    /// Way: one click in the demo.
    security_with_demo => "デモ", "demo";
    /// Tag: the device that one looks at.
    security_device_this => "この端末", "This device";
    /// Button: sign out there.
    security_device_revoke => "サインアウトさせる", "Sign out";
    /// The same, with the device's name.
    security_device_revoke_name(name) => "{name} をサインアウトさせる", "Sign out {name}";
    /// It is signed out.
    security_device_revoked(name) => "{name} をサインアウトさせました。", "{name} is signed out.";

    /// Heading of the address.
    security_address => "サインインに使うメールアドレス", "Address for signing in";
    /// Which address is a good one.
    security_address_text => "サインインのメールとお知らせが届きます。会社を離れても使える個人のアドレスをおすすめします。", "Sign-in mails and notices go here. We recommend a private address that stays yours when you leave the company.";
    /// Label of the new address.
    security_address_new => "新しいメールアドレス", "New mail address";
    /// Button: send the code.
    security_address_send => "確認の番号を送る", "Send the code";
    /// The code is on its way.
    security_address_sent(email) => "{email} を使えるときは、番号が届きます。10分以内に入力してください。", "If {email} can be used, a code is on its way. Type it within 10 minutes.";
    /// Label of the code.
    security_code => "メールに書かれた8桁の番号", "Eight-digit code from the mail";
    /// Button: change the address.
    security_address_change => "アドレスを変える", "Change the address";
    /// The address is changed.
    security_address_changed => "メールアドレスを変えました。前のアドレスにもお知らせしました。", "The address was changed. The old one was told.";
    /// Button: another address.
    security_address_other => "やめる・アドレスを直す", "Cancel or correct the address";

    /// Title of the dialog that asks for a proof.
    security_proof => "ご本人の確認", "Confirm that it is you";
    /// Why.
    security_proof_text => "サインインの方法を変える前に、もう一度ご本人であることを確かめます。5分間有効です。", "Before you change how you sign in, we confirm that it is you. It holds for five minutes.";
    /// Why a mailed code is not enough.
    security_proof_passkey_text => "パスキーを加えたり消したりするには、いまお使いのパスキーでの確認が必要です。メールの番号だけでは変えられません。5分間有効です。", "To add or remove a passkey, confirm with one that you have: a code by mail is not enough. It holds for five minutes.";
    /// What becomes of whoever has lost them all.
    security_proof_lost => "パスキーをすべてなくしたときは、どれも90日間使われなければ、メールの番号で作り直せるようになります。それまでもメールでサインインできます。", "If you have lost them all: once none was used for 90 days, a code by mail is enough again. Until then you can sign in by mail.";
    /// Button: by passkey.
    security_proof_passkey => "パスキーで確認する", "Confirm with a passkey";
    /// Button: by mail.
    security_proof_mail => "メールで番号を受け取る", "Get a code by mail";
    /// Where the code went.
    security_proof_sent(email) => "{email} に番号を送りました。", "The code went to {email}.";
    /// Button: check the code.
    security_proof_check => "確認する", "Confirm";
}
