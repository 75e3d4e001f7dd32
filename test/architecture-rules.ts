// The rooms of src, what each may import, and how a source file's import lines are read.
// Plain functions over source text; `architecture.test.ts` runs them on the real files and on forbidden samples.

interface Room {
  /** Other rooms of ours it may import from (its own files are always allowed). */
  rooms: readonly string[];
  /** Packages it may import, exact or by prefix when the name ends in "/"; `*` is any. */
  packages: readonly string[];
  /** Where to go instead, said to whoever broke the rule. */
  instead: string;
}

const anyPackage = ['*'];

/** The one table of allowed arrows. `src/index.ts` and `src/env.ts` are rooms of their own. */
export const rooms: Readonly<Record<string, Room>> = {
  // It makes the models from the bytes that it alone imports, and hands them on.
  index: {
    rooms: ['http', 'jobs', 'scoring', 'env'],
    packages: [],
    instead: 'the entry holds no logic: requests are for http/, the timer for jobs/',
  },
  env: { rooms: [], packages: [], instead: 'env only reads bindings: put anything else in operations/' },
  domain: {
    rooms: [],
    packages: ['zod'],
    instead:
      'domain is pure and imports nothing of ours: rules about text go to scoring/, SQL to storage/, verbs to operations/',
  },
  scoring: {
    rooms: ['domain'],
    packages: ['tldts', 'badwords-list', 'bad-words', 'disposable-email-domains-js'],
    instead: 'scoring is pure: what it needs from outside is gathered by operations/ and handed in as evidence',
  },
  intake: {
    rooms: ['domain'],
    packages: ['tldts', 'disposable-email-domains-js'],
    instead: 'intake is pure: what a site or a database knows is handed in by operations/',
  },
  outbound: {
    rooms: ['domain', 'env'],
    packages: ['standardwebhooks', 'ipaddr.js', 'jose'],
    instead: 'outbound only asks other machines: what is made of the answer belongs in operations/',
  },
  storage: {
    rooms: ['domain'],
    packages: ['kysely', 'kysely/'],
    instead: 'storage only speaks SQL: what combines it with scoring or requests belongs in operations/',
  },
  operations: {
    rooms: ['domain', 'intake', 'scoring', 'storage', 'outbound', 'env'],
    packages: ['tldts', 'uuidv7', 'altcha-lib', 'altcha-lib/'],
    instead: 'operations know neither SQL nor HTTP: queries go to storage/, requests and answers to http/',
  },
  http: {
    rooms: ['operations', 'views', 'demo', 'intake', 'domain', 'env'],
    packages: ['hono', 'hono/', '@hono/zod-openapi', 'zod'],
    instead: 'http reaches stored data and scores only through operations/, and HTML through views/',
  },
  jobs: {
    rooms: ['operations', 'intake', 'domain', 'env'],
    packages: ['zod'],
    instead: 'jobs only say which operations run when: the work itself belongs in operations/',
  },
  views: {
    rooms: ['domain'],
    packages: ['hono/html'],
    instead: 'views render plain data handed in by http/',
  },
  demo: {
    rooms: ['domain', 'views', 'operations'],
    packages: ['hono/html'],
    instead: 'the demo goes through operations/ like anybody else',
  },
  desk: {
    rooms: [],
    packages: ['hono/client', 'preact', 'preact/', '@tanstack/preact-query', '@tanstack/virtual-core', 'vite'],
    instead: 'browser code reaches the service over the typed client only',
  },
  embed: {
    rooms: [],
    packages: ['hono/client', 'altcha-lib', 'altcha-lib/', 'vite'],
    instead: 'browser code reaches the service over the typed client only',
  },
  training: {
    rooms: ['domain', 'intake', 'scoring', 'storage', 'operations', 'local', 'env'],
    packages: anyPackage,
    instead: 'offline code calls operations/ or the running service, never http/ itself',
  },
  local: {
    rooms: ['domain', 'intake', 'scoring', 'storage', 'operations', 'training', 'env', 'index'],
    packages: anyPackage,
    instead: 'offline code calls operations/ or the running service, never http/ itself',
  },
};

