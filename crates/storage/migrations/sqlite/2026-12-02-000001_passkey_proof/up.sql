-- When the person of a session last proved by a passkey who they are; 0 for never. A mailed code does not count.
ALTER TABLE session ADD COLUMN passkey_used_at BIGINT NOT NULL DEFAULT 0;
