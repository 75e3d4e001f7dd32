// The word list of `bad-words` (MIT), graded by hand: which of its words are hostile in themselves, which are mild, which
// are ordinary words or names that only can be. Look-ups only; what a hit is worth to a comment is the signal's business.

import { Filter } from 'bad-words';
import { findAbuse } from './known-abuse.ts';

/** 0..1: how hostile a word of each grade is by itself. */
export const gradeStrengths = { strong: 1, middling: 0.6, mild: 0.2, ambiguous: 0.1 } as const;
export type Grade = keyof typeof gradeStrengths;

/** Words, names and other languages' ordinary words on the list that say nothing about tone, and what is only sold. */
const ignored = setOf(`
  god cox dink dinks flange hoar hoare pawn sex sexy lust lusting pron spac ekrem schaffer rautenberg lipshitz
  lipshits hui perse penas pula pule kuk feg yed dego hoor hoore orifice viagra v1gra v14gra cyalis enema screw
  screwing teets teez nastt packi packy packie polak polac penus kusi paska mibun shipal ekto faen merd fitt chraa
  dupa faig faigs jiss jisim nob knob knobs muther mutha hells fart preteen sadist masochist masokist kondum
  kondums drek boffing bloody poop puuke puuker hoer hoere suka ayir mamhoon oriface gaylord dominatrix dominatrics
  cok phuc fuk fuks kum kummer kock duche fook fux dominatricks h4x0r willy willies wang fanny shag snatch muff rimming dogging doggin spunk
`);

/** Bodies, medicine, exclamations: heated or coarse, seldom aimed at anyone. */
const mild = setOf(`
  anal anus arse balls beastial bestial bestiality beastiality boner boob boobs breasts bum butt clitoris clit
  clits crap damn god-dam god-damned goddamn goddamned ejaculate ejaculated ejaculates ejaculating ejaculatings
  ejaculation feces felching foreskin hell heshe homo horniest horny hotsex jism jizz labia masturbate masturbat
  masturbates masturbation masterbate masterbates nazi nazis orgasm orgasms orgasim orgasims orgasum penis piss
  pissed pissing porn porno pornos pornography phonesex pr0n p0rn pube rectum recktum schmuck semen scrotum smut
  testical testicle testicles titties titty tittie turd vagina vulva xrated xxx bollok bollock bugger feck shemale
  nutsack dildo dildos queef skank screwed smegma slag butthole
`);

/** Everyday words and names that are insults only when aimed at someone. */
const ambiguous = setOf(`
  dick dicks dike dyke cock cocks chink coon cum cums pecker tit tits titt kraut pansy wop honkey injun jap cracker
`);

/** Coarse words and slurs that are seldom anything else, short of the worst. */
const middling = setOf(`
  ass asses fag fags kike spic gook paki wank slut sluts pussy pussies prick pricks japs bastard bastards whore
  pissoff tosser kunt retard shit shits shite shitty suck piss-off
`);

const gradeOfSet: [Set<string>, Grade][] = [
  [middling, 'middling'],
  [mild, 'mild'],
  [ambiguous, 'ambiguous'],
];

function setOf(words: string): Set<string> {
  return new Set(words.trim().split(/\s+/));
}

function gradeOf(word: string): Grade | null {
  if (ignored.has(word)) return null;
  return gradeOfSet.find(([set]) => set.has(word))?.[1] ?? 'strong';
}

/** Single words, folded, with their grade. */
export const profaneWords = new Map<string, Grade>();

/** Entries of several words by their first: the remaining words and the grade. */
export const profanePhrases = new Map<string, { rest: string[]; grade: Grade }[]>();

for (const entry of new Filter().list) addEntry(entry.toLowerCase().replaceAll(/[*;]/g, ''));

function addEntry(entry: string): void {
  const words = entry.split(/[\s_-]+/).filter((word) => word !== '');
  const [first, ...rest] = words;
  const grade = findAbuse(entry) === null ? gradeOf(entry) : null;
  if (first === undefined || grade === null || words.some((word) => !/^[a-z0-9]+$/.test(word))) return;
  if (rest.length === 0) {
    if (first.length > 2) profaneWords.set(first, grade);
  } else if (words.every((word) => word.length > 1)) {
    profanePhrases.set(first, [...(profanePhrases.get(first) ?? []), { rest, grade }]);
  }
}
