-- What the hiring team notes and means to do about a candidate: encrypted as talks are, and gone with the talk.
CREATE TABLE transfer_note (
    id BLOB PRIMARY KEY NOT NULL,
    talk_id BLOB NOT NULL REFERENCES transfer_talk (id) ON DELETE CASCADE,
    key_id TEXT NOT NULL,
    content BLOB NOT NULL
);
CREATE INDEX transfer_note_talk ON transfer_note (talk_id);
