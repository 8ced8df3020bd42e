DROP TABLE asset_revisions;
DROP FUNCTION refuse_to_touch_a_revision();
DROP TABLE assets;
DROP TABLE clock;
