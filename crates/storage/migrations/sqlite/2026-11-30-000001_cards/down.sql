DROP TABLE transfer_budget;
DROP TABLE transfer_audit;
DROP TABLE transfer_unlock;
DROP TABLE transfer_card;
