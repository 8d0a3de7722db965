//! What went wrong and what to do now: one text per error code and per fault of a field.

messages! {
    /// The browser has no connection.
    error_offline => "インターネットにつながっていません。接続を確かめて、もう一度お試しください。", "You are not connected to the internet. Check the connection and try again.";
    /// The session has ended or never was.
    error_signed_out => "サインインが切れました。もう一度サインインしてください。", "You are signed out. Please sign in again.";
    /// The answer could not be understood.
    error_unexpected => "サーバーから予想しない答えが返りました。しばらくしてからもう一度お試しください。", "The server gave an unexpected answer. Please try again in a while.";
    /// The request could not be read.
    error_malformed => "この依頼は読み取れませんでした。画面を読み込みなおしてください。", "This request could not be read. Please reload the page.";
    /// Fields break their rules.
    error_invalid => "入力に直すところがあります。", "Some entries need correcting.";
    /// The account is suspended.
    error_suspended => "このアカウントは停止されています。事務局にお問い合わせください。", "This account is suspended. Please ask the council office.";
    /// The office has not confirmed the person yet.
    error_unconfirmed => "事務局の確認を待っています。", "The council office has not confirmed you yet.";
    /// The actor may not do this.
    error_forbidden => "この操作をする権限がありません。", "You may not do this.";
    /// This part is locked in this browser.
    error_locked => "この部分は鍵がかかっています。もう一度開いてください。", "This part is locked. Please open it again.";
    /// The request came from another site.
    error_cross_site => "ほかのサイトからの操作は受け付けません。この画面からやりなおしてください。", "Requests from other sites are refused. Please start again from this page.";
    /// There is no such thing, or none that the actor may know of.
    error_not_found => "見つかりませんでした。移動したか、公開されていない可能性があります。", "Not found. It may have moved, or may not be public.";
    /// The same request is still being worked on.
    error_in_progress => "同じ依頼を処理しています。少しお待ちください。", "The same request is still being worked on. Please wait a moment.";
    /// The state does not allow this.
    error_conflict => "いまの状態ではこの操作はできません。画面を読み込みなおしてください。", "This cannot be done in the present state. Please reload the page.";
    /// Somebody changed it since it was read.
    error_changed => "ほかの画面で内容が変わっていました。新しい内容を確かめて、もう一度操作してください。", "It was changed elsewhere in the meantime. Look at the new content and try again.";
    /// The body is too large.
    error_too_large => "送られたものが大きすぎます。", "What was sent is too large.";
    /// Too many requests.
    error_too_many_requests => "短い時間に操作が重なりました。少し待ってからもう一度お試しください。", "Too many requests in a short time. Please wait a little and try again.";
    /// The link or code is wrong, used up or too old.
    error_sign_in_failed => "リンクまたは番号が正しくないか、期限が切れています。もう一度メールをお申し込みください。", "The link or code is wrong or no longer works. Please ask for a new mail.";
    /// The passkey's answer was not accepted.
    error_passkey_refused => "パスキーを確認できませんでした。もう一度お試しいただくか、ほかの方法をお使いください。", "The passkey was not accepted. Try again, or use another way.";
    /// A fresh proof of who one is is needed.
    error_reauthentication_required => "もう一度ご本人の確認が必要です。", "Please confirm again that it is you.";
    /// A proof by passkey is needed.
    error_passkey_required => "パスキーでのご本人の確認が必要です。", "Please confirm with a passkey that it is you.";
    /// The link was opened in another browser.
    error_confirmation_required => "お申し込みの画面に出ている6桁の確認番号を入力してください。", "Type the six-digit confirmation number shown where you asked for the mail.";
    /// The server is overloaded or stopping.
    error_unavailable => "ただいま混み合っています。少し待ってからもう一度お試しください。", "The service is busy. Please wait a little and try again.";
    /// A fault of the server.
    error_internal => "サーバーで問題が起きました。内容は変わっていません。しばらくしてからもう一度お試しください。", "Something went wrong on the server. Nothing was changed. Please try again in a while.";

    /// Nothing was given.
    fault_required => "入力してください。", "This is required.";
    /// Too many characters or items.
    fault_too_long => "長すぎます。短くしてください。", "This is too long.";
    /// Too few characters or items.
    fault_too_short => "短すぎます。", "This is too short.";
    /// A character that may not stand here.
    fault_character => "使えない文字が含まれています。", "It contains characters that cannot be used.";
    /// Not of the form that the field has.
    fault_form => "形が正しくありません。", "This does not have the right form.";
    /// Outside the range.
    fault_range => "使える範囲の外です。", "This is out of range.";
    /// Taken already.
    fault_taken => "すでに使われています。", "This is already taken.";
    /// Names something that does not exist.
    fault_missing => "指定されたものがありません。", "This names something that does not exist.";
    /// Names oneself where one has no name yet.
    fault_naming => "名前や会社名、連絡先が入っています。匿名のあいだは書けません。", "This names you, your company or an address. While you have no name here, leave it out.";
    /// Against the law on postings of jobs.
    fault_unlawful => "法令に合わない点があります。", "This does not keep the law.";
    /// A fault that this version does not know.
    fault_unknown => "受け付けられませんでした。", "This was not accepted.";
}
