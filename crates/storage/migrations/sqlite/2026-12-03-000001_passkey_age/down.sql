ALTER TABLE session DROP COLUMN passkey_made_at;
