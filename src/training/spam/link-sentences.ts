// Own comments with links: advertisements of the kinds that programs leave on blogs (a bare address, keywords and an
// address, markup around keywords), and honest comments that point somewhere. All hosts of the former are made up.

import { pick, seededRandom } from '../numeric/random.ts';

export interface LinkComment {
  body: string;
  name: string;
  website: string | null;
  spam: 0 | 1;
}

const keywords = [
  'essay writing service',
  'buy term paper',
  'payday loans online',
  'credit repair services',
  'canadian pharmacy',
  'tadalafil 20 mg',
  'buy antibiotics without prescription',
  'sleeping pills online',
  'online casino bonus',
  'sports betting tips',
  'poker free spins',
  'replica watches',
  'designer handbags outlet',
  'cheap running shoes',
  'local moving company',
  'kitchen remodeling contractor',
  'emergency plumber near me',
  'carpet cleaning prices',
  'roof repair',
  'search engine optimization packages',
  'buy instagram followers',
  'backlinks service',
  'adult dating site',
  'escort girls',
  'full movie online free',
  'download mod apk',
  'forex trading robot',
  'crypto signals group',
  'cbd oil gummies',
  'fast weight loss',
  'car insurance quotes',
  'luxury villa rental',
  'phone unlocking service',
  'driver update tool',
  'printer support number',
  'hindi movie songs',
  'unlimited vpn',
  'купить диплом',
  'казино онлайн',
  'смотреть фильм онлайн',
  'ремонт квартир',
  'кредит без отказа',
] as const;

const endings = ['.com', '.net', '.info', '.top', '.xyz', '.online', '.ru', '.site', '.pw', '.club', '.co', '.org'];
const fillers = ['best', 'top', 'my', 'pro', 'the', 'go', 'buy', 'get'];
const givenNames = 'James Robert Linda Karen Martin Steven Olga Marina Oscar Andrew Donald Nancy Sharon Rachel'.split(
  ' ',
);
const familyNames = 'Hughes Brandt Rossi Kowalski Moreau Tanaka Okafor Evans Lindgren Gupta Walker Quinn'.split(' ');
const letters = 'aeioubcdfghklmnprstvxz';

const advertisements: readonly ((keyword: string, url: string, other: string) => string)[] = [
  (_, url) => url,
  (_, url) => `${url} ${url}`,
  (keyword, url) => `${keyword} ${url}`,
  (keyword, url, other) => `${keyword} ${url} ${other}`,
  (keyword, url) => `${url} \n \n${keyword} ${url}`,
  (keyword, url) => `[url=${url}]${keyword}[/url]`,
  (keyword, url, other) =>
    `${other} [url=${url}]${keyword}[/url] ${other} [url=${url}${other.replaceAll(' ', '-')}]${other}[/url]`,
  (keyword, url) => `<a href="${url}">${keyword}</a>`,
  (keyword, url, other) => `<a href="${url}">${keyword}</a> ${other} <a href=${url}>${other}</a>`,
  (keyword, url) => `We offer ${keyword} at low prices. Visit ${url} today.`,
  (keyword, url) => `If you are looking for ${keyword}, then take a look at ${url}`,
  (keyword, url) => `Hello! Very interesting post. \n \n${keyword} \n${url}`,
  (keyword, url, other) => `${keyword}\n${other}\n${keyword} ${other}\n${url}`,
  (keyword, _, other) => `${keyword} ${other} ${keyword} cheap ${other} price`,
];

/** What comes in by contact forms, mostly without a link. */
const offers: readonly ((keyword: string, url: string) => string)[] = [
  () => 'Hi, I would like to write a guest post for your website, free of charge. May I send you some topic ideas?',
  () => 'We want to place a sponsored article with a do-follow link on your blog. What is your price?',
  () => 'We can bring your website to the first page of Google. Reply to get our price list and a free audit.',
  () => 'I noticed that your site has errors that keep it from ranking. Shall I send you a report with a quotation?',
  () => 'Do you need more visitors? Our team sends targeted traffic to your site for only $49 a month.',
  () => 'Dear manager, our office registers domain names, and a company has applied for your brand. This is urgent.',
  (_, url) => `Congratulations! You have been selected for a gift card. This offer ends today, claim it at ${url}`,
  () =>
    'I had lost all my savings until I met this trader. Write to him on WhatsApp +1 202 555 0143 and thank me later.',
  () => 'I was ill for years and no doctor could help, then herbal medicine cured me. Contact drhealer202@mail.example',
  (keyword) => `Our company is a leading provider of ${keyword}. Contact us for wholesale prices and fast delivery.`,
  (keyword, url) => `Sorry for this message. We offer ${keyword} with a discount for new customers, see ${url}`,
  (_, url) => `My aunt earns $86 an hour at home on her laptop. Last month her check was $9,430. Start here ${url}`,
  (_, url) => `I quit my job because I now make $350 a day online, no experience needed. This is how: ${url}`,
  () => 'Работа из дома без вложений, доход от 3000 рублей в день. Пишите мне в телеграм @dohod_vsem',
  () =>
    'Do you need an urgent loan at 3 % interest? We lend from $5,000 to $500,000. Apply by mail: loans@mail.example',
  () =>
    'My husband left me, then a spell caster brought him back within two days. Contact him on WhatsApp +44 7700 900123',
  () => 'I needed proof and a hacker gave me access to all messages of my wife. Reach him at hackpro@mail.example',
  () => 'I recovered my stolen bitcoin with the help of a recovery expert. You can reach her on Telegram @coin_help',
  (keyword, url) => `Get the best ${keyword} for your site, 60% off this week only!!! ${url}`,
  (keyword, url) => `buy ${keyword} online cheap ${url}`,
];
const offerShare = 0.35;

