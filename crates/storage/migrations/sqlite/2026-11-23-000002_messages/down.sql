DROP TABLE message_report;
DROP TABLE message;
DROP TABLE conversation_member;
DROP TABLE conversation;
