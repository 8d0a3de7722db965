-- One more role: whoever receives people at a place.
ALTER TABLE role DROP CONSTRAINT role_kind_check;
ALTER TABLE role ADD CONSTRAINT role_kind_check
    CHECK (kind IN ('coordinator', 'recruiter', 'council_office', 'place_host'));

-- What was done to an account and its roles, and why: the history that the council office sees. It goes with the
-- person; the audit log, which has ids only, stays.
CREATE TABLE person_change (
    id BYTEA PRIMARY KEY NOT NULL,
    person_id BYTEA NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    actor_id BYTEA REFERENCES person (id) ON DELETE SET NULL,
    kind TEXT COLLATE "C" NOT NULL,
    -- The role that was given or taken; else empty.
    role TEXT COLLATE "C" NOT NULL,
    organisation_id BYTEA REFERENCES organisation (id) ON DELETE CASCADE,
    reason TEXT COLLATE "C" NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX person_change_person ON person_change (person_id, at);
