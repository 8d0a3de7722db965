//! Groups.

messages! {
    /// Heading of the list, and the tab.
    groups_title => "グループ", "Groups";
    /// Below the heading.
    groups_subtitle => "同じ関心を持つ人たちの場所です。", "Places for people who share an interest.";
    /// Label of the views.
    groups_views => "表示", "Views";
    /// All of them.
    groups_all => "すべて", "All";
    /// One's own.
    groups_own => "自分のグループ", "Mine";
    /// Leads to the form.
    groups_new => "グループをつくる", "Make a group";
    /// The list is empty.
    groups_none => "グループはまだありません。", "There are no groups yet.";
    /// What to do about it.
    groups_none_text => "趣味でも仕事でも、ふたりから始められます。", "Two people are enough to start.";
    /// How many belong to it.
    groups_count(count) => "{count}人", "Members: {count}";
    /// A kind.
    groups_open => "だれでも参加できる", "Open";
    /// A kind.
    groups_by_request => "承認制", "By request";
    /// A kind.
    groups_hidden => "非公開", "Hidden";
    /// A kind.
    groups_sensitive => "配慮が必要", "Sensitive";
    /// What the kind means.
    groups_open_text => "だれでも参加できる", "Open: everybody may join";
    /// What the kind means.
    groups_by_request_text => "承認制: 申請をオーナーが承認する", "By request: an owner lets people in";
    /// What the kind means.
    groups_hidden_text => "非公開: 招待された人だけが知っている", "Hidden: only those who are invited know of it";
    /// What the kind means.
    groups_sensitive_text => "配慮が必要: 非公開で、メンバーの一覧も人数も出ない", "Sensitive: hidden, without a list of members or their number";
    /// The kind.
    groups_field_kind => "参加のしかた", "How one comes in";
    /// What cannot be taken back.
    groups_field_kind_hint => "「非公開」「配慮が必要」は、あとから公開に戻せません。", "Hidden and sensitive groups cannot be opened later.";
    /// The name.
    groups_field_name => "名前", "Name";
    /// What it is for.
    groups_field_description => "どんなグループか", "What it is for";
    /// Title of the form.
    groups_form => "グループをつくる", "Make a group";
    /// Title of the form that edits.
    groups_form_edit => "グループを編集", "Edit the group";
    /// Sends the form.
    groups_make => "つくる", "Make it";
    /// Keeps an edit.
    groups_save => "保存する", "Save";
    /// Leads to the form that edits.
    groups_edit => "編集", "Edit";
    /// Joins.
    groups_join => "参加する", "Join";
    /// Asks to join.
    groups_ask => "参加を申請する", "Ask to join";
    /// It was asked for.
    groups_asked => "申請中です。オーナーの承認を待っています。", "You asked to join. An owner will answer.";
    /// Takes it back.
    groups_withdraw => "申請を取り消す", "Take back";
    /// One is invited.
    groups_invited => "このグループに招待されています。", "You are invited to this group.";
    /// Accepts.
    groups_accept => "参加する", "Join";
    /// Declines.
    groups_decline => "断る", "Decline";
    /// Leaves.
    groups_leave => "グループを出る", "Leave the group";
    /// Asks first.
    groups_leave_sure => "グループの投稿は見えなくなります。", "You will no longer see its posts.";
    /// The last owner cannot.
    groups_leave_last => "最後のオーナーです。先にほかの人をオーナーにしてください。", "You are the last owner. Name another one first.";
    /// It was done.
    groups_done => "更新しました", "Done";
    /// Heading.
    groups_members => "メンバー", "Members";
    /// Nobody but the owners sees them.
    groups_members_sensitive => "このグループでは、メンバーの一覧と人数を出しません。", "This group shows neither its members nor their number.";
    /// Heading for owners.
    groups_waiting => "申請と招待", "Requests and invitations";
    /// Somebody asks.
    groups_requested => "申請", "Asks to join";
    /// Somebody is invited.
    groups_is_invited => "招待中", "Invited";
    /// Somebody looks after it.
    groups_owner => "オーナー", "Owner";
    /// Lets somebody in.
    groups_let_in => "承認する", "Let in";
    /// Declines, or takes an invitation back.
    groups_refuse => "取り下げる", "Turn down";
    /// Makes an owner.
    groups_make_owner => "オーナーにする", "Make an owner";
    /// Takes somebody out.
    groups_remove => "外す", "Remove";
    /// Chooses people to invite.
    groups_invite => "メンバーを招待", "Invite members";
    /// Sends invitations.
    groups_invite_send => "招待する", "Invite";
    /// Heading.
    groups_pinned => "固定された投稿", "Pinned";
    /// Heading.
    groups_posts => "投稿", "Posts";
    /// Posts are for members.
    groups_posts_members => "投稿はメンバーだけに見えます。", "Only members see the posts.";
}
