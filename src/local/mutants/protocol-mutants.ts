// Laws of Perspective's and OpenAI's protocols: what is scored, where in the text, what is refused, and what is kept of it.

import type { Mutant } from './mutant.ts';

const perspective = 'src/http/protocols/perspective';
const openai = 'src/http/protocols/openai';
const analyzing = ['test/http/protocols/perspective'];
const moderating = ['test/http/protocols/openai'];
const using = ['test/http/protocols/use', 'test/domain/protocol-agreement'];

export const protocolMutants: readonly Mutant[] = [
  {
    law: 'spans are of the text as it was sent',
    file: 'src/operations/submissions/judge-text.ts',
    find: 'assessPassages(given.body, input)',
    replace: 'assessPassages(fields.body, input)',
    tests: analyzing,
  },
  {
    law: 'a text of exactly 20,480 bytes passes',
    file: `${perspective}/read.ts`,
    find: '> commentBytesMax',
    replace: '>= commentBytesMax',
    tests: analyzing,
  },
  {
    law: 'a language claimed that nobody learnt is refused',
    file: `${perspective}/write.ts`,
    find: 'requested.length > 0 ?',
    replace: 'requested.length > 9 ?',
    tests: analyzing,
  },
  {
    law: 'what is below the threshold asked for is left out',
    file: `${perspective}/write.ts`,
    find: 'if (value < threshold) continue;',
    replace: '',
    tests: analyzing,
  },
  {
    law: 'a language claimed that nobody learnt does not lead the guess astray',
    file: 'src/operations/submissions/judge-text.ts',
    find: 'languages.filter((tag) => !notCovered.includes(tag))',
    replace: '[...languages]',
    tests: analyzing,
  },
  {
    law: 'a key of one protocol opens no other',
    file: `${openai}/routes.ts`,
    find: "requireProtocolKey('openai')",
    replace: "requireProtocolKey('perspective')",
    tests: moderating,
  },
  {
    law: 'spam flags nothing at OpenAI’s moderations',
    file: `${openai}/write.ts`,
    find: 'harassment: ({ scores }) => scores.toxicity,',
    replace: 'harassment: ({ scores }) => Math.max(scores.toxicity ?? 0, scores.spam ?? 0),',
    tests: moderating,
  },
  {
    law: 'a call is counted one time in sixteen',
    file: 'src/operations/protocols/count-call.ts',
    find: 'Math.random() * callsPerCount >= 1',
    replace: 'false',
    tests: using,
  },
  {
    law: 'what people call bad is counted as bad',
    file: `${perspective}/routes.ts`,
    find: 'isBad: value >= 0.5',
    replace: 'isBad: value > 1',
    tests: using,
  },
];
