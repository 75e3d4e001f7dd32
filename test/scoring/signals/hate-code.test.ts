// Codes of hatred, and the dates, scores, brackets and ropes that are none.

import { describe, expect, it } from 'vitest';
import { hateCode } from '../../../src/scoring/signals/hate-code.ts';
import { lookWith } from '../fixtures.ts';

const look = (body: string) => lookWith(hateCode, { fields: { body } });

describe('hate codes', () => {
  it.each([
    ['1488', "Writes a code of hatred: '1488'"],
    ['14/88 🤚', "Writes a code of hatred: '14/88'"],
    ['Nice town. 1488 forever', "Writes a code of hatred: '1488 forever'"],
    ['(((people)))', "Writes a code of hatred: '(((people)))'"],
    ['The "free" press and (((they))) own the "news"', "Writes a code of hatred: '(((they)))'"],
    ['How "independent" (((they))) are', "Writes a code of hatred: '(((they)))'"],
    ['Funny how ((( the bankers ))) always win', "Writes a code of hatred: '((( the bankers )))'"],
    ['race traitors, all of you', "Writes a code of hatred: 'race traitors'"],
    [
      'Despite being only 13 percent of the population, you know the rest',
      "Writes a code of hatred: 'Despite being only 13 percent of the population'",
    ],
    ['free helicopter rides for commies', "Writes a code of hatred: 'free helicopter rides for commies'"],
  ])('quotes the code: %s', (body, sentence) => {
    expect(look(body)?.sentence).toBe(sentence);
  });

  it.each([
    'Bartolomeu Dias rounded the Cape in 1488.',
    '1488, Bartolomeu Dias rounds the Cape',
    'flight 1488 for Leeds is late, 14 of 88 seats taken',
    'We lost 14-88, worst night of the season.',
    'if (((a && b))) then f(((x)))',
    'while (((people > 3))) wait()',
    '(((hugs))) to you and (((Mary)))',
    'Why so many brackets? (((they',
    'Despite being only 13 percent of the fleet, diesel vans do half of the harm.',
    'free helicopter rides for the air ambulance raffle winner',
    'Someone had sprayed 1488 forever on the school wall.',
    'He called her a "race traitor" in the comments.',
    'He wrote “(((they))) own the paper” under my post.',
  ])('hears nothing in: %s', (body) => {
    expect(look(body)).toBeNull();
  });

  it('finds brackets wherever they stand, and no more than are kept', () => {
    const calm = 'The ferry left the pier (at noon) and the gulls went with it. ';
    expect(look(`${calm.repeat(200)}Ask (((them))).`)?.sentence).toContain('(((them)))');
    expect(look('(((them))) '.repeat(2000))?.spans).toHaveLength(5);
    expect(look(`${'"(((they)))"\n'.repeat(50)}Ask (((them))).`)?.sentence).toContain('(((them)))');
  });
});
