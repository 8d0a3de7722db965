-- Records that a coordinator stated of somebody who has not agreed yet, nor has the council office for them. Cards are
-- not hidden by them: whom a coordinator could hide like that, they would know.
CREATE TABLE employment_claim (
    employment_id BYTEA PRIMARY KEY NOT NULL REFERENCES employment (id) ON DELETE CASCADE,
    made_at BIGINT NOT NULL
);
