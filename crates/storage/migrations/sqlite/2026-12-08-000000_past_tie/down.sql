DROP TABLE past_relation;
DROP TABLE past_tie;
