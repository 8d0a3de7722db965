-- How far a person was told by mail. A row comes due when something was written; whoever takes it sets the time
-- back to the end of all times, in the transaction that writes the mail: so it is taken once.
ALTER TABLE notification_counter ADD COLUMN look_at BIGINT NOT NULL DEFAULT 9223372036854775807;
-- When the next digest is due.
ALTER TABLE notification_counter ADD COLUMN digest_at BIGINT NOT NULL DEFAULT 9223372036854775807;
-- The sequence up to which mails at once and digests have told.
ALTER TABLE notification_counter ADD COLUMN looked BIGINT NOT NULL DEFAULT 0;
ALTER TABLE notification_counter ADD COLUMN digested BIGINT NOT NULL DEFAULT 0;
-- What was written before there were such mails is told by none.
UPDATE notification_counter SET looked = newest, digested = newest;
CREATE INDEX notification_counter_look ON notification_counter (look_at);
CREATE INDEX notification_counter_digest ON notification_counter (digest_at);

-- The number of the newest message of which a mail has told: nobody is told again before they have read.
ALTER TABLE conversation_member ADD COLUMN mailed_until BIGINT NOT NULL DEFAULT 0;

-- What a person wants to be told by mail, and when. Without a row everything is as usual.
CREATE TABLE notification_setting (
    person_id BYTEA PRIMARY KEY NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    -- Of each topic 'at_once', 'digest' or 'in_app'.
    messages TEXT COLLATE "C" NOT NULL,
    connections TEXT COLLATE "C" NOT NULL,
    events TEXT COLLATE "C" NOT NULL,
    reminders TEXT COLLATE "C" NOT NULL,
    -- 1: the person is reminded of events the day before.
    remind INTEGER NOT NULL CHECK (remind IN (0, 1)),
    -- The sum of 2 to the power of the weekday, Monday being 0.
    digest_days INTEGER NOT NULL CHECK (digest_days BETWEEN 0 AND 127),
    digest_hour INTEGER NOT NULL CHECK (digest_hour BETWEEN 0 AND 23),
    -- No mails at once between these hours; none are quiet when both are the same.
    quiet_from INTEGER NOT NULL CHECK (quiet_from BETWEEN 0 AND 23),
    quiet_until INTEGER NOT NULL CHECK (quiet_until BETWEEN 0 AND 23),
    version BIGINT NOT NULL
);

-- Mails that a person can unsubscribe from. A row outlives its mail, so that an old mail's link still works.
CREATE TABLE notice_mail (
    mail_id BYTEA PRIMARY KEY NOT NULL,
    person_id BYTEA NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    -- What is unsubscribed from: 'at_once' or 'digest'.
    scope TEXT COLLATE "C" NOT NULL CHECK (scope IN ('at_once', 'digest')),
    -- SHA-256 of the secret in the mail's links.
    token_hash BYTEA NOT NULL,
    -- The secret itself, until the mail is sent.
    token TEXT COLLATE "C" NOT NULL,
    written_at BIGINT NOT NULL,
    CONSTRAINT "notice_mail.token" UNIQUE (token_hash)
);
CREATE INDEX notice_mail_person ON notice_mail (person_id);
CREATE INDEX notice_mail_written ON notice_mail (written_at);

-- Occurrences of which everybody who comes was reminded: once, whatever becomes of them.
CREATE TABLE event_reminder (
    occurrence_id BYTEA PRIMARY KEY NOT NULL REFERENCES event_occurrence (id) ON DELETE CASCADE,
    reminded_at BIGINT NOT NULL
);
