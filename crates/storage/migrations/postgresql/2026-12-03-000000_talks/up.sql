-- Talks between a company and a worker.

-- One a worker and company. `company` is a keyed hash, so that the row alone does not tell which it is; everything
-- that was agreed and said about it is in `content`, encrypted as cards are.
CREATE TABLE transfer_talk (
    id BYTEA PRIMARY KEY NOT NULL,
    person_id BYTEA NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    company BYTEA NOT NULL,
    key_id TEXT COLLATE "C" NOT NULL,
    content BYTEA NOT NULL,
    -- The last day, counted from 1970, on which it is kept.
    kept_until BIGINT NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT "transfer_talk.company" UNIQUE (person_id, company)
);
CREATE INDEX transfer_talk_company ON transfer_talk (company);

-- What they wrote to each other, in the order of `number`.
CREATE TABLE transfer_message (
    id BYTEA PRIMARY KEY NOT NULL,
    talk_id BYTEA NOT NULL REFERENCES transfer_talk (id) ON DELETE CASCADE,
    number BIGINT NOT NULL,
    key_id TEXT COLLATE "C" NOT NULL,
    content BYTEA NOT NULL,
    CONSTRAINT "transfer_message.number" UNIQUE (talk_id, number)
);
