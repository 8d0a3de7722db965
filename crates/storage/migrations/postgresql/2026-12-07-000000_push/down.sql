ALTER TABLE notification_setting DROP COLUMN push;
ALTER TABLE notification_counter DROP COLUMN pushed;
DROP TABLE push_subscription;
