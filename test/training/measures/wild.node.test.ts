// Error rates with their intervals, and abuse wrapped in honest text, as the evaluation measures them.

import { describe, expect, it } from 'vitest';
import { wrapIn } from '../../../src/training/corpora/wrap-in.ts';
import { wilsonInterval } from '../../../src/training/measures/intervals.ts';
import { readOwnComments, type OwnComment } from '../../../src/training/corpora/own-comments.ts';
import { reportHeadlineRates } from '../../../src/training/measures/evaluate-rates.ts';
import { openJudge } from '../../../src/training/measures/judge-comments.ts';

describe('the interval of a counted share', () => {
  it('is Wilson’s: 5 of 50 lies between 4.3 and 21.4 %', () => {
    const { low, high } = wilsonInterval({ hits: 5, count: 50 });
    expect(low).toBeCloseTo(0.0435, 3);
    expect(high).toBeCloseTo(0.2136, 3);
  });

  it('says nothing where nothing was counted', () => {
    expect(wilsonInterval({ hits: 0, count: 0 })).toEqual({ low: 0, high: 1 });
  });
});

describe('abuse inside honest text', () => {
  it('stands between two sides of about the length asked for, the same each time', () => {
    const calm = ['The council met on Tuesday and decided nothing.', 'My tomatoes came up early this year.'];
    const wrapped = wrapIn(calm, 'You are a fool.', 400);
    const [before, text, after] = wrapped.split('\n') as [string, string, string];
    expect(text).toBe('You are a fool.');
    for (const side of [before, after]) {
      expect(side.length).toBeGreaterThanOrEqual(395);
      expect(side.length).toBeLessThan(420);
    }
    expect(wrapIn(calm, 'You are a fool.', 400)).toBe(wrapped);
  });
});

describe('own comments', () => {
  const own = readOwnComments();

  it('have no slot left open and every label', () => {
    const isWhole = ({ body, name, toxic, spam, kind, language }: OwnComment): boolean =>
      !/\{(?:group|person|place|brand)\}/.test(`${body} ${name}`) &&
      (toxic === 0 || toxic === 1) &&
      (spam === 0 || spam === 1) &&
      kind !== '' &&
      /^[a-z]{2,3}(?:-[A-Za-z]+)*$/.test(language);
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((one) => !isWhole(one))).toEqual([]);
  });

  it('lie on one side of the split with all fillings of their line', () => {
    const sides = new Map<string, Set<string>>();
    for (const { body, split } of own) {
      const letters = body.toLowerCase().replace(/[^\p{L}]+/gu, '');
      sides.set(letters, (sides.get(letters) ?? new Set()).add(split));
    }
    const torn = [...sides].filter(([, splits]) => splits.size > 1);
    expect(torn).toEqual([]);
  });
});

describe('what the default policy holds', () => {
  const judge = openJudge();
  const one = (body: string, told: Partial<OwnComment>): OwnComment => ({
    body,
    toxic: 0,
    spam: 0,
    kind: 'h-food',
    language: 'en',
    name: null,
    website: null,
    attributes: [],
    split: 'test',
    weight: 1,
    ...told,
  });

  it('is told of held-back comments, by what they are', () => {
    const { text } = reportHeadlineRates(
      judge,
      [
        { text: 'The bakery opens at eight on Sundays.', source: 'c3-news-comments', lang: 'en', licence_class: 'other', toxic: 0 },
        { text: 'You stupid fucking moron.', source: 'c3-news-comments', lang: 'en', licence_class: 'other', toxic: 1 },
      ], // prettier-ignore
      [
        one('The bread was lovely, thank you.', {}),
        one('The bus was late again this morning.', { kind: 'anger-at-things' }),
        one('You stupid fucking moron, go and die.', { toxic: 1, kind: 'insult-swear' }),
        one('You stupid fucking moron, go and die.', { toxic: 1, kind: 'insult-swear', split: 'train' }),
      ],
    );
    const rows = text.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
    const rowOf = (name: string) => rows.find((cells) => cells[1] === name)?.slice(2, 4);
    expect(rowOf('honest: newspaper')).toEqual(['1', expect.stringMatching(/^0\.0 %/)]);
    expect(rowOf('own, honest')).toEqual(['2', expect.stringMatching(/^0\.0 %/)]);
    expect(rowOf('own, honest and heated')).toEqual(['1', expect.stringMatching(/^0\.0 %/)]);
    expect(rowOf('own, toxic')).toEqual(['1', expect.stringMatching(/^100\.0 %/)]);
    expect(rowOf('own, spam')).toBeUndefined();
  });
});
