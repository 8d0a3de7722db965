DROP TABLE posting_report;
DROP TABLE posting_version;
DROP TABLE posting;
