-- How much each criterion counts when peers are ranked for a person: 0 not at all, 1 normally, 2 important.
-- Whoever never changed it has no row.
CREATE TABLE peer_criteria (
    person_id BYTEA PRIMARY KEY NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    craft INTEGER NOT NULL CHECK (craft BETWEEN 0 AND 2),
    skill INTEGER NOT NULL CHECK (skill BETWEEN 0 AND 2),
    school INTEGER NOT NULL CHECK (school BETWEEN 0 AND 2),
    hometown INTEGER NOT NULL CHECK (hometown BETWEEN 0 AND 2),
    interest INTEGER NOT NULL CHECK (interest BETWEEN 0 AND 2),
    place INTEGER NOT NULL CHECK (place BETWEEN 0 AND 2),
    language INTEGER NOT NULL CHECK (language BETWEEN 0 AND 2),
    version BIGINT NOT NULL
);
-- Lists of everybody who has something are read in the order of the people. SQLite keeps them so by itself.
DROP INDEX person_term_term;
CREATE INDEX person_term_term ON person_term (term_id, person_id);
DROP INDEX person_place_place;
CREATE INDEX person_place_place ON person_place (place_id, person_id);
