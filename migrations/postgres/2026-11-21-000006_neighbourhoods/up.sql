-- A neighbourhood is found by its name. Most postcodes of a country have none: they take no room here.
CREATE INDEX postcodes_by_neighbourhood ON postcodes (lower(neighbourhood)) WHERE neighbourhood <> '';
