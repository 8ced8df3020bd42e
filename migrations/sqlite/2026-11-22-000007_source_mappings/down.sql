DROP TABLE source_mappings;
