-- People. A person is a natural person with exactly one account.
CREATE TABLE person (
    id BLOB PRIMARY KEY NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('invited', 'active', 'suspended', 'deleted')),
    email TEXT NOT NULL,
    family_name TEXT NOT NULL,
    given_name TEXT NOT NULL,
    family_reading TEXT NOT NULL,
    given_reading TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    cohort INTEGER NOT NULL,
    arrival TEXT NOT NULL,
    can_help_with TEXT NOT NULL,
    looking_for TEXT NOT NULL,
    visibility TEXT NOT NULL CHECK (visibility IN ('listed', 'unsearchable', 'unlisted')),
    joined_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT "person.email" UNIQUE (email)
);

CREATE TABLE person_link (
    person_id BLOB NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    url TEXT NOT NULL,
    PRIMARY KEY (person_id, position)
);

-- Organisations: council companies and partners.
CREATE TABLE organisation (
    id BLOB PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    reading TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    summary TEXT NOT NULL,
    description TEXT NOT NULL,
    head_office TEXT NOT NULL,
    address TEXT NOT NULL,
    website TEXT NOT NULL,
    council_since INTEGER NOT NULL,
    visits_a_month INTEGER NOT NULL,
    visits TEXT NOT NULL,
    equipment TEXT NOT NULL,
    remote_note TEXT NOT NULL,
    joined_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT "organisation.name_key" UNIQUE (name_key)
);

CREATE TABLE former_name (
    organisation_id BLOB NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    until TEXT NOT NULL,
    PRIMARY KEY (organisation_id, position)
);
CREATE INDEX former_name_key ON former_name (name_key);

-- kind subsidiary: organisation_id is the parent of related_id; affiliate: neither owns the other.
CREATE TABLE organisation_relation (
    organisation_id BLOB NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    related_id BLOB NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('subsidiary', 'affiliate')),
    since TEXT NOT NULL,
    until TEXT NOT NULL,
    PRIMARY KEY (organisation_id, related_id, kind)
);
CREATE INDEX organisation_relation_related ON organisation_relation (related_id);

CREATE TABLE contact_window (
    organisation_id BLOB NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    telephone TEXT NOT NULL,
    hours TEXT NOT NULL,
    PRIMARY KEY (organisation_id, position)
);

-- Places: coworking spaces.
CREATE TABLE place (
    id BLOB PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    reading TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    summary TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    address TEXT NOT NULL,
    operator_id BLOB REFERENCES organisation (id) ON DELETE SET NULL,
    hours_note TEXT NOT NULL,
    equipment TEXT NOT NULL,
    entry TEXT NOT NULL,
    directions TEXT NOT NULL,
    latitude DOUBLE PRECISION NOT NULL,
    longitude DOUBLE PRECISION NOT NULL,
    website TEXT NOT NULL,
    telephone TEXT NOT NULL,
    joined_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT "place.name_key" UNIQUE (name_key)
);

CREATE TABLE opening_hours (
    place_id BLOB NOT NULL REFERENCES place (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    weekday INTEGER NOT NULL,
    opens TEXT NOT NULL,
    closes TEXT NOT NULL,
    PRIMARY KEY (place_id, position)
);

CREATE TABLE organisation_place (
    organisation_id BLOB NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    place_id BLOB NOT NULL REFERENCES place (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    PRIMARY KEY (organisation_id, place_id)
);

CREATE TABLE person_place (
    person_id BLOB NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    place_id BLOB NOT NULL REFERENCES place (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    PRIMARY KEY (person_id, place_id)
) WITHOUT ROWID;
CREATE INDEX person_place_place ON person_place (place_id);

-- An attested record; until is empty while it lasts.
CREATE TABLE employment (
    id BLOB PRIMARY KEY NOT NULL,
    person_id BLOB NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    organisation_id BLOB NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    since TEXT NOT NULL,
    until TEXT NOT NULL,
    attested_by BLOB REFERENCES person (id) ON DELETE SET NULL,
    attested_at BIGINT NOT NULL
);
CREATE INDEX employment_person ON employment (person_id, until);
CREATE INDEX employment_organisation ON employment (organisation_id, until);

CREATE TABLE role (
    person_id BLOB NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('coordinator', 'recruiter', 'council_office')),
    organisation_id BLOB NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    granted_at BIGINT NOT NULL,
    PRIMARY KEY (person_id, kind, organisation_id)
);

-- Vocabularies: craft, skill, language, school, hometown, interest.
CREATE TABLE term (
    id BLOB PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    label TEXT NOT NULL,
    CONSTRAINT "term.key" UNIQUE (kind, key)
);

CREATE TABLE person_term (
    person_id BLOB NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    term_id BLOB NOT NULL REFERENCES term (id) ON DELETE CASCADE,
    PRIMARY KEY (person_id, position)
) WITHOUT ROWID;
CREATE INDEX person_term_term ON person_term (term_id);

-- Signing in.
CREATE TABLE session (
    id BLOB PRIMARY KEY NOT NULL,
    token_hash BLOB NOT NULL,
    person_id BLOB NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    created_at BIGINT NOT NULL,
    renewed_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    CONSTRAINT "session.token_hash" UNIQUE (token_hash)
);
CREATE INDEX session_person ON session (person_id);
CREATE INDEX session_expires ON session (expires_at);

CREATE TABLE sign_in_attempt (
    id BLOB PRIMARY KEY NOT NULL,
    person_id BLOB REFERENCES person (id) ON DELETE CASCADE,
    email TEXT NOT NULL,
    email_hash BLOB NOT NULL,
    token_hash BLOB NOT NULL,
    code_hash BLOB NOT NULL,
    confirmation_hash BLOB NOT NULL,
    browser_hash BLOB NOT NULL,
    tries INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'used', 'replaced', 'locked')),
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    CONSTRAINT "sign_in_attempt.token_hash" UNIQUE (token_hash)
);
CREATE INDEX sign_in_attempt_email ON sign_in_attempt (email_hash, state);
CREATE INDEX sign_in_attempt_browser ON sign_in_attempt (browser_hash, created_at);
CREATE INDEX sign_in_attempt_expires ON sign_in_attempt (expires_at);

