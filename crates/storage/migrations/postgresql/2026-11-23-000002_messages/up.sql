-- A conversation of two people, or of a small group.
CREATE TABLE conversation (
    id BYTEA PRIMARY KEY NOT NULL,
    kind TEXT COLLATE "C" NOT NULL CHECK (kind IN ('direct', 'group')),
    -- Of two people: both ids joined, the smaller one first, so that two have one conversation. Of a group: its id.
    pair BYTEA NOT NULL,
    -- What a group calls itself; may be empty.
    name TEXT COLLATE "C" NOT NULL,
    -- 'request' until somebody whom the starter is not connected with agrees.
    state TEXT COLLATE "C" NOT NULL CHECK (state IN ('request', 'open')),
    starter_id BYTEA NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    started_at BIGINT NOT NULL,
    -- The number of its newest message.
    newest BIGINT NOT NULL,
    CONSTRAINT "conversation.pair" UNIQUE (pair)
);
CREATE INDEX conversation_starter ON conversation (starter_id);

-- Who takes part, with what their list shows, so that neither list nor counts look at messages.
CREATE TABLE conversation_member (
    conversation_id BYTEA NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    person_id BYTEA NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    -- 'ignored' looks like 'requested' to the one who asked.
    state TEXT COLLATE "C" NOT NULL CHECK (state IN ('active', 'requested', 'ignored', 'left')),
    -- When the newest message came that this person is shown.
    changed_at BIGINT NOT NULL,
    -- The number of that message.
    newest BIGINT NOT NULL,
    -- The number up to which this person has read.
    read_until BIGINT NOT NULL,
    unread BIGINT NOT NULL,
    PRIMARY KEY (conversation_id, person_id)
);
CREATE INDEX conversation_member_list ON conversation_member (person_id, state, changed_at, conversation_id);
CREATE INDEX conversation_member_unread ON conversation_member (person_id, state, unread);

-- What was written; a deleted message keeps its place and nothing else.
CREATE TABLE message (
    id BYTEA PRIMARY KEY NOT NULL,
    conversation_id BYTEA NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    -- Rises by one for each conversation.
    sequence BIGINT NOT NULL,
    sender_id BYTEA NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    body TEXT COLLATE "C" NOT NULL,
    -- The folded body, in which one searches.
    normalised TEXT COLLATE "C" NOT NULL,
    sent_at BIGINT NOT NULL,
    -- 0 unless it was changed.
    edited_at BIGINT NOT NULL,
    -- 0 unless it was deleted.
    deleted_at BIGINT NOT NULL,
    CONSTRAINT "message.sequence" UNIQUE (conversation_id, sequence)
);
CREATE INDEX message_sender ON message (sender_id);

-- A case for the council office: it sees the words that the reporter chose, and nothing else of a conversation.
CREATE TABLE message_report (
    id BYTEA PRIMARY KEY NOT NULL,
    -- No foreign keys: a case outlives what it is about, until it is closed and old.
    message_id BYTEA NOT NULL,
    reporter_id BYTEA NOT NULL,
    about_id BYTEA NOT NULL,
    excerpt TEXT COLLATE "C" NOT NULL,
    reason TEXT COLLATE "C" NOT NULL,
    reported_at BIGINT NOT NULL,
    -- 0 while it is open.
    closed_at BIGINT NOT NULL,
    CONSTRAINT "message_report.message" UNIQUE (message_id, reporter_id)
);
CREATE INDEX message_report_open ON message_report (closed_at, reported_at);
