-- How somebody proved who they are when a session began, when they last proved it again, and on what kind of
-- device, such as "Chrome · Windows": never finer.
ALTER TABLE session ADD COLUMN signed_in_with TEXT COLLATE "C" NOT NULL DEFAULT 'mail';
ALTER TABLE session ADD COLUMN reauthenticated_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN device TEXT COLLATE "C" NOT NULL DEFAULT '';

-- Passkeys. The credential is public: the key that checks a signature, and its counter.
CREATE TABLE passkey (
    id BYTEA PRIMARY KEY NOT NULL,
    person_id BYTEA NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    credential_id BYTEA NOT NULL,
    credential TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL,
    -- To the day; 0 before the first use.
    used_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT "passkey.credential_id" UNIQUE (credential_id)
);
CREATE INDEX passkey_person ON passkey (person_id, created_at);

-- A ceremony that was begun: used once, for minutes, by the browser or session whose secret has this hash.
CREATE TABLE passkey_ceremony (
    bound_to BYTEA NOT NULL,
    kind TEXT COLLATE "C" NOT NULL CHECK (kind IN ('registration', 'sign_in', 'reauthentication')),
    state TEXT COLLATE "C" NOT NULL,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (bound_to, kind)
);
CREATE INDEX passkey_ceremony_expires ON passkey_ceremony (expires_at);

-- A code that was mailed to somebody who is signed in: to prove who they are again, or that an address is theirs.
CREATE TABLE mailed_code (
    session_id BYTEA NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    purpose TEXT COLLATE "C" NOT NULL CHECK (purpose IN ('reauthentication', 'address')),
    email TEXT COLLATE "C" NOT NULL,
    code_hash BYTEA NOT NULL,
    tries INTEGER NOT NULL,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (session_id, purpose)
);
CREATE INDEX mailed_code_expires ON mailed_code (expires_at);
