-- Two records that look like one thing, the lesser id first. `state` is 0 where somebody has to settle it, 1 where a
-- person said that they are two things. `because` is the reasons as JSON; `found_us` is when it was found, or settled.
CREATE TABLE twins (
    one_id TEXT NOT NULL REFERENCES assets (id),
    other_id TEXT NOT NULL REFERENCES assets (id),
    state BIGINT NOT NULL,
    weight_hundredths BIGINT NOT NULL,
    because TEXT NOT NULL,
    found_us BIGINT NOT NULL,
    settled_by TEXT NOT NULL,
    PRIMARY KEY (one_id, other_id),
    CHECK (one_id < other_id)
);
CREATE INDEX twins_by_other ON twins (other_id);
CREATE INDEX twins_by_weight ON twins (state, weight_hundredths);
CREATE INDEX twins_by_time ON twins (state, found_us);

-- Records that were made one with another. The old one rests hidden, and its addresses lead to the kept one. The
-- revisions of the kept one say what the merge changed.
CREATE TABLE merges (
    old_id TEXT NOT NULL PRIMARY KEY REFERENCES assets (id),
    kept_id TEXT NOT NULL REFERENCES assets (id),
    kept_rev_before BIGINT NOT NULL,
    kept_rev_after BIGINT NOT NULL,
    old_status TEXT NOT NULL,
    merged_us BIGINT NOT NULL,
    merged_by TEXT NOT NULL
);
CREATE INDEX merges_by_kept ON merges (kept_id);
CREATE INDEX merges_by_time ON merges (merged_us);
