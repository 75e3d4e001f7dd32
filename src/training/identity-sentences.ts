// Own sentences about groups of people, neutral and hostile, so that the models judge what is said and not who is named.
// Wording and lists are this project's own. Training only.

import type { LabelledComment } from './corpora.ts';
import { pick, seededRandom } from './random.ts';

const groups = [
  'gay', 'lesbian', 'bisexual', 'transgender', 'trans', 'queer', 'homosexual', 'straight', 'heterosexual', 'nonbinary',
  'black', 'white', 'brown', 'asian', 'african', 'african american', 'latino', 'latina', 'hispanic', 'indigenous',
  'native american', 'arab', 'indian', 'chinese', 'japanese', 'korean', 'mexican', 'american', 'european', 'canadian',
  'russian', 'polish', 'turkish', 'pakistani', 'nigerian', 'somali', 'irish', 'muslim', 'jewish', 'christian', 'catholic',
  'protestant', 'hindu', 'buddhist', 'sikh', 'atheist', 'male', 'female', 'old', 'young', 'elderly', 'teenage',
  'disabled', 'deaf', 'blind', 'paralysed', 'autistic', 'roma', 'immigrant', 'refugee', 'lgbt', 'lgbtq', 'millennial', 'middle aged',
] as const;

/** The groups that corpora show mostly as insults: they need the most examples of the contrary. */
const mostHit = ['gay', 'homosexual', 'lesbian', 'transgender', 'queer', 'black', 'white', 'muslim', 'jewish', 'mexican', 'blind', 'deaf', 'old', 'female'] as const;

const plainNouns = ['man', 'woman', 'person', 'guy', 'girl', 'boy', 'people'] as const;

const groupPlurals = [
  'gays', 'lesbians', 'homosexuals', 'bisexuals', 'trans people', 'queer people', 'muslims', 'jews', 'christians', 'catholics',
  'hindus', 'sikhs', 'atheists', 'buddhists', 'women', 'men', 'blacks', 'black people', 'whites', 'white people', 'asians', 'arabs',
  'mexicans', 'indians', 'africans', 'immigrants', 'refugees', 'disabled people', 'deaf people', 'blind people', 'old people', 'teenagers',
] as const;

const nouns = [
  'neighbour', 'teacher', 'doctor', 'nurse', 'farmer', 'editor', 'writer', 'singer', 'driver', 'student', 'engineer', 'mayor', 'baker',
  'cousin', 'friend', 'actor', 'couple', 'family', 'colleague', 'man', 'woman', 'person', 'parent', 'artist', 'historian', 'musician',
] as const;

const names = [
  'Anna', 'Bilal', 'Chen', 'Deborah', 'Emeka', 'Fatima', 'George', 'Hanna', 'Ivan', 'Jorge', 'Keiko', 'Lars', 'Maria', 'Noor', 'Omar',
  'Petra', 'Quentin', 'Rosa', 'Sanjay', 'Tess', 'Usman', 'Vera',
] as const;

/** {g} group adjective, {p} group plural, {n} noun, {name} a name. */
const neutral = [
  'I am {g}', 'I am a {g} {n}', 'my {n} is {g}', '{name} is a {g} {n} from our town', 'a {g} {n} lives next door to us',
  'the article about the {g} {n} needs a better source', 'there are many {g} writers in this category', 'both of my parents are {g}',
  'being {g} is nothing unusual here', 'he came out as {g} last spring', 'she told us that she is {g}', '{name} grew up in a {g} household',
  'the festival was organised by {p} from the village', '{p} have lived in this valley for centuries', 'most {p} I know vote like everybody else',
  'the museum shows the history of {p} in this country', 'I met a lovely {g} {n} on the train', 'we hired a {g} {n} and could not be happier',
  'is there a list of {g} poets somewhere?', 'this chapter covers {g} culture after the war', '{p} deserve the same pay as anyone',
  'please add the word {g} to the second paragraph', 'the {g} community held a vigil in the square', 'as a {g} {n} I found the film moving',
  'the term {g} is explained in the first section', '{name}, who is {g}, won the prize twice', 'our choir has {g} members and we sing every friday',
  'proud to be {g}', 'why should it matter that {name} is {g}?', 'the law gives {p} the right to marry', 'two {g} friends opened a bakery on our street',
  'a survey of {p} was published by the university', 'I support {p} and always will', 'the bishop met {p} and thanked them',
  'good morning to my {g} friends', 'the {g} {n} told a funny story', 'thank you to the {g} {n} who helped me yesterday',
  'many {p} read this newspaper', 'the {g} vote decided the last election', 'he asked a {g} {n} for directions', 'insulting {p} is against the rules here',
  'nobody should be called names for being {g}', 'hatred against {p} has no place on this page', 'the {g} {n} reported the abuse to the police',
  '{g}', '{p}', 'a {g} {n}', '{g} and happy', 'my {g} {n}', 'I love my {g} {n}', '{name} is {g}', 'we are {g}', 'yes, I am {g}', 'a {g} person like me',
  'she is a {g} {n} and a good one', 'it is fine to be {g}', 'happy to be {g}', 'living as a {g} {n} in a small town', '{p} are welcome here', 'are you {g}?', 'the {p} of this region',
] as const;

const insults = [
  'idiots', 'vermin', 'trash', 'filth', 'scum', 'parasites', 'morons', 'savages', 'pigs', 'garbage', 'cockroaches', 'losers', 'freaks', 'liars',
  'criminals', 'degenerates', 'imbeciles', 'rats', 'thieves', 'cowards', 'monkeys', 'lowlifes', 'animals', 'bastards', 'assholes', 'dumbasses',
] as const;

