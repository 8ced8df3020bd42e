-- A co-ordinator's area. `body` is the whole patch as JSON.
CREATE TABLE patches (
    slug TEXT NOT NULL PRIMARY KEY,
    change_number INTEGER NOT NULL,
    body TEXT NOT NULL,
    updated_us INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
