PRAGMA foreign_keys = ON;

CREATE TABLE users (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  email TEXT NOT NULL UNIQUE COLLATE NOCASE,
  name TEXT NOT NULL DEFAULT 'it''s ILIKE && :: or || here',
  rating REAL NOT NULL DEFAULT 0,
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  created_at TEXT NOT NULL DEFAULT (datetime('now'))
);

CREATE TABLE "groups" (
  id INTEGER PRIMARY KEY,
  "rank" INTEGER NOT NULL, -- RETURNING and jsonb in a comment
  title TEXT NOT NULL
) STRICT;

CREATE TABLE members (
  user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  group_id INTEGER NOT NULL REFERENCES "groups" (id),
  PRIMARY KEY (user_id, group_id)
) WITHOUT ROWID;

CREATE UNIQUE INDEX IF NOT EXISTS users_active
  ON users (name)
  WHERE active = 1;

CREATE INDEX users_lower ON users (lower(email));

CREATE VIEW active_users AS
SELECT id, name || ' <' || email || '>' AS label FROM users
WHERE active = 1;

CREATE TRIGGER users_touch AFTER UPDATE ON users
BEGIN
  UPDATE users SET rating = rating + 1 WHERE id = new.id;
  DELETE FROM members WHERE user_id = new.id;
END;

INSERT OR IGNORE INTO "groups" (id, "rank", title) VALUES (1, 1, 'all');

INSERT INTO "groups" (id, "rank", title) VALUES (1, 1, 'all')
ON CONFLICT (id) DO UPDATE SET title = excluded.title;

DELETE FROM users WHERE name GLOB 'tmp*' RETURNING id;

ALTER TABLE users ADD COLUMN note TEXT;

ALTER TABLE users RENAME COLUMN note TO remark;

DROP INDEX IF EXISTS users_lower;

DROP VIEW active_users;
