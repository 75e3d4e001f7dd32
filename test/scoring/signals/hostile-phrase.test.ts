// Hostile phrases: what is said against people without a bad word, and who only speaks of it.

import { describe, expect, it } from 'vitest';
import { hostilePhrase } from '../../../src/scoring/signals/hostile-phrase.ts';
import { lookWith } from '../fixtures.ts';

const look = (body: string) => lookWith(hostilePhrase, { fields: { body } });

describe('hostile phrases', () => {
  it.each([
    ['Blasphemers must be killed.', "Calls for killing people: 'Blasphemers must be killed'"],
    ['no muslim should be left alive', "Calls for killing people: 'no muslim should be left alive'"],
    [
      'We talked of it. The only good Ahmadi is a dead Ahmadi!',
      "Calls for killing people: 'only good Ahmadi is a dead'",
    ],
    ['Nice photo. Kill all the tutsis', "Calls for killing people: 'Kill all the tutsis'"],
    ['k.y.s', "Tells somebody to harm themselves: 'k.y.s'"],
    ['just jump off a bridge already', "Tells somebody to harm themselves: 'just jump off a bridge'"],
    ['Honestly, Roma are just vermin', "Speaks of people as less than human: 'Roma are just vermin'"],
    ["Pakistanis aren't human, look at it", "Speaks of people as less than human: 'Pakistanis aren't human'"],
    ['i hate all women', "Speaks with hatred of a group of people: 'i hate all women'"],
    ['Поздравляю! Сдохни', "Tells somebody to harm themselves: 'Сдохни'"],
    ['ojalá te maten', "Tells somebody to harm themselves: 'ojalá te maten'"],
    ['यह क्या है? मर जा', "Tells somebody to harm themselves: 'मर जा'"],
  ])('quotes what is said against people: %s', (body, sentence) => {
    expect(look(body)?.sentence).toBe(sentence);
  });

  it.each([
    'Stop killing children. Ceasefire now.',
    'How many more Palestinians must die?',
    'No one should be killed for what they believe.',
    'He wrote that Pakistanis should be wiped out, must be killed, and got fourteen months.',
    'He called my mother a "dirty immigrant" in the queue.',
    "Her school did nothing. They wrote 'kys' on her locker.",
    'If you see "kill all immigrants" on a bus stop, ring the council.',
    'On the wall: «kill all immigrants», in red.',
    'On the wall: “they’re here, kill all immigrants, don’t wait”, in red.',
    'On the wall: „kill all immigrants“, in red.',
    'On the wall: ‘kill all immigrants’, in red.',
    'The rats must be killed before winter, says the council.',
    'Jump off the bridge of the boat, the water is lovely in July.',
    'Muslims and Hindus have lived here together for centuries.',
    'Those dogs are animals. They are a joy.',
    'I hate this bus company.',
    'Women are the backbone of this village',
  ])('hears nothing in: %s', (body) => {
    expect(look(body)).toBeNull();
  });

  it('is heard wherever it stands in a long text', () => {
    const calm = 'The ferry left the pier at noon and the gulls went with it. ';
    expect(look(`${calm.repeat(200)}Blasphemers must be killed. ${calm.repeat(200)}`)).not.toBeNull();
  });

  it.each([
    "They're here. Kill all immigrants, I don't care",
    'They’re here. Kill all immigrants, I don’t care',
    'The "free" world. Kill all immigrants, "please"',
    'It is "over. Kill all immigrants, "please" do',
    'The workers’ houses. Kill all immigrants near the workers’ houses',
  ])('is not quoted by marks that open or close nothing around it: %s', (body) => {
    expect(look(body)?.sentence).toContain('Calls for killing people');
  });

  it('does not join what two sentences say', () => {
    expect(look('I read about Hindus. Must be killed time, that.')).toBeNull();
  });

  it('are not hidden behind any number of quoted ones', () => {
    const quoted = 'He wrote "Blasphemers must be killed" on the wall. '.repeat(30);
    expect(look(quoted)).toBeNull();
    expect(look(`${quoted}Blasphemers must be killed.`)?.sentence).toContain('Calls for killing people');
  });
});
