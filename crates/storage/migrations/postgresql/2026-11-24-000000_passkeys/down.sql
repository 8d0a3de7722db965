DROP TABLE mailed_code;
DROP TABLE passkey_ceremony;
DROP TABLE passkey;
ALTER TABLE session DROP COLUMN device;
ALTER TABLE session DROP COLUMN reauthenticated_at;
ALTER TABLE session DROP COLUMN signed_in_with;
