-- What a judgement rests on is kept beside it, and what it would be without the floors. SQL never edits an assessment.

ALTER TABLE comments ADD COLUMN verdict_by_score TEXT CHECK (verdict_by_score IN ('approve', 'hold', 'spam', 'discard'));
ALTER TABLE comments ADD COLUMN evidence TEXT CHECK (json_valid(evidence));

-- Nothing is left of the assessment of an erased comment.
UPDATE comments SET assessment = 'null' WHERE erased_at IS NOT NULL;

-- After an edit the two verdicts differed: the assessment's is the verdict.
UPDATE comments SET verdict = json_extract(assessment, '$.verdict') WHERE edited_at IS NOT NULL AND erased_at IS NULL;

-- By the thresholds of the policy it was made under; what that left out had these defaults.
UPDATE comments SET verdict_by_score = (
  SELECT CASE
    WHEN comments.spam >= coalesce(json_extract(policy, '$.thresholds.spam.discard'), 0.995) THEN 'discard'
    WHEN comments.spam >= coalesce(json_extract(policy, '$.thresholds.spam.spam'), 0.85) THEN 'spam'
    WHEN comments.spam >= coalesce(json_extract(policy, '$.thresholds.spam.hold'), 0.35) THEN 'hold'
    WHEN comments.toxicity >= coalesce(json_extract(policy, '$.thresholds.toxicity.hold'), 0.5) THEN 'hold'
    ELSE 'approve'
  END
  FROM policies
  WHERE policies.site = comments.site AND policies.version = json_extract(comments.assessment, '$.policyVersion')
)
WHERE erased_at IS NULL;
