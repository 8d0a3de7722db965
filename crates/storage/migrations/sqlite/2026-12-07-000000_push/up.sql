-- Browsers whose push service may wake them: at most one for each session, gone with the session. A push says
-- nothing, so no key to encrypt something with is kept, and what waits for a browser is a time and no message.
CREATE TABLE push_subscription (
    session_id BLOB PRIMARY KEY NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    person_id BLOB NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    -- The address that the browser's push service gave it.
    endpoint TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    -- When to wake it, the end of a worker's lease, or the end of all times.
    due_at BIGINT NOT NULL,
    tries INTEGER NOT NULL,
    CONSTRAINT "push_subscription.endpoint" UNIQUE (endpoint)
);
CREATE INDEX push_subscription_person ON push_subscription (person_id);
CREATE INDEX push_subscription_due ON push_subscription (due_at);

-- The sequence up to which pushes have told.
ALTER TABLE notification_counter ADD COLUMN pushed BIGINT NOT NULL DEFAULT 0;
UPDATE notification_counter SET pushed = newest;

-- What a person wants pushes of: 1 messages, 2 connections, 4 events, 8 reminders, added up.
ALTER TABLE notification_setting ADD COLUMN push INTEGER NOT NULL DEFAULT 0 CHECK (push BETWEEN 0 AND 15);
