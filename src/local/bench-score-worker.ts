// The Worker that `bench:score` runs in workerd: judges texts many times and answers with microseconds. Never deployed.

import { Profanity } from '@2toad/profanity';
import { Filter } from 'bad-words';
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';
import { noEvidence, type Evidence } from '../domain/evidence.ts';
import { completePolicy } from '../domain/policy.ts';
import { assess } from '../scoring/assess.ts';
import { createModels, type ModelFiles } from '../scoring/model/create-models.ts';
import type { Model } from '../scoring/model-contract.ts';
import { readComment } from '../scoring/reading/read-comment.ts';

const evidence: Evidence = { ...noEvidence, formAgeMs: 20_000 };
const policy = completePolicy({});

type Task = (text: string) => unknown;

function makeTasks(models: readonly Model[]): Record<string, Task> {
  const filter = new Filter();
  const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });
  const profanity = new Profanity();
  const read = (text: string) =>
    readComment({ name: 'Mona Ashworth', email: 'mona@example.org', website: null, body: text });
  return {
    'whole assessment': (text) => assess({ reading: read(text), evidence, policy, policyVersion: 1, models }),
    'reading alone': read,
    'signals without models': (text) => assess({ reading: read(text), evidence, policy, policyVersion: 1, models: [] }),
    'bad-words': (text) => filter.isProfane(text),
    obscenity: (text) => matcher.hasMatch(text),
    '@2toad/profanity': (text) => profanity.exists(text),
  };
}

let tasks: Record<string, Task> | null = null;

/** Microseconds of one call, over `rounds` measurements of `callsARound` calls each, in ascending order. */
function measure(
  task: Task,
  texts: readonly string[],
  { rounds, callsARound }: { rounds: number; callsARound: number },
): number[] {
  const samples: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const from = performance.now();
    for (let call = 0; call < callsARound; call += 1)
      task(texts[(round * callsARound + call) % texts.length] as string);
    samples.push((1000 * (performance.now() - from)) / callsARound);
  }
  return samples.sort((a, b) => a - b);
}

export interface BenchOrder {
  task: string;
  texts: string[];
  rounds: number;
  callsARound: number;
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
    return Response.json(measure(task, order.texts, order));
  },
};
