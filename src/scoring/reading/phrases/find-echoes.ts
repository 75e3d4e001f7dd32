// Three pairs of brackets round whoever is said to be behind it all, "(((they)))": the mark by which people are called Jews
// without the word (ADL, Hate on Display, "Echo"). Brackets of code hold other things.

/** A stretch of a folded text (UTF-16 units, end exclusive). */
export interface Echo {
  start: number;
  end: number;
}

const opening = '(((';
const closing = ')))';
const insideMax = 40;
const echoesMax = 20;

/** Whoever is usually meant. Single names are left out: friends embrace each other in brackets, too. */
const meant = new Set(
  `they them those people who media press bankers banker banks bank globalists globalist elites elite owners owner friends
  journalists journalist hollywood lobby lobbyists donors donor experts expert professor professors academics producers
  producer directors director publisher publishers author editors editor suspects merchants merchant tribe chosen foreigners
  politicians lawyers lawyer doctors financiers investors soros rothschild rothschilds`.split(/\s+/),
);

/** The first twenty at most of those that count. Linear, but for what `counts` does. */
export function findEchoes(text: string, counts: (echo: Echo) => boolean): Echo[] {
  const echoes: Echo[] = [];
  let from = text.indexOf(opening);
  while (from >= 0 && echoes.length < echoesMax) {
    const inside = from + opening.length;
    const close = text.slice(inside, inside + insideMax + closing.length).indexOf(closing);
    const echo = { start: from, end: inside + close + closing.length };
    if (close >= 0 && isMeant(text.slice(inside, inside + close)) && counts(echo)) echoes.push(echo);
    from = text.indexOf(opening, inside);
  }
  return echoes;
}

function isMeant(inside: string): boolean {
  const words = inside.trim().split(' ');
  return words.every((word) => /^\p{L}+$/u.test(word)) && words.some((word) => meant.has(word));
}
