-- A co-ordinator's area. `body` is the whole patch as JSON.
CREATE TABLE patches (
    slug TEXT NOT NULL PRIMARY KEY,
    change_number BIGINT NOT NULL,
    body TEXT NOT NULL,
    updated_us BIGINT NOT NULL
);
