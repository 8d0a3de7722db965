-- The transfer plane's rows are there only for whoever entered it: `storage::transfer::plane`.

ALTER TABLE transfer_card ENABLE ROW LEVEL SECURITY;
ALTER TABLE transfer_card FORCE ROW LEVEL SECURITY;
CREATE POLICY inside ON transfer_card USING (current_setting('nagaoka.plane', true) = 'transfer');

ALTER TABLE transfer_unlock ENABLE ROW LEVEL SECURITY;
ALTER TABLE transfer_unlock FORCE ROW LEVEL SECURITY;
CREATE POLICY inside ON transfer_unlock USING (current_setting('nagaoka.plane', true) = 'transfer');

ALTER TABLE transfer_audit ENABLE ROW LEVEL SECURITY;
ALTER TABLE transfer_audit FORCE ROW LEVEL SECURITY;
CREATE POLICY inside ON transfer_audit USING (current_setting('nagaoka.plane', true) = 'transfer');

ALTER TABLE transfer_budget ENABLE ROW LEVEL SECURITY;
ALTER TABLE transfer_budget FORCE ROW LEVEL SECURITY;
CREATE POLICY inside ON transfer_budget USING (current_setting('nagaoka.plane', true) = 'transfer');

ALTER TABLE transfer_talk ENABLE ROW LEVEL SECURITY;
ALTER TABLE transfer_talk FORCE ROW LEVEL SECURITY;
CREATE POLICY inside ON transfer_talk USING (current_setting('nagaoka.plane', true) = 'transfer');

ALTER TABLE transfer_message ENABLE ROW LEVEL SECURITY;
ALTER TABLE transfer_message FORCE ROW LEVEL SECURITY;
CREATE POLICY inside ON transfer_message USING (current_setting('nagaoka.plane', true) = 'transfer');
