DROP TABLE peer_criteria;
