DROP TABLE asset_revisions;
DROP TABLE assets;
DROP TABLE clock;
