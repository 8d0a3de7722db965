//! The names of what a posting says, of its choices, and of what the check finds, by their names on the wire.

/// Makes a function from a name on the wire to its words; empty for a name that there is not.
macro_rules! named {
    ($(#[$doc:meta])* $function:ident { $($name:literal => $japanese:literal, $english:literal;)* }) => {
        $(#[$doc])*
        pub fn $function(language: crate::Language, name: &str) -> &'static str {
            let (japanese, english) = match name {
                $($name => ($japanese, $english),)*
                _ => ("", ""),
            };
            match language {
                crate::Language::Japanese => japanese,
                crate::Language::English => english,
            }
        }
    };
}

named! {
    /// The label of a field.
    posting_field {
        "title" => "求人の名前", "Job title";
        "duties" => "業務内容（雇入れ直後）", "Duties at first";
        "duties_change" => "業務の変更の範囲", "Scope of change of duties";
        "requirements" => "応募資格", "Requirements";
        "about" => "チームと会社について", "About the team and company";
        "age_least" => "年齢の下限", "Lowest age";
        "age_most" => "年齢の上限", "Highest age";
        "age_ground" => "年齢を制限する理由（例外事由）", "Ground for limiting ages";
        "age_reason" => "年齢を制限する理由の説明", "Why ages are limited";
        "sex_ground" => "性別を示す理由（例外事由）", "Ground for naming a sex";
        "sex_reason" => "性別を示す理由の説明", "Why a sex is named";
        "condition_reason" => "身長・体力・転勤を条件にする合理的な理由", "Why height, strength or moving is a condition";
        "workplace" => "就業場所の種類", "Kind of workplace";
        "place" => "就業場所（雇入れ直後）", "Place of work at first";
        "prefecture" => "就業場所の都道府県", "Prefecture of the place of work";
        "place_change" => "就業場所の変更の範囲", "Scope of change of the place";
        "may_move" => "長岡の外への転勤", "Transfers out of Nagaoka";
        "remote" => "リモートの程度", "Degree of remote work";
        "visits_a_month" => "本社への出社（月あたり）", "Visits to the head office a month";
        "visits_paid_by" => "出社の費用", "Who pays for visits";
        "visits_note" => "出社について", "About visits";
        "same_treatment" => "本社と同じ待遇", "Same treatment as the head office";
        "treatment_note" => "待遇の違い", "What differs";
        "equipment" => "機材", "Equipment";
        "moving_away" => "市外へ転居したとき", "If one moves away";
        "moving_away_note" => "転居したときの説明", "What happens then";
        "term" => "契約期間", "Contract term";
        "term_from" => "契約の開始日", "First day";
        "term_to" => "契約の終了日", "Last day";
        "renewal" => "契約の更新", "Renewal";
        "renewal_criteria" => "更新の基準", "Criteria for renewal";
        "renewal_cap" => "更新の上限", "Limit of renewals";
        "probation" => "試用期間", "Probation";
        "probation_months" => "試用期間の長さ（月）", "Months of probation";
        "probation_terms" => "試用期間中の条件", "Terms during probation";
        "probation_pay" => "試用期間中の賃金の下限（円）", "Least pay during probation (yen)";
        "dispatch" => "派遣労働者としての雇用", "Employed as a dispatched worker";
        "working_time" => "労働時間制度", "Working-time system";
        "starts" => "始業時刻", "Start of work";
        "ends" => "終業時刻", "End of work";
        "break_minutes" => "休憩（分）", "Break (minutes)";
        "daily_minutes" => "1日の所定労働時間（分）", "Working time a day (minutes)";
        "deemed_minutes" => "みなし労働時間（分）", "Deemed working time (minutes)";
        "working_time_note" => "労働時間制度の説明", "About the working-time system";
        "overtime" => "所定外労働", "Overtime";
        "overtime_hours" => "所定外労働（月平均・時間）", "Overtime a month (average hours)";
        "holidays" => "休日", "Days off";
        "holidays_a_year" => "年間休日", "Days off a year";
        "pay_form" => "賃金の形", "Form of pay";
        "pay_least" => "基本給の下限（円）", "Least base pay (yen)";
        "pay_most" => "基本給の上限（円）", "Most base pay (yen)";
        "fixed_overtime_pay" => "固定残業代（月・円）", "Fixed overtime pay (yen a month)";
        "fixed_overtime_hours" => "固定残業代の時間（月）", "Hours of fixed overtime a month";
        "pay_without_fixed" => "固定残業代を除く基本給（月・円）", "Base pay without it (yen a month)";
        "excess_paid" => "超えた分の割増賃金の支払い", "Excess overtime paid on top";
        "allowances" => "手当", "Allowances";
        "raises" => "昇給・賞与", "Raises and bonuses";
        "health_insurance" => "健康保険", "Health insurance";
        "pension" => "厚生年金", "Employees' pension";
        "employment_insurance" => "雇用保険", "Employment insurance";
        "accident_insurance" => "労災保険", "Accident insurance";
        "smoking" => "受動喫煙の防止", "Protection from passive smoking";
        "smoking_note" => "受動喫煙防止の説明", "About smoking";
        "recruiter" => "募集者の名称", "Name of the recruiter";
        "recruiter_kind" => "募集者の種類", "Kind of recruiter";
        "recruiter_address" => "募集者の所在地", "Address of the recruiter";
        "recruiter_contact" => "募集者の連絡先", "Contact of the recruiter";
        "selection" => "選考の流れ", "How people are chosen";
        "questions" => "応募時の質問・書類", "Questions and papers";
        "closes_on" => "応募の締切日", "Last day to apply";
        "craft" => "職種", "Craft";
    }
}

named! {
    /// The heading of a section.
    posting_section {
        "work" => "仕事", "The work";
        "place" => "働く場所", "Place of work";
        "remote" => "長岡で働くということ", "Working from Nagaoka";
        "contract" => "契約", "Contract";
        "hours" => "時間と休み", "Hours and days off";
        "pay" => "賃金", "Pay";
        "protection" => "保険と安全", "Insurance and safety";
        "applying" => "応募", "Applying";
    }
}

named! {
    /// A choice of a field.
    posting_choice {
        "employer" => "雇用主が直接募集", "The employer itself";
        "entrusted" => "委託を受けて募集", "Entrusted by the employer";
        "home" => "自宅（長岡市内）", "Home, in Nagaoka";
        "community_place" => "コミュニティの拠点", "A place of the community";
        "office" => "会社の事業所", "The company's office";
        "open" => "期間の定めなし", "Without an end";
        "fixed" => "期間の定めあり", "Fixed term";
        "usual" => "通常の労働時間", "The same hours every day";
        "flexible" => "フレックスタイム制", "Flexible time";
        "variable" => "変形労働時間制", "Variable working hours";
        "discretionary" => "裁量労働制", "Discretionary work";
        "professional" => "高度プロフェッショナル制度", "Highly skilled professional system";
        "hourly" => "時給", "By the hour";
        "daily" => "日給", "By the day";
        "monthly" => "月給", "By the month";
        "annual" => "年俸", "By the year";
        "own_home" => "自宅での就業", "One works at home";
        "premises" => "敷地内禁煙", "No smoking on the premises";
        "indoors" => "屋内禁煙", "No smoking indoors";
        "room" => "喫煙専用室あり", "A smoking room";
        "nothing" => "対策なし", "No measures";
        "full" => "フルリモート", "Fully remote";
        "mostly" => "ほぼリモート", "Mostly remote";
        "partly" => "一部リモート", "Partly remote";
        "company" => "会社負担", "The company pays";
        "both" => "一部会社負担", "Shared";
        "worker" => "本人負担", "The worker pays";
        "same_terms" => "同じ条件で続けられる", "Goes on with the same terms";
        "reviewed" => "条件を相談", "Terms are talked over";
        "ends" => "続けられない", "Does not go on";
        "retirement" => "定年の年齢を上限とする（1号）", "Retirement age as upper limit (item 1)";
        "law_forbids" => "法令で年齢が制限されている（2号）", "A law limits ages (item 2)";
        "career_building" => "長期勤続によるキャリア形成（3号イ）", "Building a long career (item 3-i)";
        "skill_succession" => "技能・知識の継承（3号ロ）", "Handing on skills (item 3-ro)";
        "arts" => "芸術・芸能の表現（3号ハ）", "Truth of expression in arts (item 3-ha)";
        "policy" => "60歳以上・国の施策の対象（3号ニ）", "60 and older, or a public policy (item 3-ni)";
        "positive_action" => "女性が少ないための優遇（第8条）", "Positive action for women (art. 8)";
        "occupation" => "職務の性質（指針の適用除外）", "The nature of the work (guideline)";
    }
}

named! {
    /// What to do about a finding.
    posting_advice {
        "missing" => "必ず書く項目です。決まっていなければ「変更なし」「なし」のように、ないことを書きます。", "This has to be said. Where there is none, say that there is none.";
        "community_missing" => "このコミュニティの求人で必ず書く項目です。", "This community asks every posting to say it.";
        "unreadable" => "日付や時刻が読めないか、前後が合いません。書き直してください。", "A date or time cannot be read, or they do not go together. Write it again.";
        "move_contradicted" => "変更の範囲に転勤の言葉があります。「長岡の外への転勤」を「あり」にするか、範囲を書き直してください。", "The scope of change speaks of transfers. Answer yes to transfers out of Nagaoka, or change the scope.";
        "term_long" => "3年を超える有期契約は、専門的な知識のある人などに限られます。該当するか確かめてください。", "Only some professions may have a fixed term of more than three years. See whether this is one.";
        "term_too_long" => "有期契約は5年を超えられません。期間を短くするか、無期にしてください。", "A fixed term cannot exceed five years. Shorten it, or make it open.";
        "probation_long" => "1年を超える試用期間は長すぎると判断されることがあります。6か月までが目安です。", "A probation of more than a year may be held void. Six months is usual.";
        "break_short" => "6時間を超える日は45分、8時間を超える日は60分以上の休憩が必要です。", "More than 6 hours need a break of 45 minutes, more than 8 an hour.";
        "hours_long" => "1日8時間、週40時間を超えています。時間を短くするか、休日を増やしてください。", "This exceeds 8 hours a day or 40 a week. Shorten the day or add days off.";
        "holidays_few" => "少なくとも週に1日の休日が必要です。", "At least one day a week has to be off.";
        "overtime_long" => "月45時間は時間外労働の原則の上限です。実績を確かめてください。", "45 hours a month is the usual limit of overtime. Check the figure.";
        "overtime_too_long" => "時間外労働は平均で月80時間を超えられません。", "Overtime cannot exceed 80 hours a month on average.";
        "professional_pay" => "高度プロフェッショナル制度は年1,075万円以上が条件です。", "The system for professionals needs at least 10.75 million yen a year.";
        "pay_range" => "上限が下限より低くなっています。", "The most is less than the least.";
        "minimum_wage" => "時間あたりの賃金が、就業場所の都道府県の最低賃金を下回っています。賃金を上げてください。", "By the hour this is below the minimum wage of the prefecture. Raise it.";
        "minimum_wage_old" => "最低賃金に近く、登録されている最低賃金は1年以上前のものです。新しい額を労働局のページで確かめてください。", "This is close to a minimum wage that is more than a year old. Look up the new one.";
        "fixed_overtime_parts" => "固定残業代は、金額、時間、それを除く基本給、超えた分の支払いの4つをすべて書きます。", "Say all four: amount, hours, base pay without it, and that the excess is paid.";
        "fixed_overtime_unpaid" => "固定の時間を超えた分は、必ず割増賃金を支払います。", "What goes beyond the fixed hours has to be paid on top.";
        "fixed_overtime_low" => "固定残業代が、その時間の割増賃金に足りません。金額か時間を直してください。", "The amount is less than those hours are worth. Change one of them.";
        "fixed_overtime_hidden" => "文中に固定残業代の言葉があります。「賃金」の4つの項目に書いてください。", "The text speaks of fixed overtime pay. Fill in its four parts under Pay.";
        "accident_insurance" => "労災保険は、すべての労働者に適用されます。", "Accident insurance covers every worker.";
        "insurance_missing" => "週20時間以上などの条件を満たすと加入が必要です。働く時間を確かめてください。", "From 20 hours a week it is usually compulsory. Check the hours.";
        "smoking_contradicted" => "就業場所が自宅ではありません。その場所の措置を選んでください。", "The place of work is not one's home. Choose what is done there.";
        "closing_past" => "締切日が過ぎています。新しい日にするか、空にしてください。", "This day is over. Choose another, or leave it empty.";
        "treatment_differs" => "本社との違いは合理的なものでなければなりません。違いの内容を読み手に説明してください。", "Differences have to be reasonable. Explain them to the reader.";
        "visits_unpaid" => "会社が求める出社の費用は、会社が負担するのが約束です。", "The company is to pay for visits that it asks for.";
        "age_ground" => "年齢は制限できません。例外に当たるときは、その事由を選んでください。", "Ages cannot be limited, except on one of the listed grounds. Choose it.";
        "age_ground_unfit" => "選んだ事由の条件（上限だけ、無期雇用など）に合っていません。", "This does not keep the conditions of the chosen ground.";
        "age_reason" => "年齢を制限する理由を、応募者に説明してください。", "Explain to applicants why ages are limited.";
        "age_word" => "年齢を制限する言葉です。消すか、例外事由を選んでください。", "These words limit ages. Take them out, or choose a ground.";
        "age_hint" => "年齢で選ぶように読めます。求める経験や姿勢で書いてください。", "This sounds as if age mattered. Speak of experience instead.";
        "sex_word" => "性別で限るか優先する言葉です。性別を問わない言葉にしてください。", "These words limit or prefer a sex. Use words for everybody.";
        "sex_hint" => "特定の性別を望むように読めます。仕事の内容で書いてください。", "This sounds as if a sex were preferred. Speak of the work.";
        "sex_reason" => "性別を示す理由を書いてください。", "Say why a sex is named.";
        "body_word" => "身長、体重、体力、容姿は条件にできません。仕事の内容を具体的に書いてください。", "Height, weight, strength or looks cannot be a condition. Describe the work.";
        "relocation_word" => "転居や転勤は応募の条件にできません。就業場所の変更の範囲に書いてください。", "Moving cannot be a condition. Say it under the scope of change of the place.";
        "nationality_word" => "国籍や出身で限ることはできません。必要な資格や言葉の力を書いてください。", "Nationality or origin cannot be a condition. Say what skill or status is needed.";
        "nationality_hint" => "国籍や出身で選ぶように読めます。必要な言葉の力などを具体的に書いてください。", "This sounds as if origin mattered. Say which skill is needed.";
        "disability_word" => "障害を理由に断ることはできません。", "People cannot be excluded for a disability.";
        "health_word" => "仕事に必要のない健康の情報は集められません。仕事の内容を書いてください。", "Health that the work does not need cannot be asked about. Describe the work.";
        "family_word" => "結婚、妊娠、家庭の状況は条件にできません。", "Marriage, pregnancy or family cannot be a condition.";
        "private_question" => "本人に責任のない事項や、自由であるべき事項は尋ねられません。質問を消してください。", "Origin, family and beliefs must not be asked about. Take the question out.";
        "union_word" => "労働組合への加入の有無は条件にできません。", "Membership in a union cannot be a condition.";
        "penalty_word" => "退職や失敗に備えた違約金や費用の返還は決められません。", "No penalty or repayment can be agreed on beforehand.";
        "reference_check" => "在職中の勤務先への照会は、このコミュニティではできません。", "The present employer must not be asked in this community.";
        "no_poach" => "ほかの会社の社員を除くことはできません。すべての人が応募できます。", "The people of other companies cannot be excluded.";
        "misleading" => "すべての人に当てはまらない約束です。実績の幅と条件を書いてください。", "This is not true for everybody. Say the range and its conditions.";
        "not_employment" => "雇用契約の求人です。ほかの契約は別にしてください。", "This is a posting of employment. Keep other contracts apart.";
        "gift_word" => "応募や入社に伴う金品は、紹介サービスでは禁じられています。会社が払う賃金か確かめてください。", "Gifts for joining are forbidden to recruiting services. Make sure that it is pay.";
    }
}

named! {
    /// How a posting stands.
    posting_state {
        "draft" => "下書き", "Draft";
        "template" => "ひな形", "Template";
        "published" => "公開中", "Published";
        "expired" => "期限切れ", "Expired";
        "closed" => "終了", "Closed";
    }
}

named! {
    /// How a term changed.
    posting_change {
        "changed" => "変更", "Changed";
        "narrowed" => "特定", "Narrowed";
        "removed" => "削除", "Removed";
        "added" => "追加", "Added";
    }
}

named! {
    /// A prefecture by its number (JIS X 0401).
    posting_prefecture {
        "1" => "北海道", "Hokkaido";
        "2" => "青森県", "Aomori";
        "3" => "岩手県", "Iwate";
        "4" => "宮城県", "Miyagi";
        "5" => "秋田県", "Akita";
        "6" => "山形県", "Yamagata";
        "7" => "福島県", "Fukushima";
        "8" => "茨城県", "Ibaraki";
        "9" => "栃木県", "Tochigi";
        "10" => "群馬県", "Gunma";
        "11" => "埼玉県", "Saitama";
        "12" => "千葉県", "Chiba";
        "13" => "東京都", "Tokyo";
        "14" => "神奈川県", "Kanagawa";
        "15" => "新潟県", "Niigata";
        "16" => "富山県", "Toyama";
        "17" => "石川県", "Ishikawa";
        "18" => "福井県", "Fukui";
        "19" => "山梨県", "Yamanashi";
        "20" => "長野県", "Nagano";
        "21" => "岐阜県", "Gifu";
        "22" => "静岡県", "Shizuoka";
        "23" => "愛知県", "Aichi";
        "24" => "三重県", "Mie";
        "25" => "滋賀県", "Shiga";
        "26" => "京都府", "Kyoto";
        "27" => "大阪府", "Osaka";
        "28" => "兵庫県", "Hyogo";
        "29" => "奈良県", "Nara";
        "30" => "和歌山県", "Wakayama";
        "31" => "鳥取県", "Tottori";
        "32" => "島根県", "Shimane";
        "33" => "岡山県", "Okayama";
        "34" => "広島県", "Hiroshima";
        "35" => "山口県", "Yamaguchi";
        "36" => "徳島県", "Tokushima";
        "37" => "香川県", "Kagawa";
        "38" => "愛媛県", "Ehime";
        "39" => "高知県", "Kochi";
        "40" => "福岡県", "Fukuoka";
        "41" => "佐賀県", "Saga";
        "42" => "長崎県", "Nagasaki";
        "43" => "熊本県", "Kumamoto";
        "44" => "大分県", "Oita";
        "45" => "宮崎県", "Miyazaki";
        "46" => "鹿児島県", "Kagoshima";
        "47" => "沖縄県", "Okinawa";
    }
}
