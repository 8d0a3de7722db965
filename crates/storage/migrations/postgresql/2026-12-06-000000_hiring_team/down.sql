DROP TABLE posting_team;
