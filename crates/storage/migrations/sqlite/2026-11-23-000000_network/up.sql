-- Connections: one row for a pair, whoever asked. `declined` looks like `asked` to the one who asked.
CREATE TABLE member_connection (
    id BLOB PRIMARY KEY NOT NULL,
    asker_id BLOB NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    asked_id BLOB NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    -- Both ids joined, the smaller one first, so that two people have one row.
    pair BLOB NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('asked', 'declined', 'connected')),
    note TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    answered_at BIGINT NOT NULL,
    CONSTRAINT "member_connection.pair" UNIQUE (pair)
);
CREATE INDEX member_connection_asker ON member_connection (asker_id, state, asked_at);
CREATE INDEX member_connection_asked ON member_connection (asked_id, state, asked_at);

-- A block hides two people from each other; a mute only spares the one the other's notices. Both are silent.
CREATE TABLE member_block (
    person_id BLOB NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    other_id BLOB NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('block', 'mute')),
    made_at BIGINT NOT NULL,
    PRIMARY KEY (person_id, other_id)
) WITHOUT ROWID;
CREATE INDEX member_block_other ON member_block (other_id, kind);
