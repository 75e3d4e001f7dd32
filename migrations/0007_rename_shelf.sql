-- Say what the column says: the status a comment has in the queue. Indexes and triggers follow by themselves.

ALTER TABLE comments RENAME COLUMN shelf TO queue_status;
ALTER TABLE counts RENAME COLUMN shelf TO queue_status;
