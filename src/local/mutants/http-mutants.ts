// Laws of every route: what a declaration does, how failures are told, and who answers.

import type { Mutant } from './mutant.ts';

const routes = ['test/http/routes'];

export const httpMutants: readonly Mutant[] = [
  {
    law: 'who may edit a comment is written down beside the declaration',
    file: 'src/http/admin/moderation/changes.ts',
    find: "scope: 'comments:edit'",
    replace: "scope: 'comments:read'",
    tests: ['test/http/scopes'],
  },
  {
    law: 'a route that declares a scope asks for a key',
    file: 'src/http/define-route.ts',
    find: '...(scope === null ? [] : [requireScope(scope)]),',
    replace: '',
    tests: routes,
  },
  {
    law: 'OPTIONS is answered with what an address takes',
    file: 'src/http/app.ts',
    find: "c.req.method === 'OPTIONS' && allowed.length",
    replace: "c.req.method === 'OPTIONS' && !allowed.length",
    tests: routes,
  },
  {
    law: 'a protocol tells failures itself',
    file: 'src/http/protocols/protocol.ts',
    find: '  app.onError((error, c) => protocol.writeError(c, error));\n',
    replace: '',
    tests: ['test/http/protocols'],
  },
  {
    law: 'an empty body undoes',
    file: 'src/http/middleware/accept-json.ts',
    find: '!required &&',
    replace: 'required &&',
    tests: ['test/http/middleware/accept-json'],
  },
  {
    law: 'what is missing is told to be required',
    file: 'src/http/name-faults.ts',
    find: "issue.code === 'invalid_type' ||",
    replace: '',
    tests: ['test/http/name-faults'],
  },
];
