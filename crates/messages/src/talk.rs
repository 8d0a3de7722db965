//! Talks of workers and companies: scouts, messages, applications, offers and the way to a new company.

messages! {
    /// Tab and title of one's own talks: neutral, as somebody may look over one's shoulder.
    talk_own => "やりとり", "Talks";
    /// Tab and title of the talks of the companies for which one recruits.
    talk_candidates => "候補者", "Candidates";
    /// Below the title of one's own talks.
    talk_own_text => "会社とのやりとりです。あなたが開示するまで、会社に名前は見えません。", "Talks with companies. No company sees your name until you say so.";
    /// Below the title of the candidates.
    talk_candidates_text => "あなたが採用チームにいる求人の、スカウトと応募のやりとりです。名前は、本人が開示した人だけ見えます。開くと本人の記録に残ります。", "Talks from scouts and applications for postings on whose hiring team you are. You see the names of those who disclosed them; opening one is noted in that person's log.";
    /// There are no talks.
    talk_own_none => "やりとりはまだありません", "No talks yet";
    /// How talks begin.
    talk_own_none_text => "カードを見た会社からスカウトが届くか、求人に応募すると始まります。どちらも、いまの勤め先には伝わりません。", "A talk begins when a company that saw your card asks for one, or when you apply for a posting. Your employer learns of neither.";
    /// Link.
    talk_to_jobs => "求人を見る", "See the jobs";
    /// Link.
    talk_to_card => "カードを作る", "Make a card";
    /// There are no candidates.
    talk_candidates_none => "候補者はまだいません", "No candidates yet";
    /// How they come.
    talk_candidates_none_text => "候補者カードからスカウトを送るか、求人に応募があると、ここに出ます。", "Whoever you scout, and whoever applies for a posting, appears here.";
    /// Link.
    talk_to_cards => "候補者カードを見る", "See the cards";
    /// No posting is known.
    talk_no_posting => "求人は決まっていません", "No posting";
    /// Mark in a list.
    talk_unread => "未読", "New";
    /// Mark in a list and on a page.
    talk_frozen => "停止中", "Frozen";
    /// Why a talk is frozen.
    talk_frozen_text => "この会社の誰にも、いまはこのやりとりが見えません。あなたとつながりのある会社になったか、採用チームに読める人がいないためです。会社が採用チームを決めなおすと、また読まれます。", "Nobody at this company can see this talk now: it is tied to you, or nobody of the hiring team may read it. It is read again once the company names somebody.";
    /// Stage.
    talk_stage_asked => "スカウト", "Scout";
    /// Stage.
    talk_stage_masked => "匿名で会話中", "Talking without a name";
    /// Stage.
    talk_stage_named => "名前を開示", "Name disclosed";
    /// Stage of a talk in which the worker applied.
    talk_stage_applied => "応募", "Applied";
    /// Stage.
    talk_stage_offered => "条件提示", "Offer";
    /// Stage.
    talk_stage_agreed => "合意", "Agreed";
    /// Stage.
    talk_stage_ended => "終了", "Ended";
    /// Until when an answer is waited for.
    talk_answer_by(day) => "返事の期限：{day}", "Answer by {day}";
    /// Until when the company's answer is waited for.
    talk_company_answers_by(day) => "会社の返事待ち：{day}まで", "The company answers by {day}";
    /// Until when the worker's answer is waited for.
    talk_candidate_answers_by(day) => "相手の返事待ち：{day}まで", "The candidate answers by {day}";
    /// When something happened last.
    talk_changed(moment) => "最終更新：{moment}", "Last change: {moment}";
    /// Button.
    talk_refresh => "最新の状態にする", "Refresh";
    /// The version of a posting.
    talk_version(number) => "第{number}版", "Version {number}";

    /// Heading of a scout.
    talk_scout => "スカウト", "Scout";
    /// Who scouts for what.
    talk_scout_by(company, author) => "{company}の{author}さんから", "From {author} of {company}";
    /// For which fact.
    talk_scout_fact(fact) => "あなたのカードの「{fact}」を見て", "For “{fact}” on your card";
    /// For which fact, as the company reads it.
    talk_scout_fact_sent(fact) => "カードの「{fact}」を見て", "For “{fact}” on the card";
    /// What one may answer.
    talk_asked_text(day) => "話してみる場合も、名前は伝わりません。{day}までに返事がなければ、自動で終わります。", "If you agree to talk, your name stays unknown. Without an answer by {day} it ends by itself.";
    /// Button.
    talk_accept => "匿名で話してみる", "Talk without my name";
    /// Button.
    talk_no_thanks => "今回は見送る", "No thanks";
    /// What a press on one of the reasons does.
    talk_no_thanks_text => "理由をひとつ押すと、会社に伝わって終わります。", "A press on one of these tells the company and ends it.";
    /// It was accepted.
    talk_accepted => "話すことにしました。名前は伝わっていません。", "You agreed to talk. Your name is not known.";
    /// The company waits.
    talk_asked_waiting(day) => "返事を待っています。{day}までに返事がなければ、自動で終わります。", "Waiting for an answer. Without one by {day} it ends by itself.";
    /// Nobody answered.
    talk_ended_unanswered => "期限までに返事がなかったため、終わりました。", "Nobody answered in time, so it ended.";
    /// It ended.
    talk_ended_text => "このやりとりは終わりました。会社に名前は見えません。", "This talk has ended. The company sees no name.";
    /// It ended, as the company reads it.
    talk_ended_company => "このやりとりは終わりました。", "This talk has ended.";

    /// Heading.
    talk_messages => "メッセージ", "Messages";
    /// There are none.
    talk_messages_none => "まだメッセージはありません。", "No messages yet.";
    /// Button.
    talk_older => "前のメッセージ", "Older messages";
    /// Label.
    talk_write => "メッセージを書く", "Write a message";
    /// Hint.
    talk_write_hint => "2,000文字まで。Ctrl+Enterでも送れます。", "Up to 2,000 characters. Ctrl+Enter sends, too.";
    /// Hint while one has no name.
    talk_write_hint_masked => "匿名のあいだは、あなたの名前・勤め先・連絡先を含む文は送れません。", "While you have no name here, a text with your name, employer or address is not sent.";
    /// Button.
    talk_send => "送る", "Send";
    /// Who wrote.
    talk_you => "あなた", "You";
    /// Who wrote or did something.
    talk_the_candidate => "候補者", "The candidate";
    /// Who did something.
    talk_we => "自社", "Your company";

    /// Heading.
    talk_seen => "会社に見えていること", "What the company sees";
    /// Only facts.
    talk_seen_masked => "名前は見えません。見えるのは次のことだけです。", "Not your name. Only this:";
    /// No facts.
    talk_seen_no_facts => "カードの項目は見えていません。", "Nothing of your card.";
    /// The disclosed fields.
    talk_seen_named => "開示したこと：", "What you disclosed:";
    /// Nothing any more.
    talk_seen_nothing => "このやりとりからは、あなたが誰かは見えません。", "This talk does not show who you are.";
    /// Heading: who reads.
    talk_readers => "会社で読む人", "Who reads it at the company";
    /// What that means.
    talk_readers_text => "採用チームのこの人たちだけが読みます。名前を読んだ人は、あなたの記録に残ります。", "Only these people of the hiring team. Whoever reads your name is in your log.";
    /// Nobody.
    talk_readers_none => "いま読む人はいません。", "Nobody reads it at present.";
    /// Heading before applying.
    talk_apply_readers => "応募を読む人", "Who reads your application";
    /// Nobody reads applications.
    talk_apply_readers_none => "いま応募を読む人がいないか、あなたの非公開先にある会社のため、応募できません。会社には何も伝わっていません。", "You cannot apply: nobody reads applications at present, or the company is among those that cannot see you. The company learned nothing.";
    /// A field.
    talk_field_name => "名前（プロフィールのページを含む）", "Name, with your page in the directory";
    /// A field.
    talk_field_employer => "いまの勤め先", "Present employer";
    /// A field.
    talk_field_facts => "カードに選んだ職種・スキル・言語のすべて", "Every craft, skill and language chosen for the card";
    /// A field.
    talk_field_address => "登録した個人のメールアドレス", "Your private mail address";
    /// A field in a line of several.
    talk_field_short_name => "名前", "name";
    /// A field in a line of several.
    talk_field_short_employer => "勤め先", "employer";
    /// A field in a line of several.
    talk_field_short_facts => "職種・スキル・言語", "crafts, skills and languages";
    /// A field in a line of several.
    talk_field_short_address => "メールアドレス", "mail address";
    /// Heading.
    talk_disclose => "名前を開示する", "Say who you are";
    /// Heading when one did already.
    talk_disclose_more => "開示する内容を変える", "Change what you disclose";
    /// What it means.
    talk_disclose_text(company) => "{company}の採用担当だけに見えます。ほかの会社には見えません。", "Only recruiters of {company} see it, no other company.";
    /// The name always belongs to it.
    talk_disclose_name_hint => "名前は必ず含まれます。", "The name always belongs to it.";
    /// Button.
    talk_disclose_next => "内容を確かめる", "Look it over";
    /// Title of the dialog.
    talk_disclose_sure(company) => "{company}に開示しますか", "Disclose it to {company}?";
    /// What the dialog lists.
    talk_disclose_list => "開示する内容：", "You disclose:";
    /// What is recorded.
    talk_disclose_recorded => "いつ、どの会社に、何を開示したかは、あなたの記録に3年間残り、このやりとりの経過にも残ります。会社の人が名前を見たことも、あなたの記録に残ります。", "When you disclosed what to which company stays in your log for three years, and in this talk's history. Whoever reads your name is in your log, too.";
    /// Button.
    talk_disclose_do => "開示する", "Disclose";
    /// It was done.
    talk_disclosed => "開示しました", "Disclosed";
    /// Button.
    talk_revoke => "開示を取り消す", "Take my name back";
    /// What it does.
    talk_revoke_text => "取り消すと、会社の画面からあなたの名前が消え、匿名のやりとりに戻ります。応募と提示された条件も取り消されます。ただし、すでに読んだ人の記憶や、書き写されたものは消せません。", "Your name goes from the company's screens, and the talk has no name again. An application and an offer end with it. What people have read and remember, or have copied, cannot be taken back.";
    /// It was done.
    talk_revoked => "開示を取り消しました", "Your name is taken back";
    /// Link to applying.
    talk_apply_for => "この求人に応募する", "Apply for this posting";

    /// Button.
    talk_end => "やりとりを終える", "End the talk";
    /// What it does, for the worker.
    talk_end_text => "会社には、終わったことと、選んだ理由だけが伝わります。名前は見えなくなります。", "The company reads that it ended and the reason you choose, and no name any longer.";
    /// What it does, for the company.
    talk_end_text_company => "相手には、終わったことと、選んだ理由が伝わります。元には戻せません。", "The other side reads that it ended and the reason you choose. It cannot be undone.";
    /// Question.
    talk_end_reason => "理由（任意）", "Why (optional)";
    /// It was done.
    talk_ended => "やりとりを終えました", "The talk has ended";
    /// A reason.
    talk_reason_unsaid => "理由は伝えない", "Rather not say";
    /// A reason.
    talk_reason_timing => "時期が合わない", "Not at this time";
    /// A reason.
    talk_reason_work => "仕事の内容が違う", "The work is another";
    /// A reason.
    talk_reason_conditions => "条件が合わない", "Pay, hours or place";
    /// A reason.
    talk_reason_elsewhere => "ほかに決めた", "Decided otherwise";
    /// Button.
    talk_keep => "やめておく", "Not now";

    /// Heading.
    talk_history => "経過", "History";
    /// An entry.
    talk_event(who, what) => "{who}が{what}", "{who} {what}";
    /// What somebody did.
    talk_did_scouted => "スカウトを送りました", "asked for a talk";
    /// What somebody did.
    talk_did_accepted => "匿名で話すことにしました", "agreed to talk without a name";
    /// What somebody did.
    talk_did_applied => "応募しました", "applied";
    /// What somebody did.
    talk_did_disclosed => "開示しました", "disclosed";
    /// What somebody did.
    talk_did_revoked => "開示を取り消しました", "took the name back";
    /// What somebody did.
    talk_did_offered => "条件を提示しました", "offered a contract";
    /// What somebody did.
    talk_did_agreed => "条件に同意しました", "agreed to the contract";
    /// What somebody did.
    talk_did_ended => "やりとりを終えました", "ended the talk";

    /// Heading.
    talk_contacts => "困ったときの窓口", "If something goes wrong";
    /// What for.
    talk_contacts_text => "採用担当の言動で困ったことがあれば、この会社の窓口に相談できます。現職への照会は禁じられています。", "If a recruiter behaves badly, turn to the company's window. Asking your present employer about you is not allowed.";
    /// There is none.
    talk_contacts_none => "この会社は窓口を載せていません。事務局に相談できます。", "The company names no window. The council office helps.";

    /// Heading.
    talk_offer => "提示された条件", "What is offered";
    /// Heading for the company.
    talk_offer_made => "提示した条件", "What you offer";
    /// The number of an offer.
    talk_offer_number(number) => "{number}回目の提示", "Offer {number}";
    /// Label.
    talk_offer_joins => "入社日", "First day";
    /// Label.
    talk_offer_answer_by => "回答の期限", "Answer by";
    /// Label.
    talk_offer_at => "提示した日", "Offered on";
    /// All terms.
    talk_offer_all => "条件のすべて", "All terms";
    /// Heading.
    talk_changes => "求人と変わったところ", "What differs from the posting";
    /// What it is for.
    talk_changes_text => "応募したときの求人と違う条件です。ひとつずつ確認すると、同意できるようになります（職業安定法5条の3第3項）。", "Terms that the posting did not say so. You can agree once you have confirmed each of them (職業安定法5条の3第3項).";
    /// What it is for, for the company.
    talk_changes_company => "応募した人に、ひとつずつ確認してもらいます（職業安定法5条の3第3項）。", "Whoever applied confirms each of them (職業安定法5条の3第3項).";
    /// There are none.
    talk_changes_none => "求人と変わったところはありません。", "Nothing differs from the posting.";
    /// How a term differs.
    talk_change_changed => "変更", "Changed";
    /// How a term differs.
    talk_change_narrowed => "特定", "Narrowed";
    /// How a term differs.
    talk_change_removed => "削除", "Removed";
    /// How a term differs.
    talk_change_added => "追加", "Added";
    /// What it was.
    talk_before => "求人", "Posting";
    /// What it is.
    talk_after => "提示", "Offer";
    /// It says nothing.
    talk_nothing => "記載なし", "Not said";
    /// Box.
    talk_confirm_term(field) => "「{field}」を確認しました", "I have read “{field}”";
    /// How many are to be confirmed.
    talk_unconfirmed(count) => "あと{count}件を確認すると、同意できます。", "{count} to confirm before you can agree.";
    /// Button.
    talk_agree => "この条件に同意する", "Agree to these terms";
    /// Title of the dialog.
    talk_agree_sure(company) => "{company}の条件に同意しますか", "Agree to the terms of {company}?";
    /// What it means.
    talk_agree_text => "同意したことと日時が、会社に伝わり記録されます。取り消しはできないので、条件をよく読んでから同意してください。いまの勤め先には伝わりません。", "The company learns that you agreed and when, and it is recorded. It cannot be taken back, so read the terms first. Your employer learns nothing.";
    /// It was done.
    talk_agreed => "同意しました", "You agreed";
    /// It stands.
    talk_agreed_text => "この条件に同意しています。", "These terms are agreed to.";
    /// The day is over.
    talk_offer_over => "回答の期限を過ぎています。会社に新しい提示を頼んでください。", "The day to answer is over. Ask the company for another offer.";
    /// Link.
    talk_sheet => "労働条件通知書を開く", "Open the sheet of terms";
    /// Title of the sheet.
    talk_sheet_title => "労働条件通知書", "Statement of working conditions";
    /// Below the title of the screen.
    talk_sheet_note => "印刷すると、この紙面だけが出ます。", "Only the sheet is printed.";
    /// Button.
    talk_sheet_print => "印刷する", "Print";
    /// Link.
    talk_sheet_back => "やりとりに戻る", "Back to the talk";
    /// What stands at the head of the sheet.
    talk_sheet_offered(company, day) => "{company}が{day}に提示した労働条件です。", "Working conditions offered by {company} on {day}.";
    /// It was agreed to.
    talk_sheet_agreed => "この条件に本人が同意しています。", "The worker agreed to them.";
    /// It was not.
    talk_sheet_open => "本人の同意前の内容です。", "The worker has not agreed yet.";
    /// There is no offer.
    talk_sheet_none => "提示された条件はありません", "Nothing is offered";
    /// Who gets it.
    talk_sheet_to(name) => "{name} 様", "To {name}";

    /// Heading.
    talk_path => "転職の準備", "The way to the new company";
    /// Who sees it.
    talk_path_private => "ここはあなただけが見られます。新しい会社にも、いまの勤め先にも見えません。", "Only you see this: neither the new company nor your present employer does.";
    /// Label.
    talk_path_leaves => "いまの勤め先の最終日（退職日）", "Last day at your present employer";
    /// Label.
    talk_path_joins => "新しい会社の初日（入社日）", "First day at the new company";
    /// When to give notice.
    talk_path_notice(day) => "遅くとも{day}までに退職を申し出ます。民法627条は2週間前までと定めています。就業規則がもっと早い申し出を求めていることもあります。", "Give notice by {day} at the latest: the Civil Code (民法627条) asks for two weeks. Your rules of employment may ask for more.";
    /// The day to give notice is over.
    talk_path_too_soon => "今日申し出ても2週間後より前の日です。勤め先と話し合うか、日を後にしてください。", "This is less than two weeks from today. Talk it over with your employer, or choose a later day.";
    /// The days do not fit.
    talk_path_order => "入社日は退職日より前にできません。", "The first day cannot come before the last.";
    /// Button.
    talk_path_save => "日付を保存する", "Keep the days";
    /// It was done.
    talk_path_saved => "保存しました", "Kept";
    /// Button after a failure.
    talk_path_again => "もう一度保存する", "Try again";
    /// Heading.
    talk_path_steps => "やること", "Steps";
    /// How far.
    talk_path_done(done, all) => "{all}件のうち{done}件が済みました", "{done} of {all} done";
    /// A step.
    talk_step_notice => "退職を申し出る", "Give notice";
    /// Why.
    talk_step_notice_text => "まず直属の上司に口頭で、それから書面で伝えます。", "Tell your manager first, then in writing.";
    /// A step.
    talk_step_handover => "仕事を引き継ぐ", "Hand your work over";
    /// Why.
    talk_step_handover_text => "進行中の仕事と手順を書き残し、後任と確かめます。", "Write down what is under way and go through it with whoever takes over.";
    /// A step.
    talk_step_leave => "残りの有給休暇を決める", "Plan the leave that is left";
    /// Why.
    talk_step_leave_text => "残った年次有給休暇は退職日までに取れます（労働基準法39条）。", "You can take what is left of your annual leave before the last day (労働基準法39条).";
    /// A step.
    talk_step_equipment => "貸与品を返す", "Give back what belongs to the company";
    /// Why.
    talk_step_equipment_text => "パソコン、社員証、健康保険証などです。業務のデータは持ち出せません。", "Computer, badge, health insurance card. Data of the company stay there.";
    /// A step.
    talk_step_employment_insurance => "雇用保険の書類を受け取る", "Papers of the employment insurance";
    /// Why.
    talk_step_employment_insurance_text => "雇用保険被保険者証は新しい会社に出します。離職票は、間が空くときに必要です。", "The new company needs the insured person's certificate; the separation notice matters if there is a gap.";
    /// A step.
    talk_step_withholding_slip => "源泉徴収票を受け取る", "Withholding slip";
    /// Why.
    talk_step_withholding_slip_text => "年末調整のために、新しい会社に出します。退職から1か月以内に届きます。", "The new company needs it for the year-end adjustment; it comes within a month.";
    /// A step.
    talk_step_health_insurance => "健康保険を切り替える", "Health insurance";
    /// Why.
    talk_step_health_insurance_text => "間が空かなければ新しい会社が手続きします。空くときは、任意継続か国民健康保険を選びます。", "Without a gap the new company does it; with one, choose to continue or join the national insurance.";
    /// A step.
    talk_step_pension => "年金を切り替える", "Pension";
    /// Why.
    talk_step_pension_text => "基礎年金番号を新しい会社に伝えます。間が空くときは、14日以内に市役所で国民年金に切り替えます。", "Tell the new company your basic pension number; with a gap, go to the city hall within 14 days.";
    /// A step.
    talk_step_resident_tax => "住民税の払い方を決める", "Resident tax";
    /// Why.
    talk_step_resident_tax_text => "給与からの天引き（特別徴収）を新しい会社に引き継ぐよう、いまの勤め先に頼みます。", "Ask your present employer to hand the deduction from pay over to the new company.";
    /// A step.
    talk_step_employment => "在籍を切り替える", "Change where you work, here";
    /// Why.
    talk_step_employment_text => "入社日になったら、新しい会社の窓口担当に在籍の登録を頼み、「自分」の画面で同意します。同意するのはあなただけです。ここでチェックしても在籍は変わらず、誰にも知らされません。", "On the first day, ask the new company's coordinator to put it down, and agree to it under “Me”: nobody but you can. Ticking this changes nothing there and tells nobody.";
    /// Link.
    talk_step_employment_link => "在籍の記録を開く", "Open where you work";
    /// A step.
    talk_step_announcement => "知らせたい人に知らせる", "Tell whom you want to tell";
    /// Why.
    talk_step_announcement_text => "書いて公開するまで、誰にも知らされません。知らせなくてもかまいません。", "Nobody is told until you write and publish it. You need not.";
    /// Link.
    talk_step_announcement_link => "投稿を書く", "Write a post";

    /// Link on a posting.
    talk_apply => "応募する", "Apply";
    /// Below the title.
    talk_apply_text => "いまの勤め先と、あなたの非公開先には伝わりません。", "Your employer, and whoever cannot see you, does not learn of it.";
    /// Heading.
    talk_apply_posting => "応募する求人", "The posting";
    /// Heading.
    talk_apply_fields => "会社に開示すること", "What you disclose to the company";
    /// Label.
    talk_apply_message => "会社に伝えたいこと（任意）", "What you want to say (optional)";
    /// Hint.
    talk_apply_message_hint => "2,000文字まで。応募した理由などを書けます。", "Up to 2,000 characters, such as why you apply.";
    /// Heading.
    talk_apply_recorded => "記録されること", "What is recorded";
    /// What is recorded.
    talk_apply_recorded_text => "応募した日時と開示した内容が、あなたの記録に3年間残り、この会社とのやりとりにも残ります。会社が求人を書き換えても、あなたが読んだ版が残ります。あなたのカードを見ている会社は、応募した人とカードが同じ人だと分かることがあります。", "When you applied and what you disclosed stays in your log for three years, and in the talk with this company. The version that you read is kept even if the posting changes. A company that sees your card may find out that it is yours.";
    /// Button.
    talk_apply_send(company) => "{company}に応募する", "Apply to {company}";
    /// It was done.
    talk_applied => "応募しました", "You applied";
    /// It is refused.
    talk_apply_refused => "この会社には応募できません。あなたの非公開先にある会社か、応募を読む人がいまいないか、この会社ともう条件のやりとりをしています。会社には何も伝わっていません。", "You cannot apply here: the company is among those that cannot see you, nobody reads applications now, or a contract is being settled with it already. The company learned nothing.";
    /// The posting was changed.
    talk_apply_changed => "求人が書き換えられました。新しい内容を読んでから応募してください。書いた文はそのままです。", "The posting was changed. Read it anew before you apply. What you wrote is still here.";

    /// Somebody else or a rule stands against it.
    talk_conflict => "いまはこの操作ができません。相手が先に進めたか、終えた可能性があります。最新の状態を読み込みました。", "This cannot be done now: the other side may have gone on or ended it. The newest state is shown.";

    /// Somebody without a name.
    talk_nameless => "匿名", "No name";
    /// Heading of a column that is empty.
    talk_column_none => "いません", "Nobody";
    /// How many are in a column.
    talk_column_count(count) => "{count}人", "{count}";
    /// Heading.
    talk_who => "候補者について", "About the candidate";
    /// The worker has no name.
    talk_who_masked => "名前はまだ開示されていません。誰かを推測したり、現職に照会したりしないでください。", "The name is not disclosed. Do not guess who it is or ask a present employer.";
    /// Label.
    talk_who_name => "名前", "Name";
    /// Label.
    talk_who_employer => "勤め先", "Employer";
    /// Label.
    talk_who_address => "メールアドレス", "Mail address";
    /// Label.
    talk_who_facts => "職種・スキル・言語", "Crafts, skills and languages";
    /// Label.
    talk_who_wishes => "希望", "Wishes";
    /// The other side reads it alike.
    talk_who_logged => "あなたが名前を見たことは、本人の記録に残ります。", "That you read the name is in the person's log.";
    /// Link.
    talk_make_offer => "条件を提示する", "Make an offer";
    /// Link.
    talk_make_another => "条件を提示しなおす", "Make another offer";
    /// No application yet.
    talk_offer_needs => "条件の提示は、本人が応募してからできます。", "A contract is offered to whoever applied.";
    /// Title of the form.
    talk_offer_title => "条件の提示", "Offer";
    /// Below the title.
    talk_offer_text => "求人の条件から始めます。変えたところは、相手がひとつずつ確認します。", "It begins with the terms of the posting. The other side confirms each change.";
    /// Heading.
    talk_offer_days => "日付", "Days";
    /// Hint.
    talk_offer_joins_hint => "いまの勤め先への申し出には少なくとも2週間かかります。", "Notice to the present employer takes at least two weeks.";
    /// Button.
    talk_offer_send => "この条件を提示する", "Offer these terms";
    /// It was done.
    talk_offered => "条件を提示しました", "The offer is made";
    /// It cannot be made.
    talk_offer_closed => "いまは条件を提示できません", "No offer can be made now";
    /// Heading of the check.
    talk_findings => "提示前の確認", "Check before offering";
    /// Nothing found.
    talk_findings_none => "提示できます。気になる点はありません。", "It can be offered. Nothing to remark.";
    /// A finding that refuses.
    talk_refused => "提示できません", "Cannot be offered";
    /// How many findings.
    talk_findings_count(refused, advised) => "提示を止める点 {refused}件、助言 {advised}件", "{refused} to correct, {advised} to consider";

    /// Heading.
    talk_scout_send => "スカウトを送る", "Ask for a talk";
    /// What the worker sees.
    talk_scout_seen => "相手に見えるもの：会社名、選んだ求人と賃金、選んだ項目、文、あなたの名前。", "The person sees the company, the posting with its pay, the fact you choose, the text, and your name.";
    /// One for each, and a limit.
    talk_scout_limit(most) => "スカウトは1人に1通、30日に{most}通までです。返事は14日間待ちます。", "One scout for each person, at most {most} in 30 days. It waits 14 days for an answer.";
    /// Label.
    talk_scout_posting => "求人", "Posting";
    /// Label.
    talk_scout_for => "どの項目を見て送りますか", "For which fact";
    /// Label.
    talk_scout_text => "伝えたいこと", "What you want to say";
    /// Hint.
    talk_scout_text_hint => "2,000文字まで。家族や思想など、採用で尋ねてはいけないことは書けません。", "Up to 2,000 characters. What must not be asked in hiring is refused.";
    /// Button.
    talk_scout_do => "スカウトを送る", "Send";
    /// It was done.
    talk_scouted => "スカウトを送りました", "The scout is sent";
    /// There are no postings.
    talk_scout_no_posting => "公開中で、あなたが採用チームにいる求人がありません。スカウトには、賃金が書かれた公開中の求人が要ります。", "There is no published posting on whose hiring team you are. A scout needs one, which says what is paid.";
    /// It was refused.
    talk_scout_refused => "この人とはもうやりとりがあるか、最近ありました。スカウトは1人に1通です。", "There is a talk with this person already, or was of late. It is one scout for each.";
    /// The limit is reached.
    talk_scout_too_many(most) => "30日に送れる{most}通に達しました。日を置いてから送ってください。", "You have sent {most} within 30 days. Please wait.";

    /// Heading.
    talk_notes => "チームのメモとやること", "The team's notes and tasks";
    /// Who reads it.
    talk_notes_text => "採用チームだけが読みます。やりとりが終わるか合意すると、本人は自分の記録の写しで読めます。仕事に関わることだけを書いてください。", "Only the hiring team reads this. Once the talk is over or agreed to, the candidate reads it in their own copy. Note only what concerns the job.";
    /// There are none.
    talk_notes_none => "まだありません", "None yet";
    /// Label.
    talk_note_text => "メモ", "Note";
    /// Label.
    talk_note_by => "期日（やることにする場合）", "Day, if it is to be done";
    /// Button.
    talk_note_add => "書きとめる", "Note it";
    /// It was done.
    talk_note_added => "書きとめました", "Noted";
    /// Checkbox of a task with its day.
    talk_note_done(day) => "済み（期日：{day}）", "Done (by {day})";
    /// Mark.
    talk_note_late => "期日を過ぎています", "Overdue";
    /// Who wrote it when.
    talk_note_author(name, moment) => "{name}、{moment}", "{name}, {moment}";
    /// Button.
    talk_note_remove => "消す", "Remove";
    /// It was done.
    talk_note_removed => "消しました", "Removed";
}
