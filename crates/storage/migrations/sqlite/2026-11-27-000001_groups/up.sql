-- A group of members.
CREATE TABLE community_group (
    id BLOB PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    -- 'hidden' and 'sensitive' are there for their members and those who are invited, and for nobody else.
    kind TEXT NOT NULL CHECK (kind IN ('open', 'by_request', 'hidden', 'sensitive')),
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL
) WITHOUT ROWID;
CREATE INDEX community_group_newest ON community_group (created_at, id);

-- Who belongs to a group, asks to, or is asked to.
CREATE TABLE group_member (
    group_id BLOB NOT NULL REFERENCES community_group (id) ON DELETE CASCADE,
    person_id BLOB NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    standing TEXT NOT NULL CHECK (standing IN ('owner', 'member', 'requested', 'invited')),
    since BIGINT NOT NULL,
    PRIMARY KEY (group_id, person_id)
) WITHOUT ROWID;
CREATE INDEX group_member_person ON group_member (person_id, standing);
CREATE INDEX group_member_list ON group_member (group_id, standing, since, person_id);
