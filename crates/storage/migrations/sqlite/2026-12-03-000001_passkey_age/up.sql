-- When the passkey was made by which the person of a session last proved who they are; 0 for never. A new one opens
-- no lock yet. Of proofs that were noted before nobody knows the passkey, so they count no more.
ALTER TABLE session ADD COLUMN passkey_made_at BIGINT NOT NULL DEFAULT 0;
UPDATE session SET passkey_used_at = 0;
