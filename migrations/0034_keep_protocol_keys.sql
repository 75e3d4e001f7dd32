-- A key for software that speaks another service's protocol opens that protocol at one site and nothing else.
ALTER TABLE keys ADD COLUMN protocol TEXT CHECK (protocol IN ('akismet', 'perspective', 'openai'));
