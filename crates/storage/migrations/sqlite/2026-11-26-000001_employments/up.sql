-- Several employments of one person stand side by side: the usual one, a secondment (出向) and concurrent posts (兼務).
ALTER TABLE employment ADD COLUMN kind TEXT NOT NULL DEFAULT 'regular'
    CHECK (kind IN ('regular', 'secondment', 'concurrent'));
-- For whom the attesting person spoke; it outlives that person's account. 'none' while nobody attests it.
ALTER TABLE employment ADD COLUMN attestation TEXT NOT NULL DEFAULT 'office'
    CHECK (attestation IN ('none', 'coordinator', 'office'));
-- Rises with every change.
ALTER TABLE employment ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
UPDATE employment SET attestation = 'coordinator'
WHERE attested_by IN (SELECT invited_by FROM invitation WHERE invitation.person_id = employment.person_id)
AND attested_by NOT IN (SELECT person_id FROM role WHERE kind = 'council_office');

-- What a person says is wrong with a record about them: a task of the council office and the coordinator.
CREATE TABLE employment_report (
    id BLOB PRIMARY KEY NOT NULL,
    employment_id BLOB NOT NULL REFERENCES employment (id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    reported_at BIGINT NOT NULL,
    -- 0 while it is open.
    closed_at BIGINT NOT NULL
);
CREATE INDEX employment_report_open ON employment_report (employment_id, closed_at);
