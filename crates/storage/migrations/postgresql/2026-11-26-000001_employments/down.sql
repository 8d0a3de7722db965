DROP TABLE employment_report;
ALTER TABLE employment DROP COLUMN version;
ALTER TABLE employment DROP COLUMN attestation;
ALTER TABLE employment DROP COLUMN kind;
