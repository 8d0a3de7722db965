-- A job that a company offers: the copy that its recruiters work on, and how it stands. Who wrote it stands in the
-- audit log alone, and nothing anywhere says who read it.
CREATE TABLE posting (
    id BLOB PRIMARY KEY NOT NULL,
    organisation_id BLOB NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    -- `template` is never published, but copied.
    state TEXT NOT NULL CHECK (state IN ('draft', 'template', 'published', 'closed')),
    title TEXT NOT NULL,
    craft_id BLOB REFERENCES term (id) ON DELETE SET NULL,
    -- The typed terms as JSON.
    terms TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    -- The version that members read; 0 before the first.
    published_version INTEGER NOT NULL,
    -- When it was published first; 0 before.
    published_at BIGINT NOT NULL,
    -- When the company said last that it still holds.
    confirmed_at BIGINT NOT NULL,
    -- Until when members find it: 30 days after that, or the end of the last day to apply.
    open_until BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX posting_organisation ON posting (organisation_id, changed_at);
CREATE INDEX posting_open ON posting (state, open_until);

-- Every version that was ever published; none is changed or removed while the posting is there.
CREATE TABLE posting_version (
    posting_id BLOB NOT NULL REFERENCES posting (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    title TEXT NOT NULL,
    craft_id BLOB REFERENCES term (id) ON DELETE SET NULL,
    terms TEXT NOT NULL,
    -- What lists are narrowed and sorted by, from the terms.
    remote TEXT NOT NULL,
    working_time TEXT NOT NULL,
    moving_away TEXT NOT NULL,
    -- 1 when one may be moved out of the town.
    may_move INTEGER NOT NULL,
    -- The least base pay in yen a month.
    monthly_pay BIGINT NOT NULL,
    published_at BIGINT NOT NULL,
    PRIMARY KEY (posting_id, number)
);

-- What somebody says is wrong with a posting. Nobody knows who: whoever reports has read it.
CREATE TABLE posting_report (
    id BLOB PRIMARY KEY NOT NULL,
    posting_id BLOB NOT NULL REFERENCES posting (id) ON DELETE CASCADE,
    -- The version that was reported.
    number INTEGER NOT NULL,
    reason TEXT NOT NULL,
    reported_at BIGINT NOT NULL,
    -- When the office closed the case; 0 while it is open.
    closed_at BIGINT NOT NULL
);
CREATE INDEX posting_report_posting ON posting_report (posting_id);
CREATE INDEX posting_report_open ON posting_report (closed_at, reported_at, id);
