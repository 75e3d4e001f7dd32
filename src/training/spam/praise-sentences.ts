// Own comments of praise: empty ones that would fit any page and are left for the sake of a name or website that
// advertises, and honest ones that say what they are about. All hosts of the former are made up.

import { pick, seededRandom } from '../numeric/random.ts';
import type { LinkComment } from './link-sentences.ts';

const openings = [
  'Great post.',
  'Nice article!',
  'Hi there,',
  'Hello admin,',
  'Wow,',
  'Very informative.',
  'Greetings!',
  'Good day!',
  'Excellent write-up,',
  '',
  '',
] as const;
const middles = [
  'your blog is so full of useful information',
  'I really like your way of writing',
  'this web site has helped me a lot and many others will like it too',
  'I have added your page to my favorites',
  'you clearly know this subject very well',
  'the quality of your articles is superb',
  'I could not stop reading your content',
  'it is rare to find a website as nice as this one',
  'everything is explained in a very clear manner',
  'I found your weblog while searching and it is exactly what I needed',
  'such a pleasant post, I must say',
  'what theme do you use for this blog',
  'I am new to blogging and would like to ask about spam on your site',
  'my cousin told me about this webpage and he was right',
  'your site loads very fast, which host are you using',
] as const;
const closings = [
  'Keep up the good work!',
  'Keep sharing such posts.',
  'I will come back for more updates.',
  'Thank you for sharing this valuable information.',
  'Waiting for your next post.',
  'I will tell my friends about it.',
  'Please visit my web page too.',
  'Also check out my blog.',
  'Cheers',
  '',
  '',
] as const;

const trades = [
  'Modular Kitchen Dealers',
  'Wedding Photographer',
  'Dental Clinic',
  'Interior Designers',
  'AWS Training Institute',
  'Data Science Course',
  'Taxi Service',
  'Packers and Movers',
  'Steel Pipe Suppliers',
  'Mobile App Development Company',
  'Digital Marketing Agency',
  'Hair Transplant Cost',
  'Assignment Help',
  'situs slot online',
  'agen bola',
  'judi poker',
  'plus size dresses',
  'garage door repair',
  'personal injury lawyer',
  'hotel deals',
  'led lights wholesale',
  'gold price',
  'thiết kế website',
  'mua bán nhà đất',
  'camisetas baratas',
  'montre pas cher',
] as const;
const towns = ['', '', 'Delhi', 'Dubai', 'Chicago', 'London', 'Sydney', 'Jakarta', 'Toronto', 'Pune'] as const;
const endings = ['.com', '.net', '.in', '.co.uk', '.org', '.info', '.xyz', '.com.au', '.vn', '.biz'] as const;
const persons = 'Emily Rahul Jessica Mark Priya Daniel Sofia Kevin Laura Ahmed Nina Peter Julie Tom Maya Jan'.split(
  ' ',
);
const families = 'Hill Verma Novak Price Jensen Costa Meyer Singh Ortega Blake Fischer Dunn Sato Weber'.split(' ');

const honestParts = [
  'We tried this last winter and the second step took far longer than you say',
  'I never knew you could do that with a spreadsheet',
  'My daughter is three and we are at the same point',
  'The chart in the middle made it clear to me',
  "I'm on version 4.2 and the menu has moved since you wrote this",
  'Do you still use the same camera for these pictures',
  'We paid ours off in 2016 and have not regretted it',
  'It worked on my laptop once I had deleted the cache',
  'I had been stuck on this exercise for two days',
  "Haha, the bit about your neighbour's dog got me",
  'Congrats on the new house',
  'How long did the whole trip take you',
  'I disagree about the battery, mine died after a year',
  'You forgot a bracket in the last example',
  'That recipe needs more salt, otherwise lovely',
  'I wish my teacher had drawn it like this',
  'Our bank charges more than twice that',
  'Been following along since your first month and the progress is great',
  'Good luck with the new job',
  'I left a job like that too and never looked back',
] as const;
const honestOpenings = [
  '',
  '',
  'Thanks, this helped.',
  'Great post!',
  'Nice one.',
  'Hi!',
  'Love this.',
  'So true.',
] as const;
const honestClosings = [
  '',
  '',
  'Thanks for sharing!',
  'Keep it up.',
  'Looking forward to the next part.',
  'Cheers',
] as const;
const blogWords = 'quiet garden frugal penny saver happy coder mom dad trail kitchen notes little desk life bike'.split(
  ' ',
);

/** As many advertisements as honest comments; the same seed gives the same ones. */
export function makePraiseComments(countEach: number, seed: number): LinkComment[] {
  const random = seededRandom(seed + 277);
  return Array.from({ length: countEach }, () => [makeEmptyPraise(random), makeHonestPraise(random)]).flat();
}

function makeEmptyPraise(random: () => number): LinkComment {
  const trade = pick(random, trades);
  const host = (trade + pick(random, towns)).toLowerCase().replace(/[^a-z]+/g, random() < 0.4 ? '-' : '');
  const path = random() < 0.6 ? '' : `${host}${pick(random, ['', '.html', '/'])}`;
  const url = `${pick(random, ['http://', 'https://', 'https://www.'])}${host}${pick(random, endings)}/${path}`;
  const second = random() < 0.3 ? `, ${pick(random, middles)}` : '';
  const body = `${pick(random, openings)} ${pick(random, middles)}${second}. ${pick(random, closings)}`.trim();
  const isNamedForTrade = random() < 0.6;
  const name = isNamedForTrade ? `${trade} ${pick(random, towns)}`.trim() : pick(random, persons);
  return { body, name, website: pick(random, isNamedForTrade ? [url, url, url, null] : [url]), spam: 1 };
}

function makeHonestPraise(random: () => number): LinkComment {
  const person = pick(random, persons);
  const family = pick(random, families);
  const body = `${pick(random, honestOpenings)} ${pick(random, honestParts)}. ${pick(random, honestClosings)}`.trim();
  const own = random() < 0.5 ? person + family : `${pick(random, blogWords)}${pick(random, blogWords)}`;
  const url = `${pick(random, ['http://', 'https://', 'https://www.'])}${own.toLowerCase()}${pick(random, ['.com', '.net', '.blog', '.blogspot.com', '.wordpress.com'])}`;
  const name = pick(random, [`${person} ${family}`, person, person.toLowerCase(), `${person} @ ${own}`]);
  return { body, name, website: pick(random, [url, url, '', null]), spam: 0 };
}
