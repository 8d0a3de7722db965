-- How far each person's notifications have come: one row per person, so that a sequence rises by one without
-- gaps, and rows of one recipient are committed in its order.
CREATE TABLE notification_counter (
    person_id BLOB PRIMARY KEY NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    newest BIGINT NOT NULL,
    -- When the newest was written; event streams look for what changed lately.
    changed_at BIGINT NOT NULL
) WITHOUT ROWID;
CREATE INDEX notification_counter_changed ON notification_counter (changed_at);

-- What a person is told. It holds no text: whoever reads it is shown what is still there, and may still be seen.
CREATE TABLE notification (
    id BLOB PRIMARY KEY NOT NULL,
    person_id BLOB NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    -- Rises by one for each person.
    sequence BIGINT NOT NULL,
    kind TEXT NOT NULL,
    -- Who caused it.
    actor_id BLOB REFERENCES person (id) ON DELETE CASCADE,
    -- What it is about; the kind says which table it is in.
    subject_id BLOB,
    -- 1: stands in the list and counts as unread. 0: only wakes open pages.
    is_listed INTEGER NOT NULL CHECK (is_listed IN (0, 1)),
    created_at BIGINT NOT NULL,
    -- 0 until it is read.
    read_at BIGINT NOT NULL,
    CONSTRAINT "notification.sequence" UNIQUE (person_id, sequence)
) WITHOUT ROWID;
CREATE INDEX notification_list ON notification (person_id, is_listed, sequence);
CREATE INDEX notification_unread ON notification (person_id, is_listed, read_at);
CREATE INDEX notification_actor ON notification (actor_id);
CREATE INDEX notification_created ON notification (is_listed, created_at);
