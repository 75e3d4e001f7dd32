// Words by their consonants alone, the same for Arabic script, Devanagari and Roman letters: what is learnt of Urdu or Hindi
// in one script is known in the others ("bhenchod", "بہن چود", "बहनचोद"). Hashes out; no weights.

import {
  addHash,
  finishCollecting,
  startCollecting,
  type HashedFeatures,
  type HashedStretch,
} from '../../features/hashed-features.ts';
import { mixHash } from '../../features/text-features.ts';
import { tokenKinds, type Tokens } from '../../features/tokens.ts';

/** Languages that are read by sound, too. */
export const soundLanguages: ReadonlySet<string> = new Set(['ur', 'ur-Latn', 'hi']);

/** Letters of one sound. Vowels and h inside a word are written by some and left out by others: they have none. */
const soundsOf: Readonly<Record<string, string>> = {
  b: 'b ب ब भ',
  p: 'p پ प फ',
  t: 't ت ط ٹ ट ठ त थ',
  s: 's ث س ص ش श ष स',
  j: 'j z ج ز ذ ض ظ ژ ज झ',
  c: 'چ च छ',
  h: 'h ح ه ہ ۃ ة ە ह',
  k: 'k q خ ک ك ق क ख',
  g: 'g گ غ ग घ',
  d: 'd د ڈ ड ढ द ध',
  r: 'r ر ڑ र',
  f: 'f ف',
  l: 'l ل ल',
  m: 'm م म',
  n: 'n ن ں ङ ञ ण न ं ँ',
  '': 'a e i o u y w v ا آ أ إ ع و ؤ ی ي ى ئ ے ۓ ء ھ अ आ इ ई उ ऊ ऋ ए ऐ ओ औ य व ा ि ी ु ू ृ े ै ो ौ ् ः',
};

const none = 0;
const unknown = 255;
/** By UTF-16 unit below 0x980: the unit of its sound, `none`, or `unknown` for letters of no list. */
const soundOf = new Uint8Array(0x980).fill(unknown);
for (const [sound, letters] of Object.entries(soundsOf)) {
  for (const letter of letters.split(' ')) soundOf[letter.charCodeAt(0)] = sound === '' ? none : sound.charCodeAt(0);
}

const [letterC, letterH] = [99, 104];
const boundary = 1;
const soundsMax = 24;
const sounds = new Uint8Array(soundsMax + 2);

/** Writes a word's sounds into `sounds` between boundaries; returns their number, or -1 for a word of none of the scripts. */
function writeSounds(text: string, start: number, end: number): number {
  let length = 0;
  let isKnown = false;
  sounds[0] = boundary;
  for (let at = start; at < end && length < soundsMax; at += 1) {
    const code = text.charCodeAt(at);
    const isCh = code === letterC && text.charCodeAt(at + 1) === letterH;
    const sound = code === letterC ? (isCh ? letterC : soundOf[107]) : (soundOf[code] ?? unknown);
    if (sound === unknown) continue;
    isKnown = true;
    if (sound === none || (sound === letterH && length > 0) || sound === sounds[length]) continue;
    length += 1;
    sounds[length] = sound as number;
  }
  sounds[length + 1] = boundary;
  return isKnown ? length : -1;
}

function hashSounds(from: number, to: number, seed: number): number {
  let hash = seed;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (sounds[at] as number), 0x01000193);
  return hash;
}

const wordSeed = 0x51ed270b;
const gramSeed = 0x2c9277b5;
const gramLengthMin = 3;
const gramLengthMax = 5;

/**
 * Words, two words as one, and 3-5-grams of the sounds of tokens `from .. to`, hashed into `buckets` (a power of two),
 * each bucket once. Linear.
 */
export function hashSoundFeatures(
  { text, tokens }: { text: string; tokens: Tokens },
  buckets: number,
  { from, to, over }: HashedStretch,
): HashedFeatures {
  const room = (to - from) * (2 + (gramLengthMax - gramLengthMin + 1) * soundsMax);
  const collector = startCollecting(buckets, room, over);
  let before = none;
  for (let token = from; token < to; token += 1) {
    if (tokens.kind[token] !== tokenKinds.word) continue;
    const length = writeSounds(text, tokens.start[token] as number, tokens.end[token] as number);
    if (length <= 0) {
      if (length < 0) before = none;
      continue;
    }
    const word = hashSounds(1, length + 1, wordSeed);
    addHash(collector, mixHash(word), token);
    if (before !== none) addHash(collector, mixHash(hashSounds(1, length + 1, before)), token);
    before = word;
    for (let start = 0; start + gramLengthMin <= length + 2; start += 1) {
      const last = Math.min(length + 2, start + gramLengthMax);
      for (let end = start + gramLengthMin; end <= last; end += 1)
        addHash(collector, mixHash(hashSounds(start, end, gramSeed)), token);
    }
  }
  return finishCollecting(collector);
}
