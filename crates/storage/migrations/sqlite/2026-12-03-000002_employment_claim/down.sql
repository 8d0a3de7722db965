DROP TABLE employment_claim;
