-- People. A person is a natural person with exactly one account.
CREATE TABLE person (
    id BYTEA PRIMARY KEY NOT NULL,
    state TEXT COLLATE "C" NOT NULL CHECK (state IN ('invited', 'active', 'suspended', 'deleted')),
    email TEXT COLLATE "C" NOT NULL,
    family_name TEXT COLLATE "C" NOT NULL,
    given_name TEXT COLLATE "C" NOT NULL,
    family_reading TEXT COLLATE "C" NOT NULL,
    given_reading TEXT COLLATE "C" NOT NULL,
    sort_key TEXT COLLATE "C" NOT NULL,
    cohort INTEGER NOT NULL,
    arrival TEXT COLLATE "C" NOT NULL,
    can_help_with TEXT COLLATE "C" NOT NULL,
    looking_for TEXT COLLATE "C" NOT NULL,
    visibility TEXT COLLATE "C" NOT NULL CHECK (visibility IN ('listed', 'unsearchable', 'unlisted')),
    joined_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT "person.email" UNIQUE (email)
);

CREATE TABLE person_link (
    person_id BYTEA NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    label TEXT COLLATE "C" NOT NULL,
    url TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (person_id, position)
);

-- Organisations: council companies and partners.
CREATE TABLE organisation (
    id BYTEA PRIMARY KEY NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    name_key TEXT COLLATE "C" NOT NULL,
    reading TEXT COLLATE "C" NOT NULL,
    sort_key TEXT COLLATE "C" NOT NULL,
    summary TEXT COLLATE "C" NOT NULL,
    description TEXT COLLATE "C" NOT NULL,
    head_office TEXT COLLATE "C" NOT NULL,
    address TEXT COLLATE "C" NOT NULL,
    website TEXT COLLATE "C" NOT NULL,
    council_since INTEGER NOT NULL,
    visits_a_month INTEGER NOT NULL,
    visits TEXT COLLATE "C" NOT NULL,
    equipment TEXT COLLATE "C" NOT NULL,
    remote_note TEXT COLLATE "C" NOT NULL,
    joined_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT "organisation.name_key" UNIQUE (name_key)
);

CREATE TABLE former_name (
    organisation_id BYTEA NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    name_key TEXT COLLATE "C" NOT NULL,
    until TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (organisation_id, position)
);
CREATE INDEX former_name_key ON former_name (name_key);

-- kind subsidiary: organisation_id is the parent of related_id; affiliate: neither owns the other.
CREATE TABLE organisation_relation (
    organisation_id BYTEA NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    related_id BYTEA NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    kind TEXT COLLATE "C" NOT NULL CHECK (kind IN ('subsidiary', 'affiliate')),
    since TEXT COLLATE "C" NOT NULL,
    until TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (organisation_id, related_id, kind)
);
CREATE INDEX organisation_relation_related ON organisation_relation (related_id);

CREATE TABLE contact_window (
    organisation_id BYTEA NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    label TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    email TEXT COLLATE "C" NOT NULL,
    telephone TEXT COLLATE "C" NOT NULL,
    hours TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (organisation_id, position)
);

-- Places: coworking spaces.
CREATE TABLE place (
    id BYTEA PRIMARY KEY NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    name_key TEXT COLLATE "C" NOT NULL,
    reading TEXT COLLATE "C" NOT NULL,
    sort_key TEXT COLLATE "C" NOT NULL,
    summary TEXT COLLATE "C" NOT NULL,
    postal_code TEXT COLLATE "C" NOT NULL,
    address TEXT COLLATE "C" NOT NULL,
    operator_id BYTEA REFERENCES organisation (id) ON DELETE SET NULL,
    hours_note TEXT COLLATE "C" NOT NULL,
    equipment TEXT COLLATE "C" NOT NULL,
    entry TEXT COLLATE "C" NOT NULL,
    directions TEXT COLLATE "C" NOT NULL,
    latitude DOUBLE PRECISION NOT NULL,
    longitude DOUBLE PRECISION NOT NULL,
    website TEXT COLLATE "C" NOT NULL,
    telephone TEXT COLLATE "C" NOT NULL,
    joined_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT "place.name_key" UNIQUE (name_key)
);

