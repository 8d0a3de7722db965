DROP TABLE planned_visit;
DROP TABLE presence;