/** `import type` of these files is allowed although their room is not: browser code needs the app's type. */
const typeOnlyExceptions: Readonly<Record<string, string>> = { desk: 'src/http/app.ts', embed: 'src/http/app.ts' };

/** The reply form loads a second file of its own from the service, whose origin is known on the page alone. */
const computedImportException = 'src/embed/service.ts';

export interface ImportLine {
  /** What is imported, or `null` when it is computed and so cannot be checked. */
  target: string | null;
  typeOnly: boolean;
}

const staticImport = /^[ \t]*(import|export)\b([^;'"`]*?)\bfrom\s*(['"])([^'"\n]+)\3/gm;
const sideEffectImport = /^[ \t]*import\s*(['"])([^'"\n]+)\1/gm;
const dynamicImport = /\bimport\s*\(\s*(?:\/\*[^*]*\*\/\s*)?(?:(['"`])([^'"`\n$]+)\1\s*[,)])?/g;
const otherLoader = /\brequire\s*\(|\bcreateRequire\b|\bimport\.meta\.glob/g;

/** Every import of one source file: static, re-exports, for side effects, dynamic and in type position. */
export function readImports(source: string): ImportLine[] {
  const code = dropLineComments(source);
  const found: ImportLine[] = [];
  for (const match of code.matchAll(staticImport)) {
    found.push({ target: match[4] ?? null, typeOnly: /^\s*type\b/.test(match[2] ?? '') });
  }
  for (const match of code.matchAll(sideEffectImport)) found.push({ target: match[2] ?? null, typeOnly: false });
  for (const match of code.matchAll(dynamicImport)) found.push({ target: match[2] ?? null, typeOnly: false });
  for (const _ of code.matchAll(otherLoader)) found.push({ target: null, typeOnly: false });
  return found;
}

/** The arrows of one file that its room must not have, each as one sentence. `path` is like `src/http/app.ts`. */
export function findForbiddenImports(path: string, source: string): string[] {
  const name = roomOf(path);
  const room = rooms[name];
  if (!room) return [`${path}: "${name}" is not a room; the rooms are ${Object.keys(rooms).join(', ')}`];
  const faults: string[] = [];
  for (const line of readImports(source)) {
    if (line.target === null && path === computedImportException) continue;
    if (line.target === null) faults.push(`${path}: an import that is computed cannot be checked; write the path out`);
    else if (!isAllowed(path, line)) faults.push(`${path}: ${name} must not import "${line.target}"; ${room.instead}`);
  }
  return faults;
}

/** Folders whose subfolders must not import each other: what two of them share stands beside them, in the folder itself. */
const apart = ['src/operations/', 'src/storage/', 'src/scoring/models/', 'src/http/admin/', 'src/http/protocols/'];

/** Folders whose files must not import each other. */
const alone = ['src/scoring/signals/'];

/** The arrows inside a room that must not be there, each as one sentence: a subject's folder to another's, a signal to a signal. */
export function findForbiddenNeighbours(path: string, source: string): string[] {
  const targets = readImports(source)
    .map(({ target }) => target)
    .filter((target): target is string => target?.startsWith('.') ?? false)
    .map((target) => resolvePath(path, target));
  const folder = apart.find((start) => path.startsWith(start));
  const subject = folder === undefined ? undefined : subjectIn(folder, path);
  const crossing = targets.filter((file) => {
    if (alone.some((start) => path.startsWith(start) && file.startsWith(start))) return true;
    if (folder === undefined || subject === undefined || !file.startsWith(folder)) return false;
    const other = subjectIn(folder, file);
    return other !== undefined && other !== subject && other !== 'weights';
  });
  return crossing.map((file) => `${path}: must not import its neighbour "${file}"; what both need stands beside them`);
}

/** The first folder of a path below another, or nothing for a file that lies in that other itself. */
function subjectIn(folder: string, path: string): string | undefined {
  const [first, rest] = path.slice(folder.length).split('/');
  return rest === undefined ? undefined : first;
}

const entrances = ['src/http/', 'src/jobs/', 'src/demo/'];
const operations = 'src/operations/';

/**
 * Verbs that call verbs, each as one sentence. A verb is what an entrance calls in a subject's folder of operations; what lies
 * beside the folders is a noun of all.
 */
export function findCalledVerbs(files: readonly (readonly [path: string, source: string])[]): string[] {
  const targetsOf = (path: string, source: string): string[] =>
    readImports(source)
      .filter(({ target, typeOnly }) => !typeOnly && (target?.startsWith('.') ?? false))
      .map(({ target }) => resolvePath(path, target ?? ''));
  const isEntrance = (path: string): boolean => entrances.some((room) => path.startsWith(room));
  const called = files.filter(([path]) => isEntrance(path)).flatMap(([path, source]) => targetsOf(path, source));
  const verbs = new Set(
    called.filter((file) => file.startsWith(operations) && subjectIn(operations, file) !== undefined),
  );
  return files
    .filter(([path]) => path.startsWith(operations))
    .flatMap(([path, source]) => targetsOf(path, source).map((file) => [path, file] as const))
    .filter(([, file]) => verbs.has(file))
    .map(([path, file]) => `${path}: must not call the verb "${file}"; what two verbs share is a noun beside them`);
}

/** What makes scoring and domain impure: time, chance, waiting, the network. Comment lines do not count. */
export function findImpurities(path: string, source: string): string[] {
  const name = roomOf(path);
  if (name !== 'scoring' && name !== 'domain') return [];
  const impure =
    /\b(?:async\s+(?:function|\()|await\s|Math\.random\(|Date\.now\(|new Date\(\)|performance\.now\(|crypto\.\w|fetch\()/;
  // What stands in a string is text, not code.
  const code = dropLineComments(source).replaceAll(/`[^`]*`|'[^'\n]*'|"[^"\n]*"/g, "''");
  const match = impure.exec(code);
  return match
    ? [`${path}: ${name} is pure and synchronous, but has "${match[0].trim()}"; operations/ hands such things in`]
    : [];
}

/** A file whose every statement hands on another file's exports. */
export function isBarrel(path: string, source: string): boolean {
  if (/(^|\/)index\.tsx?$/.test(path) && path !== 'src/index.ts') return true;
  const code = dropLineComments(source).replaceAll(/\/\*[\s\S]*?\*\//g, '');
  if (/^\s*export\s*\*/m.test(code)) return true;
  const rest = code.replaceAll(/^\s*(?:export|import)\b[^;'"`]*?\bfrom\s*['"][^'"\n]+['"]\s*;?/gm, '');
  return /^\s*export\b[^;'"`]*?\bfrom\s*['"]/m.test(code) && rest.trim() === '';
}

const emptyWords = new Set([
  'util',
  'utils',
  'utility',
  'utilities',
  'helper',
  'helpers',
  'common',
  'lib',
  'manager',
  'misc',
]);

/** The word of a path that says nothing about what the file holds, or `null`. */
export function findEmptyWord(path: string): string | null {
  return path.split(/[/.-]/).find((word) => emptyWords.has(word.toLowerCase())) ?? null;
}

function roomOf(path: string): string {
  const [, first = '', rest] = path.split('/');
  return rest === undefined ? first.replace(/\.tsx?$/, '') : first;
}

function isAllowed(path: string, line: ImportLine): boolean {
  const target = line.target ?? '';
  const name = roomOf(path);
  if (!target.startsWith('.')) return isPackageAllowed(rooms[name]?.packages ?? [], target);
  const file = resolvePath(path, target);
  // The model files' bytes enter at one place, so that every other room gets them as an argument.
  if (file.endsWith('.bin')) return name === 'index' || rooms[name]?.packages === anyPackage;
  if (line.typeOnly && typeOnlyExceptions[name] === file) return true;
  const other = roomOf(file);
  return other === name || (rooms[name]?.rooms.includes(other) ?? false);
}

function isPackageAllowed(allowed: readonly string[], target: string): boolean {
  return allowed.some((name) => name === '*' || name === target || (name.endsWith('/') && target.startsWith(name)));
}

function resolvePath(from: string, relative: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const step of relative.split('?')[0]?.split('/') ?? []) {
    if (step === '..') parts.pop();
    else if (step !== '.') parts.push(step);
  }
  return parts.join('/');
}

function dropLineComments(source: string): string {
  return source
    .split('\n')
    .filter((line) => !/^\s*(?:\/\/|\/?\*)/.test(line))
    .join('\n');
}
