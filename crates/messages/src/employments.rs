//! Where people work: attested records, and what people say is wrong with them.

messages! {
    /// Title of the screen of those who attest.
    employments_title => "在籍", "Employments";
    /// Below the title.
    employments_text => "だれがどの会社・団体で働いているかの記録です。出向や兼務があれば、一人に複数あります。", "Records of who works where. Somebody on secondment or with a second post has several.";
    /// A view.
    employments_view_current => "現在", "Current";
    /// A view.
    employments_view_tasks => "確認が必要", "To look at";
    /// A view.
    employments_view_past => "過去", "Past";
    /// Nothing in this view.
    employments_none => "該当する在籍の記録はありません", "There are no such records";
    /// Nothing is to be done.
    employments_no_tasks => "確認が必要な在籍はありません", "Nothing is waiting for you";

    /// A kind.
    employments_kind_regular => "在籍", "Employed";
    /// A kind.
    employments_kind_secondment => "出向", "On secondment";
    /// A kind.
    employments_kind_concurrent => "兼務", "Concurrent post";
    /// Label.
    employments_kind => "種類", "Kind";
    /// Who attests.
    employments_attested_coordinator => "窓口担当が確認", "Attested by the coordinator";
    /// Who attests.
    employments_attested_office => "事務局が確認", "Attested by the council office";
    /// Nobody attests.
    employments_unattested => "未確認", "Not attested";
    /// It waits for the person's agreement.
    employments_claimed => "本人の同意待ち", "Waiting for the person to agree";
    /// From and to.
    employments_period(since, until) => "{since} 〜 {until}", "{since} to {until}";
    /// The beginning is not known.
    employments_unknown_date => "時期不明", "date unknown";
    /// It lasts.
    employments_now => "現在", "now";
    /// Since when on the member's page, with the kind.
    employments_kind_since(kind, since) => "{kind}・{since}から", "{kind} since {since}";

    /// Heading of the form.
    employments_new => "在籍を確認する", "Attest an employment";
    /// Below the heading.
    employments_new_text => "出向や兼務は、もとの在籍を残したまま追加します。", "A secondment or a second post is added beside the first one.";
    /// Label.
    employments_find => "だれが（名前・ふりがな）", "Who (name or reading)";
    /// Nobody was found.
    employments_nobody => "見つかりません", "Nobody was found";
    /// The chosen person.
    employments_chosen(name) => "{name} さん", "{name}";
    /// Button: another person.
    employments_other_person => "選びなおす", "Choose another";
    /// Label.
    employments_organisation => "会社・団体", "Company or organisation";
    /// No organisation is chosen.
    employments_choose => "選んでください", "Choose";
    /// Label.
    employments_since => "いつから", "Since";
    /// Below the date.
    employments_date_hint => "2026-04-01、2026-04、2026 のいずれか。わからなければ空欄。", "2026-04-01, 2026-04 or 2026; empty if unknown.";
    /// Label.
    employments_until => "いつまで", "Until";
    /// Below the end.
    employments_until_hint => "最終日。続いていれば空欄。入力すると、この団体での役割も終わります。", "The last day; empty while it lasts. Roles for this organisation end with it.";
    /// Checkbox.
    employments_attest => "在籍を確認しました", "I attest this";
    /// Button.
    employments_add => "確認して追加", "Attest and add";
    /// It was written.
    employments_added => "在籍を記録しました。", "The employment was recorded.";
    /// Button.
    employments_edit => "変更", "Change";
    /// Button.
    employments_save => "保存", "Save";
    /// Button.
    employments_cancel => "やめる", "Cancel";
    /// It was written.
    employments_saved => "在籍の記録を変更しました。", "The record was changed.";
    /// Button.
    employments_remove => "記録を消す", "Remove the record";
    /// Asks once more.
    employments_remove_sure => "はじめから誤りだった記録だけを消します。", "Only for a record that never was true.";
    /// It was removed.
    employments_removed => "在籍の記録を消しました。", "The record was removed.";
    /// What the person says.
    employments_reported(day) => "本人からの指摘（{day}）", "Reported as wrong by the person ({day})";
    /// Button.
    employments_settle => "解決済みにする", "Mark as settled";
    /// Settled.
    employments_settled => "解決済みにしました。", "Marked as settled.";
    /// Tag.
    employments_recruiter => "採用担当", "Recruiter";
    /// Button.
    employments_make_recruiter => "採用担当にする", "Make a recruiter";
    /// Button.
    employments_end_recruiter => "採用担当から外す", "End the role of recruiter";
    /// Label.
    employments_role_reason => "理由（履歴に残ります）", "Reason (kept in the history)";
    /// The role was changed.
    employments_role_changed => "役割を変更しました。", "The role was changed.";
    /// Why a role ended by itself.
    employments_role_ended => "在籍が終わったため", "The employment ended";

    /// Heading of the section in one's own settings.
    employments_mine => "在籍の記録", "Where you work";
    /// Below the heading.
    employments_mine_text => "窓口担当または事務局が確認した記録です。自分では変更できません。", "Attested by coordinators and the council office; you cannot change them yourself.";
    /// There is none.
    employments_mine_none => "在籍の記録はありません。事務局にお知らせください。", "There is no record. Please tell the council office.";
    /// A coordinator stated it.
    employments_mine_claimed => "窓口担当がこの在籍を記録しました。正しければ同意してください。誤りのときは知らせてください。", "A coordinator recorded this. If it is right, please agree; if not, say what is wrong.";
    /// Button.
    employments_agree => "この記録に同意する", "Agree to this record";
    /// It was agreed to.
    employments_agreed => "同意しました。", "You agreed to it.";
    /// Button.
    employments_wrong => "この記録は誤りです", "This is wrong";
    /// Label.
    employments_wrong_text => "どこが誤りですか", "What is wrong?";
    /// Below the field.
    employments_wrong_hint => "事務局と、この団体の窓口担当に届きます。", "The council office and this organisation’s coordinators see it.";
    /// Button.
    employments_wrong_send => "知らせる", "Report";
    /// It was sent.
    employments_wrong_sent => "事務局と窓口担当に知らせました。", "The council office and the coordinators were told.";
    /// Waiting for an answer.
    employments_wrong_waiting(text) => "確認中：{text}", "Being looked at: {text}";
}