const adjectives = [
  'disgusting', 'stupid', 'filthy', 'worthless', 'pathetic', 'vile', 'fucking', 'dirty', 'dumb', 'ugly', 'repulsive', 'useless', 'sick', 'rotten',
  'damn', 'crappy', 'nasty', 'goddamn', 'brainless', 'evil',
] as const;

const singular = ['idiot', 'moron', 'piece of garbage', 'pig', 'loser', 'liar', 'imbecile', 'parasite', 'clown', 'coward', 'bastard', 'asshole', 'bitch', 'piece of shit', 'dumbass', 'jerk', 'prick', 'scumbag', 'cunt', 'rat'] as const;

const hostileToGroups = [
  '{p} are {a} {i}', 'all {p} are {i}', 'get those {a} {p} out of my country', 'I hate {p}', 'kill all {p}', '{p} should be wiped out',
  'nothing but {a} {g} {i}', 'typical {g} {i}, all of them', 'you {a} {g} {s}', 'shut up you {g} {s}', 'no {p} allowed, they are {i}',
  'the world would be better without {p}', 'that {g} {n} is a {a} {s}', '{p} make me sick', 'deport the {a} {p} already', 'never trust {p}, they are {i}',
  'send the {a} {p} back', 'those {g} {i} ruin everything', 'being {g} is a disease', 'burn the {g} {i}', 'fuck {p}', 'fuck you and your {g} friends',
] as const;

const hostileToPersons = [
  '{name} is a {a} {s}', 'you are a {a} {s}', 'you {s}', 'my boss is a {a} {s}', 'shut up, {name}, you {a} {s}', 'what a {a} {s} you are',
  'go to hell, {name}', 'I hope you die, you {s}', '{name} and his friends are {i}', 'you {i} should be ashamed', 'nobody likes you, {a} {s}',
  'your mother is a {s}', 'drop dead, {name}', 'I will find you and break your legs', 'you make me sick, {s}', 'fuck off {name}',
  'only a {s} would write this', 'the editors here are {a} {i}', 'get lost you {a} {s}', 'kill yourself, {name}', 'screw you {name}, you {s}', 'you suck, {s}',
] as const;

/** Words that praise mass murder or call for hatred without one hostile word in them. */
const slogans = [
  '{v} was right', '{v} did nothing wrong', 'heil {v}', 'bring back {v}', '{v} should have finished the job', 'long live {v}', 'we need another {v}',
  'white power', 'white pride worldwide', 'race war now', 'gas chambers for {p}', 'ovens for {p}', 'the only good {p} are dead {p}', 'hang all {p}', 'lynch the {p}',
  '{p} will not replace us', 'no {p} no problem', '{g} genocide now', 'rope for {p}', 'death to {p}', 'sieg heil', 'hitler fan club', 'kkk forever', 'make {p} slaves again',
] as const;

const villains = ['hitler', 'Hitler', 'Adolf Hitler', 'Himmler', 'the holocaust', 'Goebbels', 'the nazis', 'Stalin', 'Pol Pot', 'the klan', 'Mengele'] as const;

/** Sober mentions of the same names, so that the names alone are no reason. */
const sober = [
  'Hitler came to power in 1933', 'the article about Hitler lacks a source', 'my grandfather fought against the nazis', 'a biography of Himmler was published', 'Stalin died in 1953',
  'the museum documents the holocaust', 'the trial of the klan members began in june', 'Pol Pot ruled until 1979', 'he wrote a thesis on Goebbels and the press', 'was Hitler born in Austria?',
  'the book compares Hitler and Stalin', 'survivors of the holocaust spoke at our school', 'Mengele fled to South America', 'the film shows the last days of Hitler',
] as const;

function fill(template: string, random: () => number): string {
  return template
    .replaceAll('{g}', () => pick<string>(random, random() < 0.4 ? mostHit : groups))
    .replaceAll('{p}', () => pick(random, groupPlurals))
    .replaceAll('{v}', () => pick(random, villains))
    .replaceAll('{name}', () => pick(random, names))
    .replaceAll('{n}', () => pick<string>(random, random() < 0.3 ? plainNouns : nouns))
    .replaceAll('{a}', () => pick(random, adjectives))
    .replaceAll('{i}', () => pick(random, insults))
    .replaceAll('{s}', () => pick(random, singular));
}

function varyCase(text: string, random: () => number): string {
  const draw = random();
  if (draw > 0.96) return text.replace(/(^| )\p{L}/gu, (letter) => letter.toUpperCase());
  const cased = draw < 0.45 ? text : draw < 0.88 ? text.charAt(0).toUpperCase() + text.slice(1) : text.toUpperCase();
  return cased + pick(random, ['', '', '.', '.', '!', '!!', ' ...', '?'] as const);
}

/** `count` sentences, 55 % neutral or friendly. Source "own-sentences"; labels `toxic` and `identity` only. */
export function writeIdentitySentences(count: number, seed: number): LabelledComment[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const hostile = random() >= 0.55;
    const draw = random();
    const atGroup = draw < 0.45;
    const hateful = draw < 0.13 ? slogans : draw < 0.45 ? hostileToGroups : hostileToPersons;
    const template = pick<string>(random, hostile ? hateful : draw < 0.06 ? sober : neutral);
    const identity = hostile && atGroup ? 1 : 0;
    const text = varyCase(fill(template, random), random);
    return { text, source: 'own-sentences', lang: 'en', licence_class: 'permissive', toxic: hostile ? 1 : 0, identity };
  });
}
