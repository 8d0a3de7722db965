-- A group of members.
CREATE TABLE community_group (
    id BYTEA PRIMARY KEY NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    description TEXT COLLATE "C" NOT NULL,
    -- 'hidden' and 'sensitive' are there for their members and those who are invited, and for nobody else.
    kind TEXT COLLATE "C" NOT NULL CHECK (kind IN ('open', 'by_request', 'hidden', 'sensitive')),
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX community_group_newest ON community_group (created_at, id);

-- Who belongs to a group, asks to, or is asked to.
CREATE TABLE group_member (
    group_id BYTEA NOT NULL REFERENCES community_group (id) ON DELETE CASCADE,
    person_id BYTEA NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    standing TEXT COLLATE "C" NOT NULL CHECK (standing IN ('owner', 'member', 'requested', 'invited')),
    since BIGINT NOT NULL,
    PRIMARY KEY (group_id, person_id)
);
CREATE INDEX group_member_person ON group_member (person_id, standing);
CREATE INDEX group_member_list ON group_member (group_id, standing, since, person_id);
