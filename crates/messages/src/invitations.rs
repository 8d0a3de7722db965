//! Inviting people, and accepting an invitation.

messages! {
    /// Title of the list.
    invitations_title => "招待", "Invitations";
    /// Below the title.
    invitations_text => "招待した人は、メールのリンクから参加するまで、だれにも表示されません。", "Whoever you invite is shown to nobody until they join by the link in the mail.";
    /// Heading of the form.
    invitations_new => "招待する", "Invite somebody";
    /// Nobody is invited.
    invitations_none => "返事を待っている招待はありません", "No invitation is waiting for an answer";
    /// Label.
    invitations_family_name => "姓", "Family name";
    /// Label.
    invitations_given_name => "名", "Given name";
    /// Label.
    invitations_family_reading => "姓のふりがな", "Reading of the family name";
    /// Label.
    invitations_given_reading => "名のふりがな", "Reading of the given name";
    /// Below the first reading.
    invitations_reading_hint => "かなで。名簿の並びと検索に使います。", "In kana; it orders the directory and is found by search.";
    /// Label.
    invitations_email => "メールアドレス", "Mail address";
    /// Below the address.
    invitations_email_hint => "本人の個人用アドレス。このアドレスでサインインします。", "The person’s own address: they sign in with it.";
    /// Label.
    invitations_organisation => "在籍する会社・団体", "Works at";
    /// Below the organisation.
    invitations_organisation_hint => "招待した人が在籍を確認したことになります。", "By inviting, you attest that the person works there.";
    /// No organisation is chosen.
    invitations_choose => "選んでください", "Choose";
    /// Button.
    invitations_send => "招待メールを送る", "Send the invitation";
    /// A mail is on its way.
    invitations_sent(email) => "{email} に招待メールを送りました。", "The invitation is on its way to {email}.";
    /// An invitation was taken back.
    invitations_revoked(email) => "{email} への招待を取り消しました。", "The invitation to {email} was taken back.";
    /// When it was sent, how often, until when it works.
    invitations_dates(sent, times, until) => "送信 {sent}（{times}回目）・期限 {until}", "Sent {sent} ({times}×), works until {until}";
    /// The link no longer works.
    invitations_expired => "期限切れ", "Expired";
    /// Button.
    invitations_again => "もう一度送る", "Send again";
    /// Button.
    invitations_revoke => "取り消す", "Take back";
    /// Asks once more.
    invitations_revoke_sure => "入力した内容も消えます。", "What was entered is deleted, too.";
    /// Button: yes.
    invitations_revoke_now => "招待を取り消す", "Take the invitation back";

    /// Title of the page behind the link.
    invitation_title => "ご招待", "You are invited";
    /// Who is invited.
    invitation_for(name, organisation) => "{name} さん（{organisation}）への招待です。", "This invitation is for {name} ({organisation}).";
    /// Which address will sign in.
    invitation_address(address) => "これからは {address} でサインインします。", "From now on you sign in with {address}.";
    /// What joining means.
    invitation_about => "参加すると、名前・会社・プロフィールがほかのメンバーに表示されます。名簿での見え方は「自分」でいつでも変えられます。", "Once you join, other members see your name, company and profile. How you appear in the directory can be changed under “Me” at any time.";
    /// Link to what happens to one's data.
    invitation_privacy => "プライバシーについて", "About privacy";
    /// Button.
    invitation_accept => "参加する", "Join";
    /// The person is a member now.
    invitation_welcome => "ようこそ。参加ありがとうございます。", "Welcome, and thank you for joining.";
    /// The link does not work.
    invitation_dead => "この招待は使用済みか、取り消されたか、期限が切れています。招待した方または事務局にお知らせください。", "This invitation was used, taken back or is too old. Please tell whoever invited you, or the council office.";
}
