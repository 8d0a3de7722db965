-- Who said to be at a place, and until when. At most one row of a person lasts still; rows that are over
-- stay for a day, for the picture of the day by hour, and are then removed.
CREATE TABLE presence (
    id BYTEA PRIMARY KEY NOT NULL,
    person_id BYTEA NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    place_id BYTEA NOT NULL REFERENCES place (id) ON DELETE CASCADE,
    -- Who may see the name; everybody else may see a number at most.
    visibility TEXT COLLATE "C" NOT NULL CHECK (visibility IN ('everyone', 'connections', 'count')),
    since_at BIGINT NOT NULL,
    -- What was said first, or when the person left.
    until_at BIGINT NOT NULL
);
CREATE INDEX presence_person ON presence (person_id, until_at);
CREATE INDEX presence_place ON presence (place_id, until_at);
CREATE INDEX presence_until ON presence (until_at);

-- Who plans to come. Removed when the day is over.
CREATE TABLE planned_visit (
    id BYTEA PRIMARY KEY NOT NULL,
    person_id BYTEA NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    place_id BYTEA NOT NULL REFERENCES place (id) ON DELETE CASCADE,
    -- YYYY-MM-DD in Asia/Tokyo.
    date TEXT COLLATE "C" NOT NULL,
    part TEXT COLLATE "C" NOT NULL CHECK (part IN ('morning', 'afternoon', 'all_day')),
    visibility TEXT COLLATE "C" NOT NULL CHECK (visibility IN ('everyone', 'connections', 'count')),
    CONSTRAINT "planned_visit.date" UNIQUE (person_id, place_id, date)
);
CREATE INDEX planned_visit_place ON planned_visit (place_id, date);
CREATE INDEX planned_visit_date ON planned_visit (date);
