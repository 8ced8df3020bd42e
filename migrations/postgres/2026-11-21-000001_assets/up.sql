-- One row: the newest change number. Every write of an asset or a patch moves it on inside its own transaction, so
-- numbers become visible in the order in which transactions commit.
CREATE TABLE clock (
    id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
    change_number BIGINT NOT NULL
);
INSERT INTO clock (id, change_number) VALUES (1, 0);

-- An asset as it is now. `body` is the whole record as JSON; the columns beside it are what it is found by.
CREATE TABLE assets (
    id TEXT NOT NULL PRIMARY KEY,
    source_name TEXT NOT NULL,
    external_id TEXT,
    status TEXT NOT NULL,
    name TEXT NOT NULL,
    rev BIGINT NOT NULL,
    change_number BIGINT NOT NULL,
    body TEXT NOT NULL,
    created_us BIGINT NOT NULL,
    updated_us BIGINT NOT NULL,
    UNIQUE (source_name, external_id)
);
CREATE UNIQUE INDEX assets_by_change_number ON assets (change_number);

-- An asset as it was each time somebody changed it, and who did and why. Never changed, never deleted.
CREATE TABLE asset_revisions (
    asset_id TEXT NOT NULL REFERENCES assets (id),
    rev BIGINT NOT NULL,
    change_number BIGINT NOT NULL,
    body TEXT NOT NULL,
    made_us BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (asset_id, rev)
);

CREATE FUNCTION refuse_to_touch_a_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a revision is never changed or deleted';
END
$$;
CREATE TRIGGER asset_revisions_are_never_touched
    BEFORE UPDATE OR DELETE OR TRUNCATE ON asset_revisions
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_touch_a_revision();
