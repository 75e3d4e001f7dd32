// What the rows of toxicity in all languages count, and the rude comments made of honest ones.

import { describe, expect, it } from 'vitest';
import { learntTag, weighRows, type MixedRow } from '../../../src/training/languages/mixed-rows.ts';
import { writeRudeComments } from '../../../src/training/languages/rude-comments.ts';
import { rudeWords } from '../../../src/training/languages/rude-words.ts';

function row(language: string, toxic: 0 | 1, text = `${language} ${toxic}`): MixedRow {
  return { text, language, toxic, split: 'train', weight: 1, kind: 'human' };
}

describe('weights of rows', () => {
  const rows = [
    ...Array.from({ length: 20_000 }, () => row('tr', 0)),
    ...Array.from({ length: 10_000 }, () => row('tr', 1)),
    ...Array.from({ length: 30 }, () => row('fa', 0)),
    ...Array.from({ length: 60 }, () => row('fa', 1)),
  ];
  const weights = weighRows(rows);
  const sum = (language: string, toxic: number): number =>
    rows.reduce((all, one, at) => all + (one.language === language && one.toxic === toxic ? (weights[at] ?? 0) : 0), 0);

  it('lets both classes of a language count alike', () => {
    expect(sum('tr', 0)).toBeCloseTo(sum('tr', 1), 0);
    expect(sum('fa', 0)).toBeCloseTo(sum('fa', 1), 3);
  });

  it('lets no language count more than 8,000 rows, and a small one in full', () => {
    expect(sum('tr', 0) + sum('tr', 1)).toBeCloseTo(8000, 0);
    expect(sum('fa', 0) + sum('fa', 1)).toBeCloseTo(90, 3);
  });
});

describe('rude comments', () => {
  const honest = ['Сегодня хорошая погода в нашем городе', 'Спасибо за статью, было интересно'];
  const made = writeRudeComments(honest.map((text) => row('ru', 0, text)));
  const ofRussian = made.filter(({ language }) => language === 'ru');

  it('differ from an honest comment by the abuse alone', () => {
    const phrases = new Set((rudeWords['ru'] ?? '').split(',').map((phrase) => phrase.trim().replaceAll(/\s+/g, ' ')));
    for (const { text, toxic } of ofRussian) {
      expect(toxic).toBe(1);
      const rest = [...phrases].filter((phrase) => text.includes(phrase)).map((phrase) => text.replace(phrase, ''));
      const words = rest.map((one) =>
        one
          .split(/\s+/)
          .filter((word) => word !== '')
          .join(' '),
      );
      expect(
        ['', ...honest].some((one) => words.includes(one)),
        text,
      ).toBe(true);
    }
  });

  it('come with runs of common words without abuse, where those are known', () => {
    const runs = made.filter(({ language, toxic }) => language === 'it' && toxic === 0);
    expect(runs.length).toBeGreaterThan(100);
  });

  it('are the bare abuse where there is nothing honest to write it into', () => {
    const phrases = made.filter(({ language }) => language === 'fa').map(({ text }) => text);
    expect(new Set(phrases).size).toBeGreaterThan(100);
    expect(rudeWords['fa']).toContain(phrases[0]);
  });

  it('are the same each time', () => {
    expect(writeRudeComments(honest.map((text) => row('ru', 0, text)))).toEqual(made);
  });
});

describe('the tag a comment is learnt under', () => {
  it.each([
    ['en-GB-scotland', 'en'],
    ['hi-Latn', 'ur-Latn'],
    ['ur-Latn', 'ur-Latn'],
    ['hi', 'hi'],
  ])('of %s is %s', (tag, learnt) => {
    expect(learntTag(tag)).toBe(learnt);
  });
});
