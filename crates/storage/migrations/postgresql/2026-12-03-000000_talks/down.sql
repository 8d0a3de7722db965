DROP TABLE transfer_message;
DROP TABLE transfer_talk;
