// Made-up websites of people, of the shapes honest authors give: copies of honest comments carry one, so that giving a
// website at all is no sign of spam on blogs whose honest authors happen to give none.

import { countSpamWords } from '../../scoring/models/spam/spam-words.ts';
import { hashText } from '../numeric/random.ts';

const shapes: readonly ((joined: string, dashed: string) => string)[] = [
  (joined) => `https://${joined}.com`,
  (joined) => `http://www.${joined}.com/`,
  (joined) => `https://www.${joined}.com`,
  (joined) => `http://${joined}.net`,
  (joined) => `https://${joined}.me/`,
  (joined) => `https://${joined}.dev`,
  (joined) => `https://${joined}.github.io/`,
  (joined) => `http://${joined}.blogspot.com`,
  (joined) => `https://${joined}.wordpress.com/`,
  (joined) => `https://github.com/${joined}`,
  (joined) => `https://twitter.com/${joined}`,
  (joined) => `https://medium.com/@${joined}`,
  (_, dashed) => `http://www.${dashed}.co.uk`,
  (_, dashed) => `https://${dashed}.org`,
  (joined) => `http://the${joined}blog.com`,
  (joined) => `https://${joined}writes.com/`,
];

/** Words that blogs are named after; half of the websites say nothing of their author's name. */
const firstWords =
  'quiet slow little frugal happy busy tiny plain humble curious rusty sunny lazy clever wandering young northern green simple paper'.split(
    ' ',
  );
const secondWords =
  'kitchen garden coder pixel dollar money family bike notes desk corner river lab traveller teacher nest engine stack road dad'.split(
    ' ',
  );

const lettersMin = 3;
const lettersMax = 24;
/** One name in three stays without: not every author has a website. */
const oneOf = 3;

/** A website fit for a name, the same each time; null for names that are none, advertise, or have no letters a host can hold. */
export function makePersonalWebsite(name: string): string | null {
  const words = name.toLowerCase().match(/[a-z]+/g) ?? [];
  const joined = words.join('');
  const place = hashText(`website ${name}`);
  if (joined.length < lettersMin || joined.length > lettersMax || place % oneOf === 0) return null;
  if (countSpamWords(name.toLowerCase(), 100) > 0) return null;
  const shape = shapes[(place >>> 4) % shapes.length] as (typeof shapes)[number];
  const parts = (place >>> 9) % 2 === 0 ? words : nameBlog(place);
  return shape(parts.join(''), parts.join('-'));
}

function nameBlog(place: number): string[] {
  return [
    firstWords[(place >>> 10) % firstWords.length] as string,
    secondWords[(place >>> 15) % secondWords.length] as string,
  ];
}
