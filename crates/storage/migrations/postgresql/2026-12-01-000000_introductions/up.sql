-- Two people whom a third brings together; without an introducer, the programme does. Neither is named to the
-- other before both have agreed. `is_void`: the two are connected or hidden from each other already, which
-- the introducer must not learn, so that the row is there for the introducer alone.
CREATE TABLE introduction (
    id BYTEA PRIMARY KEY NOT NULL,
    introducer_id BYTEA REFERENCES person (id) ON DELETE CASCADE,
    first_id BYTEA NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    second_id BYTEA NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    -- Both ids joined, the smaller one first.
    pair BYTEA NOT NULL,
    note TEXT COLLATE "C" NOT NULL,
    first_answer TEXT COLLATE "C" NOT NULL CHECK (first_answer IN ('waiting', 'accepted', 'declined')),
    second_answer TEXT COLLATE "C" NOT NULL CHECK (second_answer IN ('waiting', 'accepted', 'declined')),
    is_void INTEGER NOT NULL CHECK (is_void IN (0, 1)),
    made_at BIGINT NOT NULL
);
CREATE INDEX introduction_introducer ON introduction (introducer_id, made_at);
CREATE INDEX introduction_first ON introduction (first_id, made_at);
CREATE INDEX introduction_second ON introduction (second_id, made_at);
CREATE INDEX introduction_pair ON introduction (pair);

-- Whoever wants to be introduced by the programme, and when it last did.
CREATE TABLE introduction_wish (
    person_id BYTEA PRIMARY KEY NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    suggested_at BIGINT NOT NULL
);
