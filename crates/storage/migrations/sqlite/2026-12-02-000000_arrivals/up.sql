-- Whoever lets connections be told when they come to a place.
CREATE TABLE arrival_consent (
    person_id BLOB PRIMARY KEY NOT NULL REFERENCES person (id) ON DELETE CASCADE
);

-- Who wants to be told when whom comes. It means nothing while the other does not consent, or once the two are
-- not connected any more.
CREATE TABLE arrival_watch (
    watcher_id BLOB NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    watched_id BLOB NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    PRIMARY KEY (watcher_id, watched_id)
);
CREATE INDEX arrival_watch_watched ON arrival_watch (watched_id);

-- Arrivals are forgotten after a day, long before other notifications.
CREATE INDEX notification_kind ON notification (kind, created_at);
