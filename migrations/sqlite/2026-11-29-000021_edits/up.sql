-- Changes that wait beside the public version. `changes` holds the columns that would change, as JSON; `base_rev` is the
-- revision they were written against. `state` is waiting, published, refused or withdrawn.
CREATE TABLE edits (
    id TEXT NOT NULL PRIMARY KEY,
    asset_id TEXT NOT NULL REFERENCES assets (id),
    base_rev INTEGER NOT NULL,
    changes TEXT NOT NULL,
    made_us INTEGER NOT NULL,
    made_by TEXT NOT NULL,
    why TEXT NOT NULL,
    state TEXT NOT NULL
) STRICT;
CREATE INDEX edits_by_asset ON edits (asset_id);
CREATE INDEX edits_by_state ON edits (state, made_us);

-- What was decided of a listing or of an edit, by whom, and why. Never changed.
CREATE TABLE decisions (
    id TEXT NOT NULL PRIMARY KEY,
    asset_id TEXT NOT NULL REFERENCES assets (id),
    edit_id TEXT,
    rev INTEGER NOT NULL,
    at_us INTEGER NOT NULL,
    by_id TEXT NOT NULL,
    by_name TEXT NOT NULL,
    what TEXT NOT NULL,
    says TEXT NOT NULL
) STRICT;
CREATE INDEX decisions_by_asset ON decisions (asset_id, id);

-- Who said that a decision was wrong, and in which words. `answered_us` is empty while somebody has to look again.
CREATE TABLE appeals (
    id TEXT NOT NULL PRIMARY KEY,
    asset_id TEXT NOT NULL REFERENCES assets (id),
    made_us INTEGER NOT NULL,
    made_by TEXT NOT NULL,
    says TEXT NOT NULL,
    answered_us INTEGER
) STRICT;
CREATE INDEX appeals_by_asset ON appeals (asset_id);

-- What waits is few among many.
CREATE INDEX assets_by_status ON assets (status, created_us);
