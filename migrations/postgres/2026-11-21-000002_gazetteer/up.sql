CREATE TABLE postcodes (
    postcode TEXT NOT NULL PRIMARY KEY,
    outcode TEXT NOT NULL,
    lat DOUBLE PRECISION NOT NULL,
    lon DOUBLE PRECISION NOT NULL,
    neighbourhood TEXT NOT NULL
);
CREATE INDEX postcodes_by_outcode ON postcodes (outcode);

-- `folded` is the name as it is looked up: lower case, single spaces. Collated by bytes, as SQLite does, so that
-- both databases give the same names in the same order.
CREATE TABLE place_names (
    folded TEXT COLLATE "C" NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    lat DOUBLE PRECISION NOT NULL,
    lon DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (folded, name, kind, lat, lon)
);

-- Answers of a geocoding service. What was asked is kept as a hash only: nobody's address is written here.
CREATE TABLE found_places (
    asked_sha256 TEXT NOT NULL PRIMARY KEY,
    answer TEXT NOT NULL,
    found_us BIGINT NOT NULL
);
