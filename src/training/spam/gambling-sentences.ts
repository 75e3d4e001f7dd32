// Own sentences in the manner of gambling advertisements that pose as comments: an invented brand with a number, written
// in styled, spaced or plain letters amid praise, and honest comments in the same languages and spirits. No brand is real.

import { pick, seededRandom } from '../numeric/random.ts';

export interface OwnComment {
  body: string;
  spam: 0 | 1;
}

const claims = [
  'di {brand} menang terus tiap malam',
  'main di {brand} bikin hidup lebih santai',
  'sejak kenal {brand} rezeki lancar',
  'baru depo di {brand} langsung dapat',
  'kata teman {brand} paling gampang menang',
  '{brand} memang beda, hasilnya nyata',
  'cuma modal kecil di {brand} bisa beli motor',
  'gabung {brand} sekarang juga',
  'tidak nyangka {brand} kasih hadiah besar',
  'berkat {brand} hutang lunas',
  '{brand} bayarnya cepat, cs ramah',
  'coba dulu {brand}, pasti ketagihan untung',
  'videonya bagus, {brand} juga bagus',
  'nonton ini sambil buka {brand}',
  '{brand} tempatnya cuan',
  'awalnya iseng di {brand}, sekarang jadi bos',
  'won big at {brand} last night',
  'thanks to {brand} I paid my rent',
  '{brand} is the luckiest place to play',
  'everybody in my office plays {brand} now',
  'try {brand} once and you will see',
  'my brother got rich with {brand}',
  'nice video, but {brand} is nicer',
  'bonus every day at {brand}',
  'dzięki {brand} wygrałem wczoraj',
  'con {brand} gané anoche otra vez',
  'com {brand} eu ganhei de novo',
  '{brand} hôm qua thắng lớn',
  '{brand} ile dün gece kazandım',
] as const;

const honestComments = [
  'videonya bagus banget, makasih ya kak',
  'semoga sehat selalu bang, ditunggu video selanjutnya',
  'baru tahu kalau caranya seperti ini',
  'sedih lihatnya, semoga cepat selesai masalahnya',
  'saya setuju sama pendapat bapak ini',
  'lucu banget anaknya, ketawa terus dari tadi',
  'tolong bahas harga beras dong min',
  'kenapa jalan di desa kami belum diperbaiki juga',
  'menang kalah itu biasa, yang penting sportif',
  'timnas main bagus malam ini',
  'lagunya enak, cocok buat teman kerja',
  'tahun 2019 saya pernah ke sana, indah sekali',
  'pemerintah harus lebih peduli pada petani',
  'keren editannya, pakai aplikasi apa bang',
  'mantap penjelasannya, mudah dipahami',
  'hadir dari bandung, salam kenal semua',
  'we won the match in the last minute',
  'great video, the part about 1977 was new to me',
  'my brother plays in the same band',
  'I waited 88 minutes for the bus and then it rained',
  'que bonito video, saludos desde Lima',
  'muito bom o vídeo, parabéns pelo trabalho',
  'video hay lắm, cảm ơn anh',
  'çok güzel olmuş, elinize sağlık',
] as const;

const starts = ['', '', '', 'wah ', 'gila ', 'jujur ', 'asli ', 'btw ', 'eh ', 'wow '] as const;
const ends = ['', '', '', ' 🔥', '!', ' 😂', ' 🙏', ' 🤑', '...', ' ❤️', ' 👍'] as const;
const consonants = 'bcdghjklmnprstwz';
const vowels = 'aeiou';
/** First capital of the styled alphabets of Unicode's Mathematical Alphanumeric Symbols that have no gaps: bold, italic bold, sans ... */
const styledCapitals = [0x1d400, 0x1d468, 0x1d4d0, 0x1d56c, 0x1d5a0, 0x1d5d4, 0x1d608, 0x1d63c, 0x1d670] as const;
const styledDigits = [0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6] as const;

/** As many advertisements as honest comments; the same seed gives the same ones. */
export function makeGamblingComments(countEach: number, seed: number): OwnComment[] {
  const random = seededRandom(seed + 77);
  return Array.from({ length: countEach }, () => [makeAdvertisement(random), makeHonest(random)]).flat();
}

function makeAdvertisement(random: () => number): OwnComment {
  const body = pick(random, claims).replace('{brand}', () => writeBrand(random));
  return { body: pick(random, starts) + body + pick(random, ends), spam: 1 };
}

function makeHonest(random: () => number): OwnComment {
  return { body: pick(random, starts) + pick(random, honestComments) + pick(random, ends), spam: 0 };
}

function writeBrand(random: () => number): string {
  const syllables = 2 + Math.floor(random() * 2);
  const letters = Array.from(
    { length: syllables },
    () => pick(random, [...consonants]) + pick(random, [...vowels]),
  ).join('');
  const number = pick(random, ['88', '77', '777', '17', '99', '123', '4d', '69', '33', '168', '303', '138']);
  const brand =
    (letters + (random() < 0.3 ? pick(random, ['bet', 'toto', 'slot', 'win', 'play']) : '')).toUpperCase() +
    number.toUpperCase();
  const manner = random();
  if (manner < 0.6) return styleLetters(brand, random);
  if (manner < 0.75) return [...brand].join(pick(random, [' ', '-', '.']));
  return manner < 0.9 ? brand : brand.toLowerCase();
}

function styleLetters(brand: string, random: () => number): string {
  const capital = pick(random, styledCapitals);
  const digit = pick(random, styledDigits);
  const gap = random() < 0.25 ? ' ' : '';
  return [...brand]
    .map((letter) => {
      const code = letter.charCodeAt(0);
      return code >= 65 ? String.fromCodePoint(capital + code - 65) : String.fromCodePoint(digit + code - 48);
    })
    .join(gap);
}
