-- Those who look after the register. `email` is in lower case. `password` is a whole Argon2id hash with its settings;
-- empty: none was chosen yet. `totp_step` is the last half-minute whose code was used: a code is good once.
CREATE TABLE accounts (
    id TEXT NOT NULL PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    password TEXT NOT NULL,
    totp TEXT,
    totp_step INTEGER NOT NULL,
    made_us INTEGER NOT NULL,
    disabled_us INTEGER
) STRICT;

-- Which role an account has in which patch. An empty patch is everywhere.
CREATE TABLE posts (
    account_id TEXT NOT NULL REFERENCES accounts (id),
    patch_slug TEXT NOT NULL,
    role TEXT NOT NULL,
    PRIMARY KEY (account_id, patch_slug)
) STRICT;

-- Codes for the day the telephone is lost. Each goes when it is used.
CREATE TABLE recovery_codes (
    sha256 TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id)
) STRICT;
CREATE INDEX recovery_codes_by_account ON recovery_codes (account_id);

-- Who is signed in. `is_whole` is 0 while only the password was given, 1 with the second factor too.
CREATE TABLE sessions (
    sha256 TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    is_whole INTEGER NOT NULL,
    made_us INTEGER NOT NULL,
    seen_us INTEGER NOT NULL,
    device TEXT NOT NULL
) STRICT;
CREATE INDEX sessions_by_account ON sessions (account_id);

-- Browsers somebody signed in with before: they still get in while strangers guess.
CREATE TABLE known_devices (
    sha256 TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    seen_us INTEGER NOT NULL
) STRICT;
CREATE INDEX known_devices_by_account ON known_devices (account_id);

-- Links with which somebody chooses a password, once.
CREATE TABLE invitations (
    sha256 TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    ends_us INTEGER NOT NULL
) STRICT;
CREATE INDEX invitations_by_account ON invitations (account_id);

-- Everything that was done, each line sealed with the one before it: `sha256` is of that one's and of this line.
CREATE TABLE record (
    number INTEGER NOT NULL PRIMARY KEY,
    at_us INTEGER NOT NULL,
    who TEXT NOT NULL,
    what TEXT NOT NULL,
    about TEXT NOT NULL,
    says TEXT NOT NULL,
    sha256 TEXT NOT NULL
) STRICT;
CREATE INDEX record_by_about ON record (about, number);
