// Strange script: only where the site expects others.

import { describe, expect, it } from 'vitest';
import { strangeScript } from '../../../src/scoring/signals/strange-script.ts';
import { lookWith } from '../fixtures.ts';

function lookAt(body: string, siteScripts: string[]) {
  return lookWith(strangeScript, { fields: { body }, evidence: { siteScripts } });
}

describe('strange-script', () => {
  it('names the script and quotes its first letters', () => {
    expect(lookAt('Hi! Купите дешёвые часы', ['Latn'])?.sentence).toBe(
      "89 % of the letters are in a script this site does not expect (Cyrl): 'Купите'",
    );
  });

  it('takes a script that is several in one for what it is', () => {
    expect(lookAt('これは漢字とカタカナです', ['Jpan'])).toBeNull();
    expect(lookAt('これは漢字とカタカナです', ['Hans'])).not.toBeNull();
  });

  it('lets a few foreign letters be', () => {
    expect(lookAt('The Greek word λόγος means word, reason or account.', ['Latn'])).toBeNull();
  });

  it('is silent where the site expects nothing', () => {
    expect(lookAt('Купите часы', [])).toBeNull();
  });
});
