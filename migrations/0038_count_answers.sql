-- What software of Akismet's protocol was answered, by day: it asks how many were spam.
ALTER TABLE protocol_days ADD COLUMN answered_spam INTEGER NOT NULL DEFAULT 0;
ALTER TABLE protocol_days ADD COLUMN answered_ham INTEGER NOT NULL DEFAULT 0;
