CREATE TABLE postcodes (
    postcode TEXT NOT NULL PRIMARY KEY,
    outcode TEXT NOT NULL,
    lat REAL NOT NULL,
    lon REAL NOT NULL,
    neighbourhood TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX postcodes_by_outcode ON postcodes (outcode);

-- `folded` is the name as it is looked up: lower case, single spaces.
CREATE TABLE place_names (
    folded TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    lat REAL NOT NULL,
    lon REAL NOT NULL,
    PRIMARY KEY (folded, name, kind, lat, lon)
) STRICT, WITHOUT ROWID;

-- Answers of a geocoding service. What was asked is kept as a hash only: nobody's address is written here.
CREATE TABLE found_places (
    asked_sha256 TEXT NOT NULL PRIMARY KEY,
    answer TEXT NOT NULL,
    found_us INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
