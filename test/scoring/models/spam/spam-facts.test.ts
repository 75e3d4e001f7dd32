// What the spam model measures of a comment besides its words: kinds of words, broken encodings, kinds of websites.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureSpamFacts, spamFacts, treeFacts } from '../../../../src/scoring/models/spam/spam-facts.ts';
import { decodeTrees } from '../../../../src/scoring/models/spam/spam-trees.ts';
import { openWeightFile } from '../../../../src/scoring/models/weights/weight-file.ts';
import bytes from '../../../../src/scoring/models/weights/spam.bin';
import { readComment } from '../../../../src/scoring/reading/read-comment.ts';

function factsOf(body: string, name: string | null = null, website: string | null = null): Record<string, number> {
  const facts = measureSpamFacts(readComment({ body, name, email: null, website }));
  return Object.fromEntries(spamFacts.map(({ name: fact }, at) => [fact, facts[at] as number]));
}

describe('facts about kinds of words', () => {
  const list = factsOf('essay writing service cheap essay help http://essays.example/');
  const talk = factsOf('I think the second step did not work for me, so we had to do it again');
  const praise = factsOf('Great post! Thanks for sharing this useful article, I love your blog');

  it('tell a list of keywords from a sentence', () => {
    expect(list['everyday words']).toBeLessThan(0.2);
    expect(talk['everyday words']).toBeGreaterThan(0.7);
    expect(list['longest run without everyday words']).toBeGreaterThan(
      talk['longest run without everyday words'] as number,
    );
    expect(talk['words of the author about themselves']).toBeGreaterThan(0);
  });

  it('tell praise of the page from a remark', () => {
    const share = 'share of praise and words for the page';
    expect(praise[share]).toBeGreaterThan(0.4);
    expect(talk[share]).toBeLessThan(0.1);
  });

  it('leave links out, and measure what stands between them', () => {
    expect(factsOf('http://one.example/some/words')['words beside links']).toBe(0);
    expect(factsOf('http://one.example/ and http://two.example/')['words between links']).toBe(1);
    expect(talk['words between links']).toBe(-1);
  });
});

describe('letters in the wrong encoding', () => {
  const wrong = (body: string): number => factsOf(body)['letters in the wrong encoding'] as number;

  it.each(['itвЂ™s fine', 'cafÃ© and more', 'Р’С‹РїРѕ', 'le contrat r??cemment sign??e', 'a \ufffd b'])(
    'finds "%s"',
    (body) => {
      expect(wrong(body)).toBeGreaterThan(0);
    },
  );

  it.each([
    'Россия и Сибирь, вот Рим',
    'Світ, Рік і Річ у СССР…',
    'Ça va très bien, âme sœur',
    'what?? really??',
    'São Paulo',
    'İstanbul',
  ])('does not find "%s"', (body) => {
    expect(wrong(body)).toBe(0);
  });
});

describe('facts about the website', () => {
  const site = (website: string, body = 'hello', name = 'Tom'): Record<string, number> => factsOf(body, name, website);

  it('know profiles, redirects, free hosts and shorteners', () => {
    expect(site('http://forum.example/index.php?action=profile;u=7')['website is a profile or redirects']).toBe(1);
    expect(site('https://tom.example/')['website is a profile or redirects']).toBe(0);
    expect(site('http://tom.blogspot.com')['website on a free host']).toBe(1);
    expect(site('http://notblogspot.com')['website on a free host']).toBe(0);
    expect(site('https://bit.ly/abc')['shortened website']).toBe(1);
  });

  it('compare it with the body', () => {
    const fact = 'words of the website in the body';
    expect(site('http://garden-chairs.example', 'We sell garden chairs')[fact]).toBe(1);
    expect(site('http://garden-chairs.example', 'Nice photos')[fact]).toBe(0);
    expect(site('http://1.2', 'Nice photos')[fact]).toBe(-1);
  });

  it('are unknown without one', () => {
    for (const website of [null, '']) expect(factsOf('hello', 'Tom', website)['website on a free host']).toBe(-1);
  });
});

describe('all facts', () => {
  it('are finite numbers, one a name, for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.option(fc.string()),
        fc.option(fc.oneof(fc.webUrl(), fc.string())),
        (body, name, website) => {
          const facts = measureSpamFacts(readComment({ body, name, email: null, website }));
          expect(facts).toHaveLength(spamFacts.length);
          expect(facts.every(Number.isFinite)).toBe(true);
        },
      ),
    );
    expect(new Set(spamFacts.map(({ name }) => name)).size).toBe(spamFacts.length);
  });

  it('stand in the order in which the committed weight file knows them', () => {
    expect(treeFacts.map(({ name }) => name)).toEqual(trees.facts);
  });

  it('move the score in their direction only, at every split of the committed trees', () => {
    const against: string[] = [];
    forEachSplit(({ fact, below, above }) => {
      const { name, direction } = treeFacts[fact] as (typeof treeFacts)[number];
      if (direction * (above - below) < 0) against.push(name);
    });
    expect(against).toEqual([]);
  });
});

const trees = decodeTrees(openWeightFile(bytes));

/** Every split of the trees: its fact, and what is known of the score below the cut and above it. */
function forEachSplit(visit: (split: { fact: number; below: number; above: number }) => void): void {
  const { count, depth, splits, values } = trees;
  const perTree = 2 ** depth - 1;
  for (let at = 0; at < count * perTree; at += 1) {
    const tree = Math.floor(at / perTree);
    const first = tree * (2 * perTree + 1) + 2 * (at - tree * perTree);
    const [fact, cut] = [(splits[at] as number) & 255, (splits[at] as number) >> 8];
    if (cut !== 255) visit({ fact, below: values[first + 1] as number, above: values[first + 2] as number });
  }
}
