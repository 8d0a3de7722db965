-- Invitations, each bound to one person in the state `invited`. Taking one back removes that person, too.
CREATE TABLE invitation (
    id BYTEA PRIMARY KEY NOT NULL,
    person_id BYTEA NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    -- For whom the inviter speaks, and where the invited person works.
    organisation_id BYTEA NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    invited_by BYTEA REFERENCES person (id) ON DELETE SET NULL,
    -- Of the newest mail's link; the earlier ones no longer work.
    token_hash BYTEA NOT NULL,
    sent_at BIGINT NOT NULL,
    sent_times INTEGER NOT NULL,
    expires_at BIGINT NOT NULL,
    -- 0 until it is accepted, which is possible once.
    accepted_at BIGINT NOT NULL,
    CONSTRAINT "invitation.person" UNIQUE (person_id),
    CONSTRAINT "invitation.token" UNIQUE (token_hash)
);
CREATE INDEX invitation_open ON invitation (accepted_at, sent_at);
CREATE INDEX invitation_organisation ON invitation (organisation_id, accepted_at, sent_at);
