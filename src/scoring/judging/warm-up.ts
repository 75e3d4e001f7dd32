// Judges a few texts at the start of an isolate, so that the first comment finds weights decoded, tables built and code
// compiled. A start has a second of its own (Workers' limit for the global scope); a request of the free plan has 10 ms.

import { noEvidence } from '../../domain/evidence.ts';
import { defaultPolicy } from '../../domain/policy.ts';
import type { Model } from '../model-contract.ts';
import { readComment } from '../reading/read-comment.ts';
import { assess } from './assess.ts';

/** One of each kind that takes a way of its own: plain, disguised, linked, in other scripts and languages, of no words. */
const texts: readonly string[] = [
  'The second half of this article leaves out what the council decided in March. Has anyone compared the prices?',
  'What a load of rubbish, only a fucking 1d10t would believe it. Y o u are a f.u.c.k.i.n.g m0r0n, gооd riddance!!!',
  'Cheap watches, order now: https://watches.example/sale?ref=1 or <a href="http://bags.example">best bags</a>',
  'بہت اچھا مضمون ہے، شکریہ۔ مجھے اس شہر کی تاریخ کے بارے میں مزید پڑھنا ہے۔',
  'Спасибо за статью, очень интересно было прочитать про этот город и его историю.',
  'Muchas gracias por el artículo, me ha gustado mucho la parte sobre la historia del puerto.',
  'Bu yazı için çok teşekkürler, şehrin tarihi hakkında daha fazla okumak isterim.',
  '👍👍 2024?!',
];

/** Enough for the engine to compile what is hot, and few enough not to be felt at a start. */
const rounds = 6;

/** Throws nothing: a model that can't be read says so at each comment. The result of no later comment depends on it. */
export function warmUp(models: readonly Model[]): void {
  for (let round = 0; round < rounds; round += 1) {
    for (const body of texts) {
      const fields = { name: 'Mona Ashworth', email: 'mona@example.org', website: 'https://mona.example', body };
      assess({ reading: readComment(fields), evidence: noEvidence, policy: defaultPolicy, policyVersion: 1, models });
    }
  }
}
