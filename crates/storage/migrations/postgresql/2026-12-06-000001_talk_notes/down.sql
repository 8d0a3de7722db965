DROP TABLE transfer_note;
