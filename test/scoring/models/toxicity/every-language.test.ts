// Toxicity of comments in several languages, scripts and passages, with the committed weights in workerd.

import { describe, expect, it } from 'vitest';
import { createLanguageModels } from '../../../../src/scoring/models/languages/language-models.ts';
import { createToxicityModel } from '../../../../src/scoring/models/toxicity/create-toxicity-model.ts';
import english from '../../../../src/scoring/models/weights/toxicity-en.bin';
import languages from '../../../../src/scoring/models/weights/languages.bin';
import { readComment } from '../../../../src/scoring/reading/read-comment.ts';
import type { Judgement, ModelFinding, SiteKnown } from '../../../../src/scoring/model-contract.ts';
import type { LanguageModels, LanguageShare } from '../../../../src/scoring/models/language-contract.ts';

const model = createToxicityModel({ english, languages: createLanguageModels(languages) });

function judge(body: string, { name = null, site }: { name?: string | null; site?: SiteKnown } = {}): ModelFinding {
  return model.judge(readComment({ body, name, email: null, website: null }), site);
}

function judged(finding: ModelFinding): Judgement {
  if (finding.kind !== 'judged') throw new Error(finding.kind);
  return finding;
}

const calm = 'I walked along the river with my sister and we talked about the garden and the weather. ';
const german = 'Du bist so ein dummer Hurensohn, verpiss dich endlich.';
const romanUrdu = 'yeh sab harami kuttay hain, madarchod saale';

describe('the worst passage', () => {
  it.each([1, 3, 10, 40])('decides, between %i calm sentences on each side, and is what is quoted', (count) => {
    const body = `${calm.repeat(count)}You are a fucking idiot. ${calm.repeat(count)}`;
    const { logit, spans, attributes } = judged(judge(body));
    expect(logit).toBeGreaterThan(0);
    expect(body.slice(spans[0]?.start, spans[0]?.end)).toContain('idiot');
    expect(attributes.insult).toBeGreaterThan(0.5);
  });

  it('does not turn a long calm text into a toxic one', () => {
    for (const count of [1, 5, 40]) expect(judged(judge(calm.repeat(count))).logit).toBeLessThan(-2);
  });
});

describe('every language in the text', () => {
  it.each([
    ['de', `I read the whole article this morning. ${german}`, 'Hurensohn'],
    ['de', `${german} I read the whole article this morning.`, 'Hurensohn'],
    ['ur-Latn', `Thanks for sharing this with us. ${romanUrdu}`, 'harami'],
    ['en', `Danke für den schönen Bericht über die Stadt. You are a fucking idiot.`, 'idiot'],
    ['en', 'یہ مضمون بہت اچھا ہے you are a fucking asshole', 'asshole'],
  ])('is judged by its own head: %s in "%s"', (language, body, word) => {
    const finding = judged(judge(body));
    expect(finding.logit).toBeGreaterThan(0);
    expect(finding.headLanguage).toBe(language);
    const [worst] = finding.spans;
    expect(body.slice(worst?.start, worst?.end)).toContain(word);
  });

  it.each(['Kashmiris are pigs.', 'die in a fire', 'Tum sab asshole ho yaar'])(
    'never silences English where it is at all likely: "%s"',
    (body) => {
      expect(judged(judge(body)).logit).toBeGreaterThan(-1);
    },
  );

  it('hears a word that is abuse in one language alone, whatever it stands in', () => {
    const finding = judged(judge('You madarchod writer'));
    expect(finding.logit).toBeGreaterThan(0);
    expect(finding.headLanguage).toBe('ur-Latn');
  });

  it.each([
    'Die Fahrt war schön, danke für den Bericht.',
    'Das Buch ist dick und die Kunst ist gut, gefällt mir sehr.',
  ])('does not let English judge the look-alikes of another language: "%s"', (body) => {
    expect(judged(judge(body)).logit).toBeLessThan(-1.5);
  });

  it('notes a passage in a language nobody covers, but no place or name in one', () => {
    const body = `Thanks for this article. I liked it very much. ${'ขอบคุณสำหรับบทความที่ดีมาก'} See you next week.`;
    const { notCovered } = judged(judge(body));
    expect(notCovered?.map(({ language }) => language)).toEqual(['th']);
    expect(judged(judge('We ate at ร้านอาหาร yesterday, and it was very good.')).notCovered).toBeUndefined();
  });

  it('does not give a score to a text nobody can judge because a name in it is harmless', () => {
    expect(judge('ขอบคุณสำหรับบทความที่ดีมากเกี่ยวกับ iPhone').kind).toBe('not-covered');
  });
});

describe('the name', () => {
  it.each(['Thank you, this was good to read.', 'bohat acha likha hai aap ne, shukriya'])(
    'is read beside "%s"',
    (body) => {
      const { logit, spans } = judged(judge(body, { name: 'Fuck Modi' }));
      expect(logit).toBeGreaterThan(0);
      expect(spans[0]?.field).toBe('name');
    },
  );

  it('that only looks like abuse changes nothing', () => {
    const body = 'Thank you, this was good to read.';
    for (const name of ['Ashit Kumar', 'Nishit', 'Fuk', 'Phuc Nguyen', 'Anil Dikshit', 'Dick', 'Fanny Ashworth'])
      expect(judged(judge(body, { name })).logit, name).toBe(judged(judge(body)).logit);
  });
});

describe('what the site expects', () => {
  it('is handed to the guess of the text and of each passage', () => {
    const asked: (readonly string[] | undefined)[] = [];
    const shares: LanguageShare[] = [{ language: 'en', probability: 1 }];
    const recording: LanguageModels = {
      version: 'recording',
      covers: () => false,
      guess(_reading, options) {
        asked.push(options?.languages);
        return shares;
      },
      judge: () => ({ kind: 'not-covered', language: null }),
    };
    const own = createToxicityModel({ english, languages: recording });
    const reading = readComment({ body: calm.repeat(2), name: null, email: null, website: null });
    own.judge(reading, { languages: ['pl'] });
    expect(asked.length).toBe(3);
    for (const expected of asked) expect(expected).toContain('pl');
  });
});

describe('a text held since its disguises are more than one text is worth', () => {
  it('is judged passage by passage as far as it was read, and as a whole to its end', () => {
    const asked: number[] = [];
    const recording: LanguageModels = {
      version: 'recording',
      covers: () => false,
      guess(_reading, options) {
        if (options?.range !== undefined) asked.push(options.range.start);
        return [{ language: 'en', probability: 1 }];
      },
      judge: () => ({ kind: 'not-covered', language: null }),
    };
    const own = createToxicityModel({ english, languages: recording });
    const lastAsked = (body: string): number => {
      asked.length = 0;
      const reading = readComment({ body, name: null, email: null, website: null });
      own.judge(reading);
      return reading.body.starts[Math.max(...asked)] ?? 0;
    };
    const disguised = `${'w0rd іdіоt f**l i.d.1.o.t. '.repeat(1_500)}${calm.repeat(20)}`;
    const { body } = readComment({ body: disguised, name: null, email: null, website: null });
    expect(body.unread?.start).toBeLessThan(disguised.length / 2);
    expect(lastAsked(disguised)).toBeGreaterThan(0);
    expect(lastAsked(disguised)).toBeLessThan(body.unread?.start ?? 0);
    expect(lastAsked(calm.repeat(500))).toBeGreaterThan(calm.length * 490);
  });
});
