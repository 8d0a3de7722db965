ALTER TABLE session DROP COLUMN passkey_used_at;
