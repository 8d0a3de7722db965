-- What members say of themselves beyond what the programme knows, and who may see which field.
-- audiences names the fields that are not for everyone, as 'school:1 links:2': 1 for connections, 2 for
-- nobody. has_more tells whether connections see more than everyone; who has it has a second document.
CREATE TABLE member_profile (
    person_id BYTEA PRIMARY KEY NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    headline TEXT COLLATE "C" NOT NULL,
    introduction TEXT COLLATE "C" NOT NULL,
    audiences TEXT COLLATE "C" NOT NULL,
    has_more INTEGER NOT NULL CHECK (has_more IN (0, 1)),
    picture_id BYTEA
);

CREATE TABLE career_entry (
    person_id BYTEA NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    organisation TEXT COLLATE "C" NOT NULL,
    title TEXT COLLATE "C" NOT NULL,
    since TEXT COLLATE "C" NOT NULL,
    until TEXT COLLATE "C" NOT NULL,
    description TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (person_id, position)
);

-- Who may see the fact: 0 everyone, 1 connections, 2 nobody. Counts and peers read only what is for everyone.
ALTER TABLE person_term ADD COLUMN audience INTEGER NOT NULL DEFAULT 0;
ALTER TABLE person_place ADD COLUMN audience INTEGER NOT NULL DEFAULT 0;
DROP INDEX person_term_term;
CREATE INDEX person_term_term ON person_term (term_id, audience, person_id);
DROP INDEX person_place_place;
CREATE INDEX person_place_place ON person_place (place_id, audience, person_id);

-- Pictures as they are served: decoded and encoded anew, with nothing of the file that was handed in.
CREATE TABLE member_picture (
    id BYTEA PRIMARY KEY NOT NULL,
    person_id BYTEA NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    content BYTEA NOT NULL,
    CONSTRAINT "member_picture.person_id" UNIQUE (person_id)
);
