// Own sentences about groups of people, neutral and hostile, so that the models judge what is said and not who is named.
// Wording and lists are this project's own. Training only.

import type { LabelledComment } from './corpora.ts';
import { groups, hardestHit, mostHit, plainNouns, groupPlurals, nouns, names } from './identity-groups.ts';
import {
  neutral,
  insults,
  adjectives,
  friendly,
  singular,
  hostileToGroups,
  hostileToPersons,
  slogans,
  villains,
  sober,
} from './identity-templates.ts';
import { pick, seededRandom } from '../numeric/random.ts';

/** The share of neutral sentences that name one of the groups hit hardest. */
const hardestShare = 0.2;

function pickGroup(random: () => number, hardest: number): string {
  const draw = random();
  if (draw < hardest) return pick(random, hardestHit);
  return pick<string>(random, draw < hardest + 0.4 * (1 - hardest) ? mostHit : groups);
}

function fill(template: string, random: () => number, hardest: number): string {
  return template
    .replaceAll('{g}', () => pickGroup(random, hardest))
    .replaceAll('{f}', () => pick(random, friendly))
    .replaceAll('{p}', () => pick(random, groupPlurals))
    .replaceAll('{v}', () => pick(random, villains))
    .replaceAll('{name}', () => pick(random, names))
    .replaceAll('{n}', () => pick<string>(random, random() < 0.3 ? plainNouns : nouns))
    .replaceAll('{a}', () => pick(random, adjectives))
    .replaceAll('{i}', () => pick(random, insults))
    .replaceAll('{s}', () => pick(random, singular));
}

function varyCase(text: string, random: () => number): string {
  const draw = random();
  if (draw > 0.96) return text.replace(/(^| )\p{L}/gu, (letter) => letter.toUpperCase());
  const cased = draw < 0.45 ? text : draw < 0.88 ? text.charAt(0).toUpperCase() + text.slice(1) : text.toUpperCase();
  return cased + pick(random, ['', '', '.', '.', '!', '!!', ' ...', '?'] as const);
}

/** Of the hostile sentences, and of the others. */
const sloganShare = 0.13;
const soberShare = 0.06;

/**
 * `count` sentences, 55 % neutral or friendly. Slogans and sober sentences on villains are of source "own-sentences", all
 * others of "own-templates": few wordings, many groups. Labels `toxic` and `identity` only.
 */
export function writeIdentitySentences(count: number, seed: number): LabelledComment[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const hostile = random() >= 0.55;
    const draw = random();
    const atGroup = draw < 0.45;
    const hateful = draw < sloganShare ? slogans : draw < 0.45 ? hostileToGroups : hostileToPersons;
    const template = pick<string>(random, hostile ? hateful : draw < soberShare ? sober : neutral);
    const identity = hostile && atGroup ? 1 : 0;
    const text = varyCase(fill(template, random, hostile ? 0 : hardestShare), random);
    const source = draw < (hostile ? sloganShare : soberShare) ? 'own-sentences' : 'own-templates';
    return { text, source, lang: 'en', licence_class: 'permissive', toxic: hostile ? 1 : 0, identity };
  });
}
