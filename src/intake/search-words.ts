// A text as the words it is found by: in any script, without regard to case, accents or width. Scripts that set no spaces
// between words are cut into overlapping pairs of letters, so that a word is found wherever it stands. Nothing is asked here.

/** Scripts whose words stand close together. Korean sets spaces, but none before its particles. */
const close = ['scx=Han', 'scx=Hira', 'scx=Kana', 'scx=Bopo', 'sc=Hang', 'sc=Yiii', 'sc=Thai', 'sc=Laoo', 'sc=Khmr',
  'sc=Mymr', 'sc=Lana', 'sc=Talu', 'sc=Tale', 'sc=Tavt', 'sc=Java', 'sc=Bali'].map((script) => `\\p{${script}}`).join(''); // prettier-ignore

/** A stretch of close letters, a word of others with its digits, or one pictograph. */
const stretches = new RegExp(
  `(?:(?![${close}])[\\p{L}\\p{M}\\p{N}])+|[${close}\\p{M}]+|\\p{Extended_Pictographic}`,
  'gu',
);
const startsClose = new RegExp(`^[${close}]`, 'u');
/** A letter with the marks that belong to it. */
const letters = /\P{M}\p{M}*|\p{M}+/gu;
/** Accents, Arabic vowel signs and Hebrew points: many leave them out. Marks that other scripts spell with stay. */
const leftOut = /[\u0300-\u036f]|[\u0591-\u05c7]|[\u064b-\u065f]|\u0640|\u0670|\p{Default_Ignorable_Code_Point}/gu;
const lettersOfWordMax = 64;

export interface SearchWords {
  words: string[];
  /** What the text ends with: a whole word, or a stretch of close letters, whose last letter stands once more by itself. */
  end: 'word' | 'stretch' | 'letter' | null;
}

/** The words in their order. A word counts by its first 64 letters. */
export function readSearchWords(text: string): SearchWords {
  const read: SearchWords = { words: [], end: null };
  for (const [found] of fold(text).matchAll(stretches)) {
    if (startsClose.test(found)) addPairs(read, found.match(letters) ?? []);
    else {
      read.words.push(found.length > lettersOfWordMax ? [...found].slice(0, lettersOfWordMax).join('') : found);
      read.end = 'word';
    }
  }
  return read;
}

function addPairs(read: SearchWords, units: readonly string[]): void {
  units.forEach((unit, index) => read.words.push(unit + (units[index + 1] ?? '')));
  read.end = units.length === 1 ? 'letter' : 'stretch';
}

/** Case, width, accents and what draws nothing make no difference. */
function fold(text: string): string {
  const bare = text.normalize('NFKD').replace(leftOut, '').toLowerCase();
  return bare.replaceAll('ß', 'ss').replaceAll('ς', 'σ').replaceAll('ı', 'i').normalize('NFC');
}
