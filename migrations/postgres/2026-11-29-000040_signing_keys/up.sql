-- What this register signs with, so that others can tell what it said. `seed` is the secret, in base64.
CREATE TABLE signing_keys (
    name TEXT NOT NULL PRIMARY KEY,
    seed TEXT NOT NULL,
    made_us BIGINT NOT NULL
);
