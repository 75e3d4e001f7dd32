-- Words, domains and addresses of a site's owner, each with what it does: a list of its own beside the policy. Few rows of compact
-- JSON, since a judgement needs all of it or, mostly, none: whoever has compiled what `list_key` names reads no part.

ALTER TABLE sites ADD COLUMN list_version INTEGER NOT NULL DEFAULT 0;
-- Of each version another for ever, also where a database was restored to an earlier day; null: no list was ever made.
ALTER TABLE sites ADD COLUMN list_key TEXT;

CREATE TABLE lists (
  site TEXT NOT NULL,
  part INTEGER NOT NULL,
  entries TEXT NOT NULL CHECK (json_valid(entries)),
  PRIMARY KEY (site, part)
) STRICT;

-- The words a policy allowed are the first entries of the list, and in no policy any more.
INSERT INTO lists (site, part, entries)
SELECT sites.slug, 0, json_object(
  'forms', 0,
  'shared', json_array(json_object(
    'match', 'words', 'effect', 'trust', 'field', 'any', 'points', NULL, 'score', 'spam', 'note', NULL, 'expires', NULL,
    'version', 1, 'by', policies.by, 'at', policies.at
  )),
  'entries', (
    SELECT json_group_array(json_array('1-' || (allowed.key + 1), allowed.value, 0))
    FROM json_each(policies.policy, '$.allowedWords') AS allowed
  )
)
FROM sites JOIN policies ON policies.site = sites.slug AND policies.version = sites.policy_version
WHERE json_array_length(policies.policy, '$.allowedWords') > 0;

UPDATE sites SET list_version = 1, list_key = lower(hex(randomblob(16)))
WHERE slug IN (SELECT site FROM lists);

UPDATE policies SET policy = json_remove(policy, '$.allowedWords') WHERE policy LIKE '%"allowedWords"%';
