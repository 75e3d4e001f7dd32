// Looks at what lies on the top level and at the third-party notices, which only a test with files can.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url).href);

const allowed = new Set([
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'wrangler.toml',
  'src',
  'migrations',
  'test',
  'README.md',
  'LICENSE',
  'LICENSE-THIRD-PARTY',
  'CONTRIBUTING.md',
  '.git',
  '.gitignore',
  '.ci',
  '.github',
]);

function readRoot(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

test('has nothing on the top level but what belongs there or is ignored by git', () => {
  const ignored = new Set(
    readRoot('.gitignore')
      .split('\n')
      .map((line) => line.replace(/\/$/, '')),
  );
  expect(readdirSync(root).filter((name) => !allowed.has(name) && !ignored.has(name))).toEqual([]);
});

test('names every package that is shipped in the third-party notices', () => {
  const notices = readRoot('LICENSE-THIRD-PARTY');
  const { dependencies } = JSON.parse(readRoot('package.json')) as { dependencies: Record<string, string> };
  expect(Object.keys(dependencies).filter((name) => !notices.includes(`\n${name} `))).toEqual([]);
});

test('pins every dependency to one version', () => {
  const manifest = JSON.parse(readRoot('package.json')) as Record<string, Record<string, string>>;
  const ranges = Object.entries({ ...manifest['dependencies'], ...manifest['devDependencies'] });
  expect(ranges.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
});

test('lets the install scripts of node, esbuild and workerd run, whatever their version', () => {
  const manifest = JSON.parse(readRoot('package.json')) as { allowScripts: Record<string, boolean> };
  expect(manifest.allowScripts).toEqual({ esbuild: true, node: true, workerd: true });
});

test("keeps the lock file free of any one registry's address", () => {
  expect(readRoot('package-lock.json')).not.toMatch(/"resolved": "(?!https:\/\/registry\.npmjs\.org\/)/);
});

test('locks the binaries of every platform, so that a clone installs on all of them and `npm ci` accepts the lock', () => {
  const { packages } = JSON.parse(readRoot('package-lock.json')) as {
    packages: Record<string, { version?: string; optionalDependencies?: Record<string, string> }>;
  };
  const missing: string[] = [];
  for (const [path, { optionalDependencies = {} }] of Object.entries(packages)) {
    // Beside the package that asks for it, or in the folder above.
    const beside = path.slice(0, path.lastIndexOf('node_modules/'));
    for (const name of Object.keys(optionalDependencies)) {
      if (!packages[`${beside}node_modules/${name}`] && !packages[`node_modules/${name}`]) missing.push(name);
    }
  }
  expect(missing).toEqual([]);
});
