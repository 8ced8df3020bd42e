DROP TABLE refused_rows;
DROP TABLE import_runs;
