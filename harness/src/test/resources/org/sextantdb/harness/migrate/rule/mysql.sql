CREATE TABLE `users` (
  `id` BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  `email` VARCHAR(255) NOT NULL COMMENT 'lower case; \'unique\'',
  `name` VARCHAR(100) CHARACTER SET utf8mb4 NOT NULL DEFAULT "x",
  `mood` ENUM('happy', 'sad') NOT NULL DEFAULT 'happy',
  `active` TINYINT(1) NOT NULL DEFAULT 1,
  `bio` MEDIUMTEXT,
  `settings` JSON,
  `picture` LONGBLOB,
  `score` DOUBLE NOT NULL DEFAULT 0,
  `created_at` DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6), # :: and jsonb in a comment
  `updated_at` TIMESTAMP NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`),
  UNIQUE KEY `users_email` (`email`),
  KEY `users_bio` (`bio`(100)),
  FULLTEXT KEY `users_text` (`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE orders (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  user_id BIGINT UNSIGNED NOT NULL,
  total DECIMAL(10, 2) NOT NULL,
  CONSTRAINT orders_user FOREIGN KEY (user_id) REFERENCES `users` (id),
  CONSTRAINT orders_total CHECK (total >= 0)
);

ALTER TABLE orders MODIFY COLUMN total DECIMAL(12, 2) NOT NULL, ADD COLUMN note VARCHAR(200) NULL AFTER total;

ALTER TABLE orders ADD INDEX orders_note (note);

ALTER TABLE orders DROP FOREIGN KEY orders_user;

CREATE TRIGGER orders_touch BEFORE INSERT ON orders FOR EACH ROW SET NEW.note = CONCAT(NEW.note, '');

CREATE PROCEDURE tidy()
BEGIN
  DELETE FROM orders WHERE total = 0;
  DELETE FROM users WHERE active = 0;
END;

INSERT IGNORE INTO orders (id, user_id, total) VALUES (1, 1, 1);

INSERT INTO orders (id, user_id, total) VALUES (1, 1, 1) ON DUPLICATE KEY UPDATE total = VALUES(total);

REPLACE INTO orders (id, user_id, total) VALUES (1, 1, 1);

DELETE FROM users WHERE JSON_EXTRACT(settings, '$.a') = 1 OR settings ->> '$.b' = "x";

DROP INDEX orders_note ON orders;
