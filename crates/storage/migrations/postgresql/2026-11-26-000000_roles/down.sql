DROP TABLE person_change;
DELETE FROM role WHERE kind = 'place_host';
ALTER TABLE role DROP CONSTRAINT role_kind_check;
ALTER TABLE role ADD CONSTRAINT role_kind_check CHECK (kind IN ('coordinator', 'recruiter', 'council_office'));
