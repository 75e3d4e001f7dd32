// Profanity: found through disguises and aim; words and names that only look bad are let be.

import { describe, expect, it } from 'vitest';
import { profanity } from '../../../src/scoring/signals/profanity.ts';
import { assessCase, lookWith, trusting } from '../fixtures.ts';

function strengthOf(body: string): number {
  return lookWith(profanity, { fields: { body } })?.strength ?? 0;
}

describe('profanity', () => {
  it('quotes what was typed, however it was disguised', () => {
    const seen = lookWith(profanity, { fields: { body: 'What a load of b.u.l.l sh1t, you 𝓬𝓾𝓷𝓽' } });
    expect(seen?.quotes).toEqual(['𝓬𝓾𝓷𝓽', 'sh1t']);
    expect(seen?.sentence).toBe("A word of the profanity list in the text: '𝓬𝓾𝓷𝓽' and another");
  });

  it.each([
    'fuck this',
    'you cunt',
    'stupid bitch',
    'blow job',
    'mother fucker',
    'you dick',
    'he is a dick.',
    'suck my cock',
    'F**K OFF',
  ])('finds hostile words strong enough to hold: %s', (body) => {
    expect(assessCase({ fields: { body } }).verdict).toBe('hold');
  });

  it.each([
    'Scunthorpe',
    'Penistone and Lightwater',
    'essex, Middlesex and Sussex',
    'a cock pheasant crossed the road',
    'Dick van Dyke',
    'Moby Dick',
    'homosexual marriage',
    'Fugging in Austria',
    'the therapist',
    'assess the classic bassist',
    'cocktails in the cockpit',
    'Hancock and Cockburn',
    'damn, that was close',
    'what the hell happened',
    'breast cancer screening',
    'the Nazis lost the war',
    'Maine Coon cats',
    'Oh my God!',
    'shitake mushrooms',
    'the matter of Charles Dickens',
    'Fuchsia and Fuchs',
    'مضمون بہت اچھا ہے',
    'Khan Bahadur Muhammad Dildar',
    'Buttigieg',
  ])('does not hold words that only look bad: %s', (body) => {
    expect(assessCase({ fields: { body } }).verdict).toBe('approve');
  });

  it.each([
    ['Ty kurwo jebana', 'Polish'],
    ['tu madarchod hai', 'Urdu (Latin)'],
    ['m@darch0d', 'Urdu (Latin)'],
    ['иди на х*й', 'Russian'],
    ['你这个傻逼', 'Chinese'],
    ['야 이 병신새끼야', 'Korean'],
    ['siktir git', 'Turkish'],
    ['hijos de puta', 'Spanish'],
    ['تو حرامزادہ ہے', 'Urdu'],
    ['sei una troia, non sai niente', 'Italian'],
  ])('says whose list a word is on: %s', (body, language) => {
    const sentence = lookWith(profanity, { fields: { body } })?.sentence;
    expect(sentence).toContain(`A word of the ${language} profanity list in the text:`);
  });

  it.each([
    'Çok güzel anlatmışsınız, teşekkür ederim.',
    'Tôi rất hạnh phúc, anh Phuc ạ',
    'Le train a du retard et nous sommes à Pussy',
    'Je kunt het hier zien, het is een groot feest',
    'Det är slut nu, vi ses på onsdag i Lund',
    'Saya suka sekali, terima kasih',
    'The Runge-Kutta method and Niki Lauda',
    'The Cavallo di Troia restaurant',
    'Mr Fuk Li and Ibne Insha',
  ])('lets words be that are honest in their own language: %s', (body) => {
    expect(lookWith(profanity, { fields: { body } })).toBeNull();
  });

  it('weighs words that are insults only when aimed by whether they are', () => {
    expect(strengthOf('you dick')).toBeGreaterThan(5 * strengthOf('I met Dick yesterday'));
  });

  it('looks at the name', () => {
    const seen = lookWith(profanity, { fields: { name: 'Fuck Everyone' } });
    expect(seen).toMatchObject({ quotes: ['Fuck'], sentence: "A word of the profanity list in the name: 'Fuck'" });
  });

  it.each(['Dick Cox', 'Fanny Ardant', 'Willy Brandt', 'Randy Wang', 'Dick Van Dyke', 'Jap van der Berg'])(
    'lets names be: %s',
    (name) => {
      expect(lookWith(profanity, { fields: { name } })).toBeNull();
    },
  );

  it('exempts words that the site trusts, however they are written there', () => {
    const look = (body: string) =>
      lookWith(profanity, { fields: { body }, evidence: trusting(['Bitch', 'blow job'], { body }) });
    expect(look('b1tch, blow job')).toBeNull();
    expect(look('bitch and cunt')?.quotes).toEqual(['cunt']);
  });
});
