-- One row: the newest change number. Every write of an asset or a patch moves it on inside its own transaction, so
-- numbers become visible in the order in which transactions commit.
CREATE TABLE clock (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    change_number INTEGER NOT NULL
) STRICT;
INSERT INTO clock (id, change_number) VALUES (1, 0);

-- An asset as it is now. `body` is the whole record as JSON; the columns beside it are what it is found by.
CREATE TABLE assets (
    id TEXT NOT NULL PRIMARY KEY,
    source_name TEXT NOT NULL,
    external_id TEXT,
    status TEXT NOT NULL,
    name TEXT NOT NULL,
    rev INTEGER NOT NULL,
    change_number INTEGER NOT NULL,
    body TEXT NOT NULL,
    created_us INTEGER NOT NULL,
    updated_us INTEGER NOT NULL,
    UNIQUE (source_name, external_id)
) STRICT;
CREATE UNIQUE INDEX assets_by_change_number ON assets (change_number);

-- An asset as it was each time somebody changed it, and who did and why. Never changed, never deleted.
CREATE TABLE asset_revisions (
    asset_id TEXT NOT NULL REFERENCES assets (id),
    rev INTEGER NOT NULL,
    change_number INTEGER NOT NULL,
    body TEXT NOT NULL,
    made_us INTEGER NOT NULL,
    made_by TEXT NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (asset_id, rev)
) STRICT;

CREATE TRIGGER asset_revisions_are_never_changed BEFORE UPDATE ON asset_revisions
BEGIN
    SELECT RAISE(ABORT, 'a revision is never changed');
END;
CREATE TRIGGER asset_revisions_are_never_deleted BEFORE DELETE ON asset_revisions
BEGIN
    SELECT RAISE(ABORT, 'a revision is never deleted');
END;
