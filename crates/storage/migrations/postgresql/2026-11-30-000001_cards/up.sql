-- The transfer plane: tables of its own, whose keys lead to the community and never back.

-- One card a worker. Everything that the worker said is in `content`, encrypted with the key named beside it
-- and bound to this row and column; nothing readable tells whether a card is on.
CREATE TABLE transfer_card (
    id BYTEA PRIMARY KEY NOT NULL,
    person_id BYTEA NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    key_id TEXT COLLATE "C" NOT NULL,
    content BYTEA NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT "transfer_card.person_id" UNIQUE (person_id)
);

-- Sessions in which this part is unlocked.
CREATE TABLE transfer_unlock (
    session_id BYTEA PRIMARY KEY NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    opened_at BIGINT NOT NULL,
    used_at BIGINT NOT NULL
);

-- Who did what here. Apart from the community's audit log, which the office reads.
CREATE TABLE transfer_audit (
    id BYTEA PRIMARY KEY NOT NULL,
    -- Whose entry it is: the worker whom it concerns.
    person_id BYTEA NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    at BIGINT NOT NULL,
    key_id TEXT COLLATE "C" NOT NULL,
    content BYTEA NOT NULL
);
CREATE INDEX transfer_audit_person ON transfer_audit (person_id, at);

-- How many questions somebody asked on a day.
CREATE TABLE transfer_budget (
    person_id BYTEA NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    day BIGINT NOT NULL,
    hits BIGINT NOT NULL,
    PRIMARY KEY (person_id, day)
);
