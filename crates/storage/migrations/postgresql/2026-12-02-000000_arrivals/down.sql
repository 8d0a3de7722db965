DROP INDEX notification_kind;
DROP TABLE arrival_watch;
DROP TABLE arrival_consent;
