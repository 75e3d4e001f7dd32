// Letters of a script the site does not expect. Silent where the site has named no scripts.

import { scriptOf } from '../reading/scripts.ts';
import { classLetter, classOf } from '../reading/code-points.ts';
import type { FoldedText } from '../reading/folding/folded-text.ts';
import { factOf, found, spanOf, type Signal } from '../signal.ts';

const lettersMin = 5;
const shareMin = 0.3;

/** ISO 15924 codes that name several scripts written together. */
const combined: Record<string, string[]> = {
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
  Hans: ['Hani'],
  Hant: ['Hani'],
  Hanb: ['Hani', 'Bopo'],
  Hrkt: ['Hira', 'Kana'],
};

export const strangeScript: Signal = {
  id: 'strange-script',
  group: 'text',
  score: 'spam',
  reads: 'text',
  look(reading, evidence) {
    if (evidence.siteScripts.length === 0) return null;
    const expected = new Set(evidence.siteScripts.flatMap((script) => combined[script] ?? [script]));
    const counts = Object.entries(reading.scripts);
    const total = counts.reduce((sum, [, count]) => sum + count, 0);
    const strange = counts.filter(([script]) => !expected.has(script));
    const strangeTotal = strange.reduce((sum, [, count]) => sum + count, 0);
    const top = strange[0];
    if (top === undefined || strangeTotal < lettersMin || strangeTotal / total < shareMin) return null;
    const percent = Math.round((100 * strangeTotal) / total);
    return found(strangeTotal / total, [firstRun(reading.body, top[0])], { script: top[0], percent });
  },
  describe(finding, quote) {
    const script = finding.facts?.['script'] ?? 'unknown';
    return `${factOf(finding, 'percent')} % of the letters are in a script this site does not expect (${script}): ${quote(0)}`;
  },
};

/** The first run of letters of a script in the folded body. */
function firstRun(body: FoldedText, script: string) {
  let start = -1;
  let at = 0;
  while (at < body.text.length) {
    const codePoint = body.text.codePointAt(at) ?? 0;
    const isOfScript = classOf(codePoint) === classLetter && scriptOf(codePoint) === script;
    if (isOfScript && start < 0) start = at;
    if (!isOfScript && start >= 0) break;
    at += codePoint > 0xffff ? 2 : 1;
  }
  return spanOf('body', body, { start: Math.max(0, start), end: at });
}
