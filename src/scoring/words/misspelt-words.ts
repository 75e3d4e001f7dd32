// Hostile English words as they are misspelt to pass a filter and still be heard or read: by sound, without vowels. This
// project's own list, chosen by hand: no spelling on it is a name or a word of another language. Who reads
// them decides whether a word is one.

import { strongStems } from './hostile-words.ts';

const rows = `
  fuck: phuck phuk fuq fucc fvck fcuk fawk fuhk phuq fck fxck fukk fkuc fuckk
  fucking: phucking phuking fuking fukking fcking fckin fkn fvcking fkin fucken fuckn fking fxcking fckng
  fucker: phucker phuker fuker fukker fcker fvcker fckr
  fucked: phucked fuked fcked fvcked
  fuckers: phuckers fukers fckers
  shit: shyt sheit sht shiet shxt
  shitty: shytty shity shitti
  bullshit: bullshyt bullsht bulshit bullchit
  bitch: biatch beotch biotch biach bytch btch biitch bihtch bxtch beyotch
  bitches: bitchez biatches btches bytches
  cunt: cvnt cuhnt kunnt kuntt
  cunts: cuntz cvnts
  asshole: azzhole asshol asshoel arsole azhole asswhole ashole sshole
  assholes: azzholes asswholes asholes
  nigger: nigur niqqer knigger nygger nigguh neegger
  niggers: niqqers nyggers niggurs
  nigga: niqqa
  faggot: phaggot phagot faggit fagit faggut fggt faqqot
  faggots: phaggots faggits
  whore: whor whoar whxre hwore
  dick: dck dicc dixk
  dickhead: dikhead dckhead dickhed
  pussy: pusssy pusy pssy
  motherfucker: muthafucka mothafucka muthafucker motherfuker mutherfucker mothafukka mthrfckr muthafuker mothrfcker
  motherfucking: muthafuckin mothafuckin motherfuking mthrfckng
  bastard: bastud bstrd basturd basterd
  retard: ritard retrd reetard rtard
  retarded: ritarded retrded reetarded
  idiot: idjit ediot idyot idoit idiat eediot
  idiots: idjits ediots idyots idoits
  stupid: stoopid stewpid stupd stpd stuped styupid
  moron: mroon
  slut: slvt sluht
  jackass: jackazz jakass
  dumbass: dumbazz dumass dumbas
  wanker: wnkr wankr
  suicide: sewerslide sooicide
  kill: kiil
  pedophile: pedofile paedofile
  rapist: raypist grapist
  trash: trasch
`;

/** The word each spelling is heard as. */
export const misspeltWords: ReadonlyMap<string, string> = new Map(
  rows
    .trim()
    .split('\n')
    .flatMap((row) => {
      const [word = '', spellings = ''] = row.trim().split(': ');
      return spellings.split(' ').map((spelling): [string, string] => [spelling, word]);
    }),
);

/** Shorter ones of another language are words or names themselves, read from the end. */
const backwardsUnitsMin = 6;

/** The word that a hostile word written backwards is, of those given. */
export function writtenBackwards(words: Iterable<string>): Map<string, string> {
  const backwards = new Map<string, string>();
  for (const word of words) {
    if (word.length >= backwardsUnitsMin || strongStems.test(word))
      backwards.set(Array.from(word).toReversed().join(''), word);
  }
  return backwards;
}
