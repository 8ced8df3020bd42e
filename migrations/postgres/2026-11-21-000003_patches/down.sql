DROP TABLE patches;
