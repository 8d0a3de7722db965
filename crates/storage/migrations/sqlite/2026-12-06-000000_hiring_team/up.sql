-- Who of a company's recruiters reads what comes in about a posting, by name. It only takes away: whoever may not read
-- a talk reads it no more by standing here.
CREATE TABLE posting_team (
    posting_id BLOB NOT NULL REFERENCES posting (id) ON DELETE CASCADE,
    person_id BLOB NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    PRIMARY KEY (posting_id, person_id)
);
CREATE INDEX posting_team_person ON posting_team (person_id);

-- Until now all of them read everything: of the postings that there are, whoever recruits now goes on.
INSERT INTO posting_team (posting_id, person_id)
SELECT posting.id, role.person_id
FROM posting
INNER JOIN role ON role.organisation_id = posting.organisation_id AND role.kind = 'recruiter';
