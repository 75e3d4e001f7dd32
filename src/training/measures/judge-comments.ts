// The committed models and the whole assessment as plain functions over lines of JSON, for scoring and evaluation.
// Node only; no database, so what would come from it counts as "nothing known against it".

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Assessment } from '../../domain/assessment.ts';
import type { Fields } from '../../domain/comment.ts';
import { noEvidence } from '../../domain/evidence.ts';
import { completePolicy, type Policy } from '../../domain/policy.ts';
import { assess } from '../../scoring/judging/assess.ts';
import type { Model, ModelFinding } from '../../scoring/model-contract.ts';
import { readComment, type Reading } from '../../scoring/reading/read-comment.ts';
import { createModels, modelFileNames, type ModelFiles } from '../../scoring/models/create-models.ts';

/** A comment as `npm run score` takes it. */
export interface CommentLine {
  body: string;
  name?: string | null;
  email?: string | null;
  website?: string | null;
  /** BCP 47; overrides the guess. */
  language?: string | null;
}

export interface Scored {
  assessment: Assessment;
  /** The models' calibrated probabilities alone; null where the language is not covered or the model is not there. */
  models: { spam: number | null; toxicity: number | null };
}

/** A first comment is not held for being one: the verdict is to say what the text deserves. */
const policy: Policy = completePolicy({ holdFirstComment: false });

/** Asks a model once and lets `assess` have the same answer. */
function askOnce(model: Model, reading: Reading): { model: Model; finding: ModelFinding } {
  const finding = model.judge(reading, { languages: policy.languages });
  return { model: { ...model, judge: () => finding }, finding };
}

function probabilityOf(asked: { model: Model; finding: ModelFinding }[], score: Model['score']): number | null {
  const found = asked.find(({ model }) => model.score === score)?.finding;
  return found?.kind === 'judged' ? 1 / (1 + Math.exp(-found.logit)) : null;
}

/** The bytes of the model files that are there. */
export function readModelFiles(directory: string): ModelFiles {
  const files = Object.entries(modelFileNames).map(([key, name]) => {
    const path = join(directory, name);
    return [key, existsSync(path) ? new Uint8Array(readFileSync(path)).buffer : null];
  });
  return Object.fromEntries(files) as ModelFiles;
}

/** A judge over the committed model files in `directory`. */
export function openJudge(
  directory = join(import.meta.dirname, '../../scoring/models/weights'),
): (line: CommentLine) => Scored {
  let hint: string | null = null;
  const models = createModels(readModelFiles(directory), () => hint);
  return (line) => {
    hint = line.language ?? null;
    const reading = readComment(fieldsOf(line));
    const asked = models.map((model) => askOnce(model, reading));
    const assessment = assess({
      reading,
      evidence: noEvidence,
      policy,
      policyVersion: 1,
      models: asked.map(({ model }) => model),
    });
    return { assessment, models: { spam: probabilityOf(asked, 'spam'), toxicity: probabilityOf(asked, 'toxicity') } };
  };
}

/** The fields of a line; what it leaves out is `null`. */
export function fieldsOf(line: CommentLine): Fields {
  return { name: line.name ?? null, email: line.email ?? null, website: line.website ?? null, body: line.body };
}

/** Reads one line of JSON. Throws with a plain sentence when it is no comment. */
export function parseCommentLine(json: string): CommentLine {
  const line = JSON.parse(json) as unknown;
  if (typeof line !== 'object' || line === null || typeof (line as CommentLine).body !== 'string') {
    throw new Error('a line must be an object with a string "body"');
  }
  for (const field of ['name', 'email', 'website', 'language'] as const) {
    const value = (line as CommentLine)[field];
    if (value !== undefined && value !== null && typeof value !== 'string')
      throw new Error(`"${field}" must be a string`);
  }
  return line as CommentLine;
}
