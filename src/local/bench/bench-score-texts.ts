// The comments that `bench:score` measures with: plain sentences as people write them, and text no word of which was ever
// seen before. Texts only; nothing is timed here.

const sentences = [
  'The second half of this article leaves out what the council decided in March.',
  'I walked past the bridge this morning and the works have started, finally.',
  'You have no idea what you are talking about, and your tone does not help.',
  'My grandmother used to bake this with rye; wheat makes it far too sweet!',
  'Has anyone compared the prices with last year? I would like to see a table.',
  'Honestly, what a load of rubbish. Only a fool would believe these numbers.',
  'Thanks for the link, the photographs from 1962 are wonderful.',
  'If they close the library on Sundays, where are the students meant to go?',
  'We moved here in 2009 and the bus was never once on time, not even in summer.',
  'Great write-up. One correction: the mill burned down before the war, not after.',
  'So the mayor gets a new car and the school roof still leaks. Typical.',
  'I disagree with almost all of this, but it is well argued.',
  'Try soaking the beans overnight, they cook in half the time.',
  'Nobody asked the shopkeepers on Station Road, as usual.',
  'Is the swimming pool open during the holidays? Their website says nothing.',
  'What a stupid decision, whoever signed this should be ashamed of themselves.',
  'My dog loves that park, please do not turn it into a car park.',
  'The translation is clumsy in places; "eventually" does not mean "possibly".',
  'Could the author please name her sources for the third paragraph?',
  'Been saying this for years and people called me crazy.',
  'Lovely picture of the harbour, is it for sale?',
  'The graph starts at forty, so the increase looks bigger than it is.',
  'I was at the concert on Friday and the sound was awful where we sat.',
  'Sorry to hear about your loss, Peter. She taught both of my children.',
  'Cyclists pay taxes too, by the way, and most of them own a car as well.',
  'Why does every recipe need a life story before the ingredients?',
  'Updated to version 4.2 and now it crashes whenever I rotate the screen.',
  'You can get the same lamp at the flea market for a tenner.',
  'LOL, that goalkeeper could not catch a cold.',
  'As a nurse I can tell you that the night shifts are the smallest problem.',
  'They promised fibre by spring, and we still dig out the old modem.',
  'Interesting point about the tides. Does it hold for the north coast too?',
  'Stop blaming the young for everything, you sound like my grandfather.',
  'Third time this month that the lift is broken, and I live on the sixth floor.',
  'The comments here are worse than the article, and that takes some doing.',
  'Went with the vegetarian menu and did not regret it, the mushrooms were superb.',
  'How much did the consultants get for this masterpiece of common sense?',
  'Please fix the captions: the man on the left is Doctor Hammond.',
  'Wonderful news! Our whole street has been waiting for the new playground.',
  'It rained for eleven days straight, so the festival lost a lot of money.',
  'Half of these bins are never emptied, go and look behind the market hall.',
  'I grew up two doors from that bakery and can still smell the rolls.',
] as const;

/** Sentences from one on, as many as fill the bytes; every text begins with another sentence. */
export function usualText(bytes: number, first: number): string {
  let text = '';
  for (let at = first; text.length < bytes; at += 1) text += `${sentences[at % sentences.length]} `;
  return text.slice(0, bytes).trimEnd();
}

/** Sixty-four, so spelt that the language guess takes their words for English. */
const syllables =
  'ack ash aught ay bey bly bough by cay chew cky clay coy dly dow dy ease eigh ew ey fly fy gh gly how ick ight ing ish ity kly ky lough ly mouth my nay ness nigh ny ough ould ous oy ploy ply quay ray right say shy sky sly sty that thing though tion ty whey which why with you'.split(
    ' ',
  );

/** The word of a number: three syllables. Each of 0 to 262,143 has its own, neighbours unlike each other. */
function newWord(number: number): string {
  const mixed = Math.imul(number, 0x9e3779b1) & 0x3ffff;
  return [mixed & 63, (mixed >> 6) & 63, mixed >> 12].map((at) => syllables[at]).join('');
}

/** A text of words none of which occurs in the texts before it, until all words are used up. */
export function newText(bytes: number, number: number): string {
  const words = Math.ceil(bytes / 7);
  let text = '';
  for (let at = number * words; text.length < bytes; at += 1) text += `${newWord(at)} `;
  return `${text.slice(0, bytes - 1).trimEnd()}.`;
}
