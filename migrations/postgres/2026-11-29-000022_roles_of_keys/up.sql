-- What a program may do: what a contributor may (it waits for a look), or what a moderator may. Keys from before could
-- publish, and still can.
ALTER TABLE api_keys ADD COLUMN role TEXT NOT NULL DEFAULT 'moderator';
