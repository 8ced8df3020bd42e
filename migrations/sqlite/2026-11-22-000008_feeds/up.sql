-- Addresses that are fetched again and again, each for a source of its own. `body` is the whole of it as JSON.
CREATE TABLE feeds (
    source_name TEXT NOT NULL PRIMARY KEY,
    next_us INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Each time a feed was fetched, and what came of it.
CREATE TABLE feed_runs (
    id TEXT NOT NULL PRIMARY KEY,
    source_name TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX feed_runs_by_source ON feed_runs (source_name, id);

-- What was changed here, and what the source it came from says of it. `state` is 0 where somebody has to settle it, 1
-- where a person chose to keep ours, until the source says something else again, and 2 where the two agree.
CREATE TABLE differences (
    asset_id TEXT NOT NULL REFERENCES assets (id),
    column_name TEXT NOT NULL,
    source_name TEXT NOT NULL,
    theirs TEXT NOT NULL,
    since_us INTEGER NOT NULL,
    state INTEGER NOT NULL,
    PRIMARY KEY (asset_id, column_name)
) STRICT, WITHOUT ROWID;
CREATE INDEX differences_by_source ON differences (source_name);
