-- What tied people to organisations, and organisations to each other, and stands nowhere else any more: a role that was
-- taken, a record that was removed. Who may see a card of the transfer plane is decided by these, too.
CREATE TABLE past_tie (
    person_id BLOB NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    organisation_id BLOB NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('claim', 'record', 'role')),
    ended_at BIGINT NOT NULL,
    PRIMARY KEY (person_id, organisation_id, kind)
);
CREATE INDEX past_tie_ended_at ON past_tie (ended_at);

CREATE TABLE past_relation (
    organisation_id BLOB NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    related_id BLOB NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    ended_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, related_id)
);
CREATE INDEX past_relation_ended_at ON past_relation (ended_at);
