// Ways to reach somebody outside the page: handles, numbers, mail addresses and names in chats, with what stands around
// each: a chat's name, an invitation, an offer. Facts only; whether one is welcome is for the signals to say.

import {
  chatNames,
  chatNicknames,
  invitations,
  offers,
  offerStems,
  privateDoors,
  unspacedChats,
  unspacedOffers,
} from '../../words/contact-words.ts';
import { askedOnce } from '../../remember.ts';
import type { Reading } from '../read-comment.ts';
import { findIdentifiers, type Identifier } from './find-identifiers.ts';

export interface Contact extends Identifier {
  /** A chat's name stands beside it. */
  inChat: boolean;
  /** The reader is asked to use it. */
  isInvited: boolean;
  /** How many words around it name what is sold, lent or promised. */
  offers: number;
}

/** Folded units on either side of an identifier within which its words are looked for. */
const chatUnits = 40;
const nicknameUnits = 3;
const invitationUnits = 60;
const offerUnits = 160;
const contactsMax = 20;

/** The contacts of the body in order, offsets in the folded body; looked for once a reading. Linear in its length. */
export const contactsOf = askedOnce((reading: Reading): readonly Contact[] => findContacts(reading));

type Mark = 'chat' | 'nickname' | 'invitation' | 'private' | 'offer';

interface Place {
  mark: Mark;
  start: number;
  end: number;
}

function findContacts(reading: Reading): Contact[] {
  const { text } = reading.body;
  const places = findPlaces(reading);
  const doors = places.filter(({ mark }) => mark === 'chat' || mark === 'nickname');
  const identifiers = [...findIdentifiers(text, doors), ...findPrivate(reading, places)].slice(0, contactsMax);
  return identifiers.map((one) => describe(one, places)).filter((contact) => contact !== null);
}

/** What stands around an identifier; null for what only calls another commenter by name. */
function describe(one: Identifier, places: readonly Place[]): Contact | null {
  const within = (marks: readonly Mark[], units: number): number =>
    places.filter(
      ({ mark, start, end }) => marks.includes(mark) && end >= one.start - units && start <= one.end + units,
    ).length;
  const inChat = one.kind === 'id' || within(['chat'], chatUnits) > 0 || within(['nickname'], nicknameUnits) > 0;
  const isInvited = one.kind === 'private' || within(['invitation'], invitationUnits) > 0;
  const offered = within(['offer'], offerUnits);
  if (one.kind === 'handle' && !inChat && !(isInvited && offered > 0)) return null;
  return { ...one, inChat, isInvited, offers: offered };
}

function findPlaces(reading: Reading): Place[] {
  const places: Place[] = [];
  for (const { text, start, end } of reading.words) {
    const mark = marks.get(text) ?? (text.charCodeAt(0) >= inflectedFrom ? offerStem(text) : undefined);
    if (mark !== undefined) places.push({ mark, start, end });
  }
  if (!setsNoSpaces(reading)) return places;
  const { text } = reading.body;
  addAll(places, text, { needles: unspacedChats, mark: 'chat' });
  addAll(places, text, { needles: unspacedOffers, mark: 'offer' });
  return places;
}

/** One look-up a word: what is on several lists is what stands first here. */
const marks = new Map<string, Mark>();
const lists: readonly (readonly [Mark, ReadonlySet<string>])[] = [
  ['chat', chatNames],
  ['nickname', chatNicknames],
  ['private', privateDoors],
  ['invitation', invitations],
  ['offer', offers],
];
for (const [mark, words] of lists) for (const word of words) if (!marks.has(word)) marks.set(word, mark);

/** Cyrillic: the languages whose offers are listed by their stems. */
const inflectedFrom = 0x400;

function offerStem(word: string): Mark | undefined {
  return offerStems.has(word.slice(0, 5)) ? 'offer' : undefined;
}

const unspacedScripts = ['Hani', 'Hira', 'Kana', 'Hang', 'Thai'];

function setsNoSpaces({ scripts }: Reading): boolean {
  return unspacedScripts.some((script) => (scripts[script] ?? 0) > 0);
}

const timesMax = 5;

function addAll(places: Place[], text: string, { needles, mark }: { needles: readonly string[]; mark: Mark }): void {
  for (const needle of needles) {
    let at = text.indexOf(needle);
    for (let times = 0; at >= 0 && times < timesMax; times += 1) {
      places.push({ mark, start: at, end: at + needle.length });
      at = text.indexOf(needle, at + needle.length);
    }
  }
}

/** "DM me", "inbox for price": the way of reaching is the site's own private messages. */
function findPrivate({ words }: Reading, places: readonly Place[]): Identifier[] {
  const doors = new Set(places.filter(({ mark }) => mark === 'private').map(({ start }) => start));
  if (doors.size === 0) return [];
  return words.flatMap((word, at) => {
    if (!doors.has(word.start)) return [];
    const next = words[at + 1]?.text;
    const before = words[at - 1]?.text;
    const isAsked = next === undefined || asked.has(next) || (before !== undefined && asking.has(before));
    return isAsked ? [{ kind: 'private' as const, start: word.start, end: word.end }] : [];
  });
}

const asked = new Set('me us for now if to i on the my open is'.split(' '));
const asking = new Set(
  'send just via in my by please в пишите пиши пишіть напишите على في تواصل راسلني on karein'.split(' '),
);
