DROP TABLE merges;
DROP TABLE twins;
