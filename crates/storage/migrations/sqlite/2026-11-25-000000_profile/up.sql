-- What members say of themselves beyond what the programme knows, and who may see which field.
-- audiences names the fields that are not for everyone, as 'school:1 links:2': 1 for connections, 2 for
-- nobody. has_more tells whether connections see more than everyone; who has it has a second document.
CREATE TABLE member_profile (
    person_id BLOB PRIMARY KEY NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    headline TEXT NOT NULL,
    introduction TEXT NOT NULL,
    audiences TEXT NOT NULL,
    has_more INTEGER NOT NULL CHECK (has_more IN (0, 1)),
    picture_id BLOB
);

CREATE TABLE career_entry (
    person_id BLOB NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    organisation TEXT NOT NULL,
    title TEXT NOT NULL,
    since TEXT NOT NULL,
    until TEXT NOT NULL,
    description TEXT NOT NULL,
    PRIMARY KEY (person_id, position)
) WITHOUT ROWID;

-- Who may see the fact: 0 everyone, 1 connections, 2 nobody. Counts and peers read only what is for everyone.
ALTER TABLE person_term ADD COLUMN audience INTEGER NOT NULL DEFAULT 0;
ALTER TABLE person_place ADD COLUMN audience INTEGER NOT NULL DEFAULT 0;
DROP INDEX person_term_term;
CREATE INDEX person_term_term ON person_term (term_id, audience);
DROP INDEX person_place_place;
CREATE INDEX person_place_place ON person_place (place_id, audience);

-- Pictures as they are served: decoded and encoded anew, with nothing of the file that was handed in.
CREATE TABLE member_picture (
    id BLOB PRIMARY KEY NOT NULL,
    person_id BLOB NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    content BLOB NOT NULL,
    CONSTRAINT "member_picture.person_id" UNIQUE (person_id)
);