const honest: readonly ((url: string) => string)[] = [
  (url) => `This answer helped me: ${url}`,
  (url) => `See ${url} for the details, they changed it in the last version.`,
  (url) => `I ran into the same thing and wrote down how I fixed it: ${url}`,
  (url) => `The second link is dead, it has moved to ${url}`,
  (url) => url,
  (url) => `@Mike it is explained in the docs ${url}\n\nDoes that work for you?`,
  (url) => `I get the error from ${url} when I follow step 3. What am I doing wrong?`,
  (url) => `Have you seen this? ${url} I thought of your article when I read it.`,
  (url) => `I don't agree, the numbers in ${url} say otherwise.`,
  (url) => `Thanks! I put my version here: [repo](${url})`,
  () => 'Could you send me the slides? My address is in the profile.',
  () => 'Which plan do you have, and how much do you pay a month for hosting? Mine has doubled its price.',
  () => 'I wrote to you about the guest lecture last week, did it get lost?',
  () => 'The offer ended before I saw your article, what a pity. Is there another way to get it cheaper?',
  (url) => `My source is ${url}, page 12. It isn't very recent, though.`,
];

const honestHosts = [
  'https://stackoverflow.com/questions/',
  'https://github.com/',
  'https://en.wikipedia.org/wiki/',
  'https://www.youtube.com/watch?v=',
  'http://www.bbc.co.uk/news/',
  'https://docs.python.org/3/library/',
  'https://www.nytimes.com/2018/',
  'https://medium.com/@',
  'http://imgur.com/',
  'https://example.org/notes/',
];

/** As many advertisements as honest comments; the same seed gives the same ones. */
export function makeLinkComments(countEach: number, seed: number): LinkComment[] {
  const random = seededRandom(seed + 177);
  return Array.from({ length: countEach }, () => [makeAdvertisement(random), makeHonest(random)]).flat();
}

function makeAdvertisement(random: () => number): LinkComment {
  const keyword = pick(random, keywords);
  const url = makeAddress(random, keyword);
  const write = pick(random, random() < offerShare ? offers : advertisements);
  const body = write(keyword, url, pick(random, keywords));
  return { body, name: makeProgramName(random, keyword), website: pick(random, [null, null, '', url]), spam: 1 };
}

function makeAddress(random: () => number, keyword: string): string {
  const words = /[a-z]/.test(keyword) ? keyword.split(' ') : [makeLetters(random, 4), makeLetters(random, 3)];
  const host = [pick(random, fillers), ...words].slice(random() < 0.5 ? 1 : 0).join(random() < 0.5 ? '-' : '');
  const path = random() < 0.5 ? '' : `${words.join('-')}${pick(random, ['', '.html', '.php', '/'])}`;
  return `${pick(random, ['http://', 'https://', 'http://www.'])}${host}${pick(random, endings)}/${path}`;
}

function makeLetters(random: () => number, count: number): string {
  return Array.from({ length: count }, () => pick(random, [...letters])).join('');
}

/** A given name with letters stuck to it, a word of no language, or the keyword itself. */
function makeProgramName(random: () => number, keyword: string): string {
  const manner = random();
  const tail = makeLetters(random, 3 + Math.floor(random() * 3));
  const capital = tail.charAt(0).toUpperCase() + tail.slice(1);
  if (manner < 0.35) return pick(random, givenNames) + tail;
  if (manner < 0.6) return pick(random, givenNames) + capital;
  if (manner < 0.75) return capital + makeLetters(random, 2);
  return manner < 0.85 ? makeLetters(random, 8) : keyword;
}

function makeHonest(random: () => number): LinkComment {
  const url = pick(random, honestHosts) + makeLetters(random, 5);
  const given = pick(random, givenNames);
  const family = pick(random, familyNames);
  const name = pick(random, [`${given} ${family}`, given, given.toLowerCase(), `${given} ${family.charAt(0)}.`]);
  const personal = `https://${given}${family}.com`.toLowerCase();
  return { body: pick(random, honest)(url), name, website: pick(random, [null, null, '', personal]), spam: 0 };
}
