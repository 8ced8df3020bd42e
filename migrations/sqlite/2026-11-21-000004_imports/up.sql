CREATE TABLE import_runs (
    id TEXT NOT NULL PRIMARY KEY,
    file_name TEXT NOT NULL,
    format TEXT NOT NULL,
    source_name TEXT NOT NULL,
    started_us INTEGER NOT NULL,
    finished_us INTEGER,
    added INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    unchanged INTEGER NOT NULL,
    refused INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- A row that could not be taken, as it was written, and why. The key begins with the run, so it is its index too.
CREATE TABLE refused_rows (
    run_id TEXT NOT NULL REFERENCES import_runs (id),
    line INTEGER NOT NULL,
    says TEXT NOT NULL,
    written TEXT NOT NULL,
    PRIMARY KEY (run_id, line)
) STRICT, WITHOUT ROWID;
