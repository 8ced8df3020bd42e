-- What the columns of a source's files become, as it was told or guessed when it was last imported.
CREATE TABLE source_mappings (
    source_name TEXT NOT NULL PRIMARY KEY,
    written TEXT NOT NULL,
    updated_us BIGINT NOT NULL
);
