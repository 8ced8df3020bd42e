DROP TABLE record;
DROP TABLE invitations;
DROP TABLE known_devices;
DROP TABLE sessions;
DROP TABLE recovery_codes;
DROP TABLE posts;
DROP TABLE accounts;
