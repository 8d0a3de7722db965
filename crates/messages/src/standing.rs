//! Accounts and roles, as the council office keeps them, and leaving for good.

messages! {
    /// Title.
    standing_title => "メンバーと役割", "People and roles";
    /// Below the title.
    standing_text => "アカウントの確認・停止と、役割の付与・解除を行います。変更は理由とともに履歴に残ります。", "Confirm and suspend accounts, give and take roles. Every change is kept with its reason.";
    /// Label.
    standing_find => "名前・ふりがな・会社・メールアドレス", "Name, reading, company or mail address";
    /// Nobody was found.
    standing_none => "見つかりません", "Nobody was found";
    /// There are more than are shown.
    standing_more => "ほかにもいます。ことばを足して絞り込んでください。", "There are more. Type more of the name.";
    /// Without a search.
    standing_waiting => "確認待ち・停止中の人と、役割を持つ人", "Who waits for you or is suspended, and who has a role";
    /// A state.
    standing_state_invited => "招待中", "Invited";
    /// A state.
    standing_state_accepted => "確認待ち", "To be confirmed";
    /// A state.
    standing_state_confirmed => "メンバー", "Member";
    /// A state.
    standing_state_suspended => "停止中", "Suspended";
    /// A role.
    standing_role_coordinator => "窓口担当", "Coordinator";
    /// A role.
    standing_role_recruiter => "採用担当", "Recruiter";
    /// A role.
    standing_role_office => "事務局", "Council office";
    /// A role.
    standing_role_host => "拠点の受付", "Place host";
    /// A role for an organisation.
    standing_role_at(role, organisation) => "{role}（{organisation}）", "{role} ({organisation})";
    /// Heading.
    standing_roles => "役割", "Roles";
    /// No role.
    standing_no_roles => "役割はありません。", "No roles.";
    /// Heading of the form.
    standing_give => "役割を付ける", "Give a role";
    /// Label.
    standing_role => "役割", "Role";
    /// Label.
    standing_organisation => "どの団体の", "For which organisation";
    /// Nothing is chosen.
    standing_choose => "選んでください", "Choose";
    /// Label.
    standing_reason => "理由（履歴に残ります）", "Reason (kept in the history)";
    /// Button.
    standing_give_now => "役割を付ける", "Give the role";
    /// Button.
    standing_take => "外す", "Take";
    /// Heading.
    standing_account => "アカウント", "Account";
    /// Button.
    standing_confirm => "メンバーとして確認する", "Confirm as a member";
    /// Button.
    standing_suspend => "停止する", "Suspend";
    /// Button.
    standing_restore => "停止を解除する", "Restore";
    /// What suspending does.
    standing_suspend_text => "停止すると、次の操作から使えなくなり、名簿や検索にも表示されません。", "A suspended person is refused from the next request on and found nowhere.";
    /// What confirming does.
    standing_confirm_text => "窓口担当の招待で参加した人です。確認すると、名簿に表示され、使えるようになります。", "The person joined by a coordinator’s invitation. Once confirmed, they are found and may use everything.";
    /// Whoever is invited.
    standing_invited_text => "まだ招待を受けていません。", "The invitation is not accepted yet.";
    /// It was done.
    standing_done => "変更しました。次の操作から有効です。", "Done; it counts from the person’s next request on.";
    /// Heading.
    standing_history => "履歴", "History";
    /// No history.
    standing_no_history => "変更はまだありません。", "Nothing was changed yet.";
    /// A line of the history.
    standing_change_role_given(role) => "役割を付けた：{role}", "Role given: {role}";
    /// A line of the history.
    standing_change_role_taken(role) => "役割を外した：{role}", "Role taken: {role}";
    /// A line of the history.
    standing_change_confirmed => "メンバーとして確認した", "Confirmed";
    /// A line of the history.
    standing_change_suspended => "停止した", "Suspended";
    /// A line of the history.
    standing_change_restored => "停止を解除した", "Restored";
    /// Who did it, and when.
    standing_by(name, moment) => "{name}・{moment}", "{name}, {moment}";
    /// Whoever did it is gone.
    standing_nobody => "いないメンバー", "Somebody who is gone";

    /// Title for whoever is suspended.
    standing_suspended_title => "このアカウントは停止されています", "This account is suspended";
    /// What to do.
    standing_suspended_text(office) => "{office}の事務局が停止しました。理由や再開については、事務局にお問い合わせください。", "The council office of {office} suspended it. Ask the office why, and how it goes on.";
    /// Title for whoever waits.
    standing_unconfirmed_title => "事務局の確認を待っています", "Waiting for the council office";
    /// What to do.
    standing_unconfirmed_text(office) => "ご参加ありがとうございます。{office}の事務局が確認すると使えるようになります。時間がかかるときは、事務局にお問い合わせください。", "Thank you for joining. You can use everything once the council office of {office} has confirmed you. If it takes long, ask the office.";
    /// Whom to ask.
    standing_contact(contact) => "お問い合わせ：{contact}", "Ask here: {contact}";
    /// Button.
    standing_look_again => "もう一度確かめる", "Look again";

    /// Heading of leaving for good.
    standing_leave => "アカウントの削除", "Deleting your account";
    /// What it does.
    standing_leave_text => "プロフィール、つながり、在籍の記録、予定、通知などをすべて削除します。元に戻せません。送ったメッセージ、コメント、ほかの人が書き込んだ投稿は、「いないメンバー」のものとして残ります。", "Your profile, connections, employments, plans, notifications and everything else of yours are deleted for good. Messages you sent, your comments, and posts under which others wrote stay, as those of somebody who is gone.";
    /// Label.
    standing_leave_confirm => "確認のため、サインインに使うメールアドレスを入力", "To confirm, type the mail address with which you sign in";
    /// Button.
    standing_leave_now => "アカウントを削除する", "Delete my account";
    /// Link to the form.
    standing_leave_open => "アカウントを削除する…", "Delete my account…";
    /// It is done.
    standing_left => "アカウントを削除しました。ご参加ありがとうございました。", "Your account was deleted. Thank you for having been here.";
    /// The address is not the own one.
    standing_leave_wrong => "サインインに使うメールアドレスと違います。", "This is not the address with which you sign in.";
}
