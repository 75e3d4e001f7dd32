// Laws of the WordPress form's address and of the gate before a WordPress site.

import type { Mutant } from './mutant.ts';

const folder = 'src/http/protocols/wordpress';
const form = ['test/http/protocols/wordpress/form'];
const gate = ['test/http/protocols/wordpress/gate'];

export const wordPressMutants: readonly Mutant[] = [
  {
    law: 'a parent is asked about before the page, as WordPress does',
    file: `${folder}/take-comment.ts`,
    find: 'if (!isAnswerable && needsParent)',
    replace: 'if (!isAnswerable && needsParent && isOpen)',
    tests: form,
  },
  {
    law: 'exactly the limit of an email passes',
    file: `${folder}/checked-fields.ts`,
    find: 'const emailBytesMax = 100;',
    replace: 'const emailBytesMax = 99;',
    tests: form,
  },
  {
    law: 'by consent no token travels in an address',
    file: `${folder}/form.ts`,
    find: "status === 'pending' && !consent &&",
    replace: "status === 'pending' &&",
    tests: form,
  },
  {
    law: 'nobody marks a request but the gate',
    file: 'src/operations/gate/hand-on.ts',
    find: 'headers.delete(markHeader);',
    replace: '',
    tests: gate,
  },
  {
    law: 'what comes back to the gate ends there',
    file: 'src/operations/gate/hand-on.ts',
    find: "?? '', pass)) return null;",
    replace: "?? '', pass)) console.warn('round');",
    tests: gate,
  },
  {
    law: 'all of a text sent in pieces is judged',
    file: `${folder}/gate-comment.ts`,
    find: "all(names.body).join('\\n')",
    replace: 'last(names.body)',
    tests: gate,
  },
  {
    law: 'spam that could not be kept goes on',
    file: `${folder}/gate.ts`,
    find: "return answer !== undefined && answer?.comment.status !== 'approved';",
    replace: "return answer?.comment.status !== 'approved';",
    tests: gate,
  },
  {
    law: 'whoever sends more than anybody would is refused at the gate, not let through unjudged',
    file: `${folder}/gate.ts`,
    find: 'await passSiteGate(c);',
    replace: '',
    tests: gate,
  },
  {
    law: 'the gate judges on where its limit does not answer',
    file: 'src/http/middleware/front-gate.ts',
    find: 'if (error instanceof Failed) throw error;',
    replace: "throw error instanceof Failed ? error : new Failed({ kind: 'flood', retryAfterSeconds: periodSeconds });",
    tests: gate,
  },
  {
    law: 'nobody waits longer than two seconds for the gate',
    file: `${folder}/gate.ts`,
    find: 'await Promise.race([judged, late])',
    replace: 'await Promise.race([judged, late.then(() => judged)])',
    tests: gate,
  },
  {
    law: 'what is too long to be judged does not pass the gate',
    file: `${folder}/gate.ts`,
    find: "if (body === null) return c.body('', 413);",
    replace: "if (body === null) return letThrough(c, new TextEncoder().encode('comment=x'), null);",
    tests: gate,
  },
  {
    law: 'what the gate keeps leads to no other site',
    file: `${folder}/held-answers.ts`,
    find: 'one && one.origin === origin',
    replace: 'one',
    tests: gate,
  },
];
