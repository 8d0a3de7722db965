-- An event: what it is, and the rule of its repetition. When it takes place stands in its occurrences.
CREATE TABLE event (
    id BYTEA PRIMARY KEY NOT NULL,
    -- Who made it; an event outlives its maker's account.
    host_id BYTEA REFERENCES person (id) ON DELETE SET NULL,
    title TEXT COLLATE "C" NOT NULL,
    description TEXT COLLATE "C" NOT NULL,
    place_id BYTEA REFERENCES place (id) ON DELETE SET NULL,
    address TEXT COLLATE "C" NOT NULL,
    online_url TEXT COLLATE "C" NOT NULL,
    -- How many people there is room for; 0 means any number.
    capacity INTEGER NOT NULL,
    -- 1 when nobody may see who comes, nor how many.
    sensitive INTEGER NOT NULL,
    -- Empty when it takes place once.
    repeats TEXT COLLATE "C" NOT NULL CHECK (repeats IN ('', 'weekly', 'fortnightly', 'monthly')),
    state TEXT COLLATE "C" NOT NULL CHECK (state IN ('planned', 'cancelled')),
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);

CREATE TABLE event_organisation (
    event_id BYTEA NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    organisation_id BYTEA NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    PRIMARY KEY (event_id, organisation_id)
);
CREATE INDEX event_organisation_organisation ON event_organisation (organisation_id);

-- Each time that an event takes place: one row for a single event, all of them for one that repeats.
CREATE TABLE event_occurrence (
    id BYTEA PRIMARY KEY NOT NULL,
    event_id BYTEA NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    -- From 0; an edit of the times moves the occurrence of the same position, with its answers.
    position INTEGER NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    state TEXT COLLATE "C" NOT NULL CHECK (state IN ('planned', 'cancelled')),
    -- Rises with every answer: whoever answers holds the row, so that no seat is given twice.
    version BIGINT NOT NULL,
    CONSTRAINT "event_occurrence.position" UNIQUE (event_id, position)
);
CREATE INDEX event_occurrence_starts ON event_occurrence (starts_at, id);
CREATE INDEX event_occurrence_ends ON event_occurrence (ends_at, id);

CREATE TABLE event_answer (
    occurrence_id BYTEA NOT NULL REFERENCES event_occurrence (id) ON DELETE CASCADE,
    person_id BYTEA NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    answer TEXT COLLATE "C" NOT NULL CHECK (answer IN ('going', 'waiting', 'maybe', 'no')),
    -- How many come along.
    guests INTEGER NOT NULL,
    -- The order of the waiting list.
    answered_at BIGINT NOT NULL,
    PRIMARY KEY (occurrence_id, person_id)
);
CREATE INDEX event_answer_person ON event_answer (person_id);

-- The secret addresses by which people's own calendar programs fetch their events.
CREATE TABLE calendar_feed (
    person_id BYTEA PRIMARY KEY NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    token_hash BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    CONSTRAINT "calendar_feed.token_hash" UNIQUE (token_hash)
);
