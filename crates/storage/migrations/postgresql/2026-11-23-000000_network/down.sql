DROP TABLE member_block;
DROP TABLE member_connection;
