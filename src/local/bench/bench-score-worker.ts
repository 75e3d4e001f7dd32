// The Worker that `bench:score` runs in workerd: judges texts many times and answers with microseconds. Never deployed.

import { Profanity } from '@2toad/profanity';
import { Filter } from 'bad-words';
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';
import { noEvidence, type Evidence } from '../../domain/evidence.ts';
import { completePolicy } from '../../domain/policy.ts';
import { assess } from '../../scoring/judging/assess.ts';
import { createModels, type ModelFiles } from '../../scoring/models/create-models.ts';
import type { Model } from '../../scoring/model-contract.ts';
import { readComment } from '../../scoring/reading/read-comment.ts';
import { newText, usualText } from './bench-score-texts.ts';

const evidence: Evidence = { ...noEvidence, formAgeMs: 20_000 };
const policy = completePolicy({});

interface Task {
  run: (text: string) => unknown;
  /** The text of a call. */
  write: (bytes: number, call: number) => string;
}

function makeTasks(models: readonly Model[]): Record<string, Task> {
  const filter = new Filter();
  const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });
  const profanity = new Profanity();
  const read = (text: string) =>
    readComment({ name: 'Mona Ashworth', email: 'mona@example.org', website: null, body: text });
  const judge = (text: string, by: readonly Model[]) =>
    assess({ reading: read(text), evidence, policy, policyVersion: 1, models: by });
  const usual = (run: Task['run']): Task => ({ run, write: usualText });
  return {
    'whole assessment': usual((text) => judge(text, models)),
    'whole assessment, every word new': { run: (text) => judge(text, models), write: newText },
    'reading alone': usual(read),
    'signals without models': usual((text) => judge(text, [])),
    'bad-words': usual((text) => filter.isProfane(text)),
    obscenity: usual((text) => matcher.hasMatch(text)),
    '@2toad/profanity': usual((text) => profanity.exists(text)),
  };
}

let tasks: Record<string, Task> | null = null;

export interface BenchOrder {
  task: string;
  bytes: number;
  rounds: number;
  callsARound: number;
}

/** Microseconds of one call, by round, in ascending order. The texts are written while the clock does not run. */
function measure(task: Task, { bytes, rounds, callsARound }: BenchOrder): number[] {
  const samples: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const texts = Array.from({ length: callsARound }, (_, call) => task.write(bytes, round * callsARound + call));
    const from = performance.now();
    for (const text of texts) task.run(text);
    samples.push((1000 * (performance.now() - from)) / callsARound);
  }
  return samples.sort((a, b) => a - b);
}

/** Answers `PUT /models` (files as a multipart form, by the keys of `ModelFiles`) and `POST /` (a `BenchOrder`). */
export default {
  async fetch(request: Request): Promise<Response> {
    if (request.method === 'PUT') {
      const form = await request.formData();
      const files: Record<string, ArrayBuffer> = {};
      for (const [name, file] of form.entries())
        if (typeof file !== 'string') files[name] = await (file as Blob).arrayBuffer();
      tasks = makeTasks(createModels(files as ModelFiles));
      return Response.json(Object.keys(tasks));
    }
    const order = (await request.json()) as BenchOrder;
    const task = tasks?.[order.task];
    if (!task) return new Response('no such task', { status: 404 });
    return Response.json(measure(task, order));
  },
};
