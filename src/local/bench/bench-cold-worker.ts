// The Worker that `bench:cold` starts again and again in workerd: it loads as the service does, and answers how long its
// first judgement took. Never deployed.

import { noEvidence } from '../../domain/evidence.ts';
import { completePolicy } from '../../domain/policy.ts';
import { assess } from '../../scoring/judging/assess.ts';
import { warmUp } from '../../scoring/judging/warm-up.ts';
import { createModels } from '../../scoring/models/create-models.ts';
import languages from '../../scoring/models/weights/languages.bin';
import spam from '../../scoring/models/weights/spam.bin';
import toxicityEnglish from '../../scoring/models/weights/toxicity-en.bin';
import { readComment } from '../../scoring/reading/read-comment.ts';

const models = createModels({ toxicityEnglish, spam, languages });
warmUp(models);
const policy = completePolicy({});

/** Answers `POST /` with the milliseconds that judging the body took. workerd's clock ticks once a millisecond. */
export default {
  async fetch(request: Request): Promise<Response> {
    const body = await request.text();
    const from = performance.now();
    const reading = readComment({ name: 'Mona Ashworth', email: 'mona@example.org', website: null, body });
    assess({ reading, evidence: noEvidence, policy, policyVersion: 1, models });
    return Response.json(performance.now() - from);
  },
};
