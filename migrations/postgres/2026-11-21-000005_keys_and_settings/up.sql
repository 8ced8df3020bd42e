-- Keys of programs that may write. Only a hash is kept: a copy of this table opens nothing.
CREATE TABLE api_keys (
    sha256 TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    made_us BIGINT NOT NULL
);

CREATE TABLE settings (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);
