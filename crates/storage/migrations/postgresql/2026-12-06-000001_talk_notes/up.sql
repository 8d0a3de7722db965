-- What the hiring team notes and means to do about a candidate: encrypted as talks are, and gone with the talk.
CREATE TABLE transfer_note (
    id BYTEA PRIMARY KEY NOT NULL,
    talk_id BYTEA NOT NULL REFERENCES transfer_talk (id) ON DELETE CASCADE,
    key_id TEXT COLLATE "C" NOT NULL,
    content BYTEA NOT NULL
);
CREATE INDEX transfer_note_talk ON transfer_note (talk_id);

ALTER TABLE transfer_note ENABLE ROW LEVEL SECURITY;
ALTER TABLE transfer_note FORCE ROW LEVEL SECURITY;
CREATE POLICY inside ON transfer_note USING (current_setting('nagaoka.plane', true) = 'transfer');
