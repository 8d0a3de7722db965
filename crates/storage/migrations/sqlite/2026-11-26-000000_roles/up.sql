-- One more role: whoever receives people at a place. SQLite changes a CHECK only by a new table.
CREATE TABLE role_of_four (
    person_id BLOB NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('coordinator', 'recruiter', 'council_office', 'place_host')),
    organisation_id BLOB NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    granted_at BIGINT NOT NULL,
    PRIMARY KEY (person_id, kind, organisation_id)
);
INSERT INTO role_of_four (person_id, kind, organisation_id, granted_at)
SELECT person_id, kind, organisation_id, granted_at FROM role;
DROP TABLE role;
ALTER TABLE role_of_four RENAME TO role;

-- What was done to an account and its roles, and why: the history that the council office sees. It goes with the
-- person; the audit log, which has ids only, stays.
CREATE TABLE person_change (
    id BLOB PRIMARY KEY NOT NULL,
    person_id BLOB NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    actor_id BLOB REFERENCES person (id) ON DELETE SET NULL,
    kind TEXT NOT NULL,
    -- The role that was given or taken; else empty.
    role TEXT NOT NULL,
    organisation_id BLOB REFERENCES organisation (id) ON DELETE CASCADE,
    reason TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX person_change_person ON person_change (person_id, at);
