DROP TABLE notification;
DROP TABLE notification_counter;
