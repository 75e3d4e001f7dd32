// The models' answers to every shared fixture as text, to nine digits: what Node and workerd must agree on. Beyond that,
// their engines' exponentials may differ in the last bit.

import { createModels, type ModelFiles } from '../../../src/scoring/models/create-models.ts';
import { readComment } from '../../../src/scoring/reading/read-comment.ts';
import { harmless, rude, scripts } from './fixture-comments.ts';

/** One line a fixture and model: kind, logit, attributes and spans. */
export function scoreFixtures(files: ModelFiles): string {
  const models = createModels(files);
  const bodies = [...rude.map((one) => one.body), ...harmless, ...Object.values(scripts)];
  return bodies
    .flatMap((body) => {
      const reading = readComment({ body, name: 'Mona', email: null, website: null });
      return models.map(
        (model) => `${model.id} ${JSON.stringify(body)} ${JSON.stringify(model.judge(reading), roundNumber)}`,
      );
    })
    .join('\n');
}

function roundNumber(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(9)) : value;
}