-- What every write leaves behind.
CREATE TABLE idempotency (
    actor TEXT NOT NULL,
    key TEXT NOT NULL,
    request_hash BLOB NOT NULL,
    status INTEGER NOT NULL,
    body TEXT NOT NULL,
    etag TEXT,
    location TEXT,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (actor, key)
) WITHOUT ROWID;
CREATE INDEX idempotency_created ON idempotency (created_at);

CREATE TABLE counter (
    key TEXT NOT NULL,
    window_start BIGINT NOT NULL,
    hits BIGINT NOT NULL,
    PRIMARY KEY (key, window_start)
) WITHOUT ROWID;
CREATE INDEX counter_window ON counter (window_start);

CREATE TABLE audit (
    id BLOB PRIMARY KEY NOT NULL,
    at BIGINT NOT NULL,
    actor_id BLOB,
    kind TEXT NOT NULL,
    target TEXT NOT NULL,
    request_id TEXT NOT NULL
);
CREATE INDEX audit_at ON audit (at);

CREATE TABLE outbox (
    id BLOB PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    priority INTEGER NOT NULL,
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'dead')),
    attempts INTEGER NOT NULL,
    available_at BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    last_error TEXT NOT NULL
);
CREATE INDEX outbox_waiting ON outbox (state, priority, available_at);
CREATE INDEX outbox_created ON outbox (created_at);

-- What members keep.
CREATE TABLE saved_search (
    id BLOB PRIMARY KEY NOT NULL,
    person_id BLOB NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT "saved_search.name" UNIQUE (person_id, name)
);

-- Spreadsheets handed in by the council office.
CREATE TABLE import (
    id BLOB PRIMARY KEY NOT NULL,
    person_id BLOB REFERENCES person (id) ON DELETE SET NULL,
    kind TEXT NOT NULL,
    file_name TEXT NOT NULL,
    state TEXT NOT NULL,
    content BLOB NOT NULL,
    row_count INTEGER NOT NULL,
    rows_done INTEGER NOT NULL,
    encoding TEXT NOT NULL,
    summary TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX import_created ON import (created_at);

CREATE TABLE import_row (
    import_id BLOB NOT NULL REFERENCES import (id) ON DELETE CASCADE,
    line INTEGER NOT NULL,
    name TEXT NOT NULL,
    action TEXT NOT NULL,
    problems TEXT NOT NULL,
    PRIMARY KEY (import_id, line)
) WITHOUT ROWID;

-- One row for everything that can be found, with the card that lists show. Only what everybody may find
-- stands here: whoever is unsearchable or unlisted has no document.
-- The id is (seconds of joining << 30) | 30 bits of the entity's id, so that its order is newest first
-- and no sequence is shared between what different people may see.
CREATE TABLE search_document (
    id INTEGER PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    entity_id BLOB NOT NULL,
    sort_key TEXT NOT NULL,
    company_sort_key TEXT NOT NULL,
    normalised TEXT NOT NULL,
    card TEXT NOT NULL,
    CONSTRAINT "search_document.entity_id" UNIQUE (entity_id)
);
CREATE INDEX search_document_kind ON search_document (kind, id);
CREATE INDEX search_document_sort ON search_document (kind, sort_key, id);
CREATE INDEX search_document_company ON search_document (kind, company_sort_key, id);

-- Tokens are lower-case letters and digits made by the crate japanese, so the plainest tokenizer serves.
CREATE VIRTUAL TABLE search_index USING fts5 (
    tokens, content = '', contentless_delete = 1, detail = 'none', tokenize = 'ascii'
);
