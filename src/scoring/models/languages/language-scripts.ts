// Languages that their script, or a few letters of their own, give away. Latin script is for the learned guess.

/** The language most comments in a script are in. */
const languageOfScript: Readonly<Record<string, string>> = {
  Hang: 'ko',
  Hira: 'ja',
  Kana: 'ja',
  Hani: 'zh',
  Bopo: 'zh',
  Arab: 'ar',
  Cyrl: 'ru',
  Grek: 'el',
  Hebr: 'he',
  Thai: 'th',
  Deva: 'hi',
  Beng: 'bn',
  Guru: 'pa',
  Gujr: 'gu',
  Orya: 'or',
  Taml: 'ta',
  Telu: 'te',
  Knda: 'kn',
  Mlym: 'ml',
  Sinh: 'si',
  Laoo: 'lo',
  Tibt: 'bo',
  Mymr: 'my',
  Geor: 'ka',
  Armn: 'hy',
  Ethi: 'am',
  Khmr: 'km',
  Mong: 'mn',
  Thaa: 'dv',
  Cher: 'chr',
};

/** Letters that rule out a script's usual language; the first list with a letter in the text decides. */
const tellingLetters: Readonly<Record<string, readonly (readonly [language: string, letters: string])[]>> = {
  Arab: [
    ['ur', 'ٹڈڑںےۓ'],
    ['ckb', 'ێۆڵڕ'],
    ['ps', 'ټډړښږځڅۍ'],
    ['ug', 'ۇۈېڭ'],
    ['sd', 'ٻڄڃڌڦڪ'],
    ['fa', 'پچژگیک'],
  ],
  Cyrl: [
    ['uk', 'їєґ'],
    ['be', 'ў'],
    ['sr', 'ђћџљњј'],
    ['mk', 'ѓќѕ'],
    ['kk', 'әғқңұһ'],
    ['ky', 'өү'],
    ['tg', 'ӣӯҳҷ'],
    ['uk', 'і'],
  ],
};

const unitsMax = 2000;

/** The dominant script of a text (ISO 15924), or null without letters. Japanese mixes scripts: kana decide. */
export function dominantScript(scripts: Readonly<Record<string, number>>): string | null {
  const [first] = Object.keys(scripts);
  if (first === undefined) return null;
  const kana = (scripts['Hira'] ?? 0) + (scripts['Kana'] ?? 0);
  const letters = Object.values(scripts).reduce((sum, count) => sum + count, 0);
  return kana * 10 >= letters && first !== 'Latn' ? 'Hira' : first;
}

/** The language a script other than Latin gives away; null for Latin and for scripts not listed. `folded` is in lower case. */
export function languageByScript(script: string, folded: string): string | null {
  const usual = languageOfScript[script] ?? null;
  const telling = tellingLetters[script];
  if (telling === undefined) return usual;
  const text = folded.slice(0, unitsMax);
  for (const [language, letters] of telling) {
    let seen = 0;
    for (let at = 0; at < text.length; at += 1) if (letters.includes(text.charAt(at))) seen += 1;
    // A single borrowed letter in a long text is a name or a typing habit.
    if (seen > 0 && seen * 60 >= text.length) return language;
  }
  return usual;
}