CREATE TABLE opening_hours (
    place_id BYTEA NOT NULL REFERENCES place (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    weekday INTEGER NOT NULL,
    opens TEXT COLLATE "C" NOT NULL,
    closes TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (place_id, position)
);

CREATE TABLE organisation_place (
    organisation_id BYTEA NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    place_id BYTEA NOT NULL REFERENCES place (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    PRIMARY KEY (organisation_id, place_id)
);

CREATE TABLE person_place (
    person_id BYTEA NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    place_id BYTEA NOT NULL REFERENCES place (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    PRIMARY KEY (person_id, place_id)
);
CREATE INDEX person_place_place ON person_place (place_id);

-- An attested record; until is empty while it lasts.
CREATE TABLE employment (
    id BYTEA PRIMARY KEY NOT NULL,
    person_id BYTEA NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    organisation_id BYTEA NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    since TEXT COLLATE "C" NOT NULL,
    until TEXT COLLATE "C" NOT NULL,
    attested_by BYTEA REFERENCES person (id) ON DELETE SET NULL,
    attested_at BIGINT NOT NULL
);
CREATE INDEX employment_person ON employment (person_id, until);
CREATE INDEX employment_organisation ON employment (organisation_id, until);

CREATE TABLE role (
    person_id BYTEA NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    kind TEXT COLLATE "C" NOT NULL CHECK (kind IN ('coordinator', 'recruiter', 'council_office')),
    organisation_id BYTEA NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    granted_at BIGINT NOT NULL,
    PRIMARY KEY (person_id, kind, organisation_id)
);

-- Vocabularies: craft, skill, language, school, hometown, interest.
CREATE TABLE term (
    id BYTEA PRIMARY KEY NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    key TEXT COLLATE "C" NOT NULL,
    label TEXT COLLATE "C" NOT NULL,
    CONSTRAINT "term.key" UNIQUE (kind, key)
);

CREATE TABLE person_term (
    person_id BYTEA NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    term_id BYTEA NOT NULL REFERENCES term (id) ON DELETE CASCADE,
    PRIMARY KEY (person_id, position)
);
CREATE INDEX person_term_term ON person_term (term_id);

-- Signing in.
CREATE TABLE session (
    id BYTEA PRIMARY KEY NOT NULL,
    token_hash BYTEA NOT NULL,
    person_id BYTEA NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    created_at BIGINT NOT NULL,
    renewed_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    CONSTRAINT "session.token_hash" UNIQUE (token_hash)
);
CREATE INDEX session_person ON session (person_id);
CREATE INDEX session_expires ON session (expires_at);

CREATE TABLE sign_in_attempt (
    id BYTEA PRIMARY KEY NOT NULL,
    person_id BYTEA REFERENCES person (id) ON DELETE CASCADE,
    email TEXT COLLATE "C" NOT NULL,
    email_hash BYTEA NOT NULL,
    token_hash BYTEA NOT NULL,
    code_hash BYTEA NOT NULL,
    confirmation_hash BYTEA NOT NULL,
    browser_hash BYTEA NOT NULL,
    tries INTEGER NOT NULL,
    state TEXT COLLATE "C" NOT NULL CHECK (state IN ('open', 'used', 'replaced', 'locked')),
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    CONSTRAINT "sign_in_attempt.token_hash" UNIQUE (token_hash)
);
CREATE INDEX sign_in_attempt_email ON sign_in_attempt (email_hash, state);
CREATE INDEX sign_in_attempt_browser ON sign_in_attempt (browser_hash, created_at);
CREATE INDEX sign_in_attempt_expires ON sign_in_attempt (expires_at);

-- What every write leaves behind.
CREATE TABLE idempotency (
    actor TEXT COLLATE "C" NOT NULL,
    key TEXT COLLATE "C" NOT NULL,
    request_hash BYTEA NOT NULL,
    status INTEGER NOT NULL,
    body TEXT COLLATE "C" NOT NULL,
    etag TEXT COLLATE "C",
    location TEXT COLLATE "C",
    created_at BIGINT NOT NULL,
    PRIMARY KEY (actor, key)
);
CREATE INDEX idempotency_created ON idempotency (created_at);

CREATE TABLE counter (
    key TEXT COLLATE "C" NOT NULL,
    window_start BIGINT NOT NULL,
    hits BIGINT NOT NULL,
    PRIMARY KEY (key, window_start)
);
CREATE INDEX counter_window ON counter (window_start);

CREATE TABLE audit (
    id BYTEA PRIMARY KEY NOT NULL,
    at BIGINT NOT NULL,
    actor_id BYTEA,
    kind TEXT COLLATE "C" NOT NULL,
    target TEXT COLLATE "C" NOT NULL,
    request_id TEXT COLLATE "C" NOT NULL
);
CREATE INDEX audit_at ON audit (at);

CREATE TABLE outbox (
    id BYTEA PRIMARY KEY NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    priority INTEGER NOT NULL,
    recipient TEXT COLLATE "C" NOT NULL,
    subject TEXT COLLATE "C" NOT NULL,
    body TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL CHECK (state IN ('waiting', 'sent', 'dead')),
    attempts INTEGER NOT NULL,
    available_at BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    last_error TEXT COLLATE "C" NOT NULL
);
CREATE INDEX outbox_waiting ON outbox (state, priority, available_at);
CREATE INDEX outbox_created ON outbox (created_at);

-- What members keep.
CREATE TABLE saved_search (
    id BYTEA PRIMARY KEY NOT NULL,
    person_id BYTEA NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    name TEXT COLLATE "C" NOT NULL,
    query TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT "saved_search.name" UNIQUE (person_id, name)
);

-- Spreadsheets handed in by the council office.
CREATE TABLE import (
    id BYTEA PRIMARY KEY NOT NULL,
    person_id BYTEA REFERENCES person (id) ON DELETE SET NULL,
    kind TEXT COLLATE "C" NOT NULL,
    file_name TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    content BYTEA NOT NULL,
    row_count INTEGER NOT NULL,
    rows_done INTEGER NOT NULL,
    encoding TEXT COLLATE "C" NOT NULL,
    summary TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX import_created ON import (created_at);

CREATE TABLE import_row (
    import_id BYTEA NOT NULL REFERENCES import (id) ON DELETE CASCADE,
    line INTEGER NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    action TEXT COLLATE "C" NOT NULL,
    problems TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (import_id, line)
);

-- One row for everything that can be found, with the card that lists show. Only what everybody may find
-- stands here: whoever is unsearchable or unlisted has no document.
-- The id is (seconds of joining << 30) | 30 bits of the entity's id, so that its order is newest first
-- and no sequence is shared between what different people may see.
CREATE TABLE search_document (
    id BIGINT PRIMARY KEY NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    entity_id BYTEA NOT NULL,
    sort_key TEXT COLLATE "C" NOT NULL,
    company_sort_key TEXT COLLATE "C" NOT NULL,
    normalised TEXT COLLATE "C" NOT NULL,
    card TEXT COLLATE "C" NOT NULL,
    tokens TSVECTOR NOT NULL,
    CONSTRAINT "search_document.entity_id" UNIQUE (entity_id)
);
CREATE INDEX search_document_kind ON search_document (kind, id);
CREATE INDEX search_document_sort ON search_document (kind, sort_key, id);
CREATE INDEX search_document_company ON search_document (kind, company_sort_key, id);
CREATE INDEX search_document_tokens ON search_document USING GIN (tokens);
