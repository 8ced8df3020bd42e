CREATE TABLE import_runs (
    id TEXT NOT NULL PRIMARY KEY,
    file_name TEXT NOT NULL,
    format TEXT NOT NULL,
    source_name TEXT NOT NULL,
    started_us BIGINT NOT NULL,
    finished_us BIGINT,
    added BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    unchanged BIGINT NOT NULL,
    refused BIGINT NOT NULL
);

-- A row that could not be taken, as it was written, and why. The key begins with the run, so it is its index too.
CREATE TABLE refused_rows (
    run_id TEXT NOT NULL REFERENCES import_runs (id),
    line BIGINT NOT NULL,
    says TEXT NOT NULL,
    written TEXT NOT NULL,
    PRIMARY KEY (run_id, line)
);
