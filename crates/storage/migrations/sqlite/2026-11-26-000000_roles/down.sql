DROP TABLE person_change;
CREATE TABLE role_of_three (
    person_id BLOB NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('coordinator', 'recruiter', 'council_office')),
    organisation_id BLOB NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    granted_at BIGINT NOT NULL,
    PRIMARY KEY (person_id, kind, organisation_id)
);
INSERT INTO role_of_three (person_id, kind, organisation_id, granted_at)
SELECT person_id, kind, organisation_id, granted_at FROM role WHERE kind <> 'place_host';
DROP TABLE role;
ALTER TABLE role_of_three RENAME TO role;
