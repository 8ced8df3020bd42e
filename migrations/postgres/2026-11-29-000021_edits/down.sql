DROP INDEX assets_by_status;
DROP TABLE appeals;
DROP TABLE decisions;
DROP TABLE edits;
