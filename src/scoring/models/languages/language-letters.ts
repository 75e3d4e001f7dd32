// Korean spelt out for its toxicity head: a syllable block becomes its letters, so that endings and the many spellings
// of a swear word share letter groups. Other languages stay as they are. Offsets lead back.

export interface SpeltText {
  text: string;
  /** The offset in the folded text that the text up to each offset came from; one entry more than units. */
  origin: Uint32Array | null;
}

const firstBlock = 0xac00;
const lastBlock = 0xd7a3;

/** The text the head of `language` reads. Linear; a block gives two or three letters (Unicode 3.12, Hangul decomposition). */
export function spellOut(language: string, text: string): SpeltText {
  if (language !== 'ko') return { text, origin: null };
  const origin = new Uint32Array(3 * text.length + 1);
  let spelt = '';
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const letters = code >= firstBlock && code <= lastBlock ? text.charAt(at).normalize('NFD') : text.charAt(at);
    for (let letter = 0; letter < letters.length; letter += 1) origin[spelt.length + letter] = at;
    spelt += letters;
  }
  origin[spelt.length] = text.length;
  return { text: spelt, origin };
}

/** A stretch of the spelt text as a stretch of the folded text; a block counts whole. */
export function foldedSpan(spelt: SpeltText, start: number, end: number): { start: number; end: number } {
  const { origin } = spelt;
  if (origin === null) return { start, end };
  return {
    start: origin[start] as number,
    end: end > start ? (origin[end - 1] as number) + 1 : (origin[start] as number),
  };
}

/** A stretch of the folded text as a stretch of the spelt text. */
export function speltRange(
  { origin, text }: SpeltText,
  range: { start: number; end: number },
): { start: number; end: number } {
  if (origin === null) return range;
  const placeOf = (unit: number): number => {
    let low = 0;
    let high = text.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((origin[middle] as number) < unit) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { start: placeOf(range.start), end: placeOf(range.end) };
}
