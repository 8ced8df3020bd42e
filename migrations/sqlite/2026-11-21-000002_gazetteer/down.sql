DROP TABLE found_places;
DROP TABLE place_names;
DROP TABLE postcodes;
