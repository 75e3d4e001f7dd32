// The comments written for this project as rows of the toxicity data: which train, and what each teaches.

import { expect, it } from 'vitest';
import { readOwnCommentsOnToxicity } from '../../../src/training/corpora/own-comments.ts';
import { loadOwnRows } from '../../../src/training/toxicity/own-rows.ts';
import { labelsOf } from '../../../src/training/toxicity/toxicity-rows.ts';
import { toxicityHeads } from '../../../src/scoring/models/toxicity/toxicity-heads.ts';

const rows = loadOwnRows();

/** What a row teaches each output: 1, 0, or -1 for nothing. */
function teach(row: (typeof rows)[number]['row']): Record<string, number> {
  const labels = labelsOf(row, new Set());
  return Object.fromEntries(toxicityHeads.map((head, at) => [head, labels[at] as number]));
}

it('no comment held back for the published figures trains or chooses', () => {
  const heldBack = new Set(readOwnCommentsOnToxicity().flatMap(({ body, split }) => (split === 'test' ? [body] : [])));
  expect(heldBack.size).toBeGreaterThan(100);
  expect(rows.filter(({ row }) => heldBack.has(row.text))).toEqual([]);
  expect(new Set(rows.map(({ split }) => split))).toEqual(new Set(['train', 'validate']));
});

it('only English comments that advertise nothing teach toxicity', () => {
  // Of the same praise the name and the website alone may make an advertisement; the text is then an honest one's, too.
  const bodies = (wanted: 0 | 1) =>
    readOwnCommentsOnToxicity().flatMap(({ body, spam }) => (spam === wanted ? [body] : []));
  const honest = new Set(bodies(0));
  const advertisements = new Set(bodies(1).filter((body) => !honest.has(body)));
  expect(rows.filter(({ row }) => !/^en(-|$)/.test(row.lang) || advertisements.has(row.text))).toEqual([]);
});

it('an honest comment is no threat, insult or hate, and may swear', () => {
  const honest = rows.filter(({ row }) => row.toxic === 0).map(({ row }) => teach(row));
  expect(honest.length).toBeGreaterThan(100);
  for (const labels of honest) {
    expect(labels).toMatchObject({ toxic: 0, 'toxic-anywhere': 0, threat: 0, insult: 0, identity: 0, obscene: -1 });
  }
});

it('what a toxic comment is not said to be stays open', () => {
  const threat = rows.find(({ row }) => row.toxic === 1 && row.threat === 1 && row.insult === undefined);
  expect(threat && teach(threat.row)).toMatchObject({ toxic: 1, threat: 1, insult: -1, obscene: -1 });
  expect(rows.some(({ row }) => row.toxic === 1 && row.threat === 0)).toBe(false);
});

it('posts rated for hate alone teach nothing else', () => {
  const source = 'measuring-hate-speech';
  const { 'identity-elsewhere': hate, ...others } = teach({
    text: 'a post',
    source,
    lang: 'en',
    licence_class: 'permissive',
    toxic: 1,
    identity: 1,
  });
  expect(hate).toBe(1);
  expect(new Set(Object.values(others))).toEqual(new Set([-1]));
});
