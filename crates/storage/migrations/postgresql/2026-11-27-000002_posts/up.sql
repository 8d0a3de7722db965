-- What a member writes for others.
CREATE TABLE post (
    id BYTEA PRIMARY KEY NOT NULL,
    kind TEXT COLLATE "C" NOT NULL CHECK (kind IN ('post', 'question')),
    author_id BYTEA NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    -- Who may see it, apart from those in post_excluded: everybody, the members of group_id, or whoever is
    -- connected with the author when they look.
    audience TEXT COLLATE "C" NOT NULL CHECK (audience IN ('everyone', 'group', 'connections')),
    group_id BYTEA REFERENCES community_group (id) ON DELETE CASCADE,
    -- Empty when it has none.
    title TEXT COLLATE "C" NOT NULL,
    -- Markdown.
    body TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL,
    -- 0 unless it was edited.
    edited_at BIGINT NOT NULL,
    -- Whether a question has an accepted answer.
    is_solved INTEGER NOT NULL,
    -- When it was pinned in its group; 0 when it is not.
    pinned_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX post_newest ON post (created_at, id);
CREATE INDEX post_of_kind ON post (kind, created_at, id);
CREATE INDEX post_of_group ON post (group_id, created_at, id);
CREATE INDEX post_author ON post (author_id);

-- Named people for whom a post is not there.
CREATE TABLE post_excluded (
    post_id BYTEA NOT NULL REFERENCES post (id) ON DELETE CASCADE,
    person_id BYTEA NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    PRIMARY KEY (post_id, person_id)
);
CREATE INDEX post_excluded_person ON post_excluded (person_id);

-- What a post said before it was edited.
CREATE TABLE post_revision (
    post_id BYTEA NOT NULL REFERENCES post (id) ON DELETE CASCADE,
    -- When it was written.
    written_at BIGINT NOT NULL,
    -- The version of the post that said so.
    version BIGINT NOT NULL,
    title TEXT COLLATE "C" NOT NULL,
    body TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (post_id, version)
);

-- Comments; those of a question are its answers.
CREATE TABLE post_comment (
    id BYTEA PRIMARY KEY NOT NULL,
    post_id BYTEA NOT NULL REFERENCES post (id) ON DELETE CASCADE,
    author_id BYTEA NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    -- Markdown.
    body TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL,
    -- Whether it is the accepted answer.
    is_accepted INTEGER NOT NULL
);
CREATE INDEX post_comment_list ON post_comment (post_id, created_at, id);
CREATE INDEX post_comment_author ON post_comment (author_id);

-- Whom a post or a comment of it names by @.
CREATE TABLE post_mention (
    -- The post itself, or one of its comments.
    subject_id BYTEA NOT NULL,
    person_id BYTEA NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    post_id BYTEA NOT NULL REFERENCES post (id) ON DELETE CASCADE,
    PRIMARY KEY (subject_id, person_id)
);
CREATE INDEX post_mention_person ON post_mention (person_id);
CREATE INDEX post_mention_post ON post_mention (post_id);

CREATE TABLE post_reaction (
    post_id BYTEA NOT NULL REFERENCES post (id) ON DELETE CASCADE,
    person_id BYTEA NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    kind TEXT COLLATE "C" NOT NULL CHECK (kind IN ('like', 'thanks', 'celebrate', 'learned')),
    PRIMARY KEY (post_id, person_id, kind)
);
CREATE INDEX post_reaction_person ON post_reaction (person_id);

CREATE TABLE poll (
    post_id BYTEA PRIMARY KEY NOT NULL REFERENCES post (id) ON DELETE CASCADE,
    -- 1 when one may choose several.
    is_multiple INTEGER NOT NULL,
    closes_at BIGINT NOT NULL
);

CREATE TABLE poll_choice (
    post_id BYTEA NOT NULL REFERENCES poll (post_id) ON DELETE CASCADE,
    -- From 0.
    position INTEGER NOT NULL,
    label TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (post_id, position)
);

-- Who chose what: never shown, not even to the author.
CREATE TABLE poll_vote (
    post_id BYTEA NOT NULL,
    position INTEGER NOT NULL,
    person_id BYTEA NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    PRIMARY KEY (post_id, position, person_id),
    FOREIGN KEY (post_id, position) REFERENCES poll_choice (post_id, position) ON DELETE CASCADE
);
CREATE INDEX poll_vote_person ON poll_vote (person_id);
