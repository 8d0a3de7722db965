DROP TABLE calendar_feed;
DROP TABLE event_answer;
DROP TABLE event_occurrence;
DROP TABLE event_organisation;
DROP TABLE event;
