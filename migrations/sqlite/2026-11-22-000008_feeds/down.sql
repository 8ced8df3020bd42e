DROP TABLE differences;
DROP TABLE feed_runs;
DROP TABLE feeds;
