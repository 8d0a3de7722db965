DROP INDEX person_place_place;
CREATE INDEX person_place_place ON person_place (place_id);
DROP INDEX person_term_term;
CREATE INDEX person_term_term ON person_term (term_id);
DROP TABLE peer_criteria;
