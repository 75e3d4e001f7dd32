// Languages that their script, or a few letters of their own, give away. Where learnt languages share a script, the learned
// guess decides among them.

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

/** The learnt languages that don't use Latin script and share theirs with others, or are read by its words. */
const scriptsOfLearnt: Readonly<Record<string, string>> = {
  ar: 'Arab',
  fa: 'Arab',
  ur: 'Arab',
  ru: 'Cyrl',
  uk: 'Cyrl',
  hi: 'Deva',
  bn: 'Beng',
  ko: 'Hang',
  zh: 'Hani',
};

/** The script a learnt language is written in. */
export function scriptOfLanguage(language: string): string {
  return scriptsOfLearnt[language] ?? 'Latn';
}

/** Letters of languages that are not learnt; the first list with a letter in the text decides. */
const tellingLetters: Readonly<Record<string, readonly (readonly [language: string, letters: string])[]>> = {
  Arab: [
    ['ckb', 'ێۆڵڕ'],
    ['ps', 'ټډړښږځڅۍ'],
    ['ug', 'ۇۈېڭ'],
    ['sd', 'ٻڄڃڌڦڪ'],
  ],
  Cyrl: [
    ['be', 'ў'],
    ['sr', 'ђћџљњј'],
    ['mk', 'ѓќѕ'],
    ['kk', 'әғқңұһ'],
    ['ky', 'өү'],
    ['tg', 'ӣӯҳҷ'],
  ],
};

const unitsMax = 2000;

/** Scripts that hold less of a text are names and slips. */
const scriptShareMin = 0.02;

/** The scripts of a text by their share of its letters, greatest first; [] without letters. Japanese mixes scripts: kana decide. */
export function shareScripts(scripts: Readonly<Record<string, number>>): { script: string; share: number }[] {
  const [first, second] = Object.keys(scripts);
  if (first === 'Latn' && second === undefined) return [{ script: first, share: 1 }];
  const kana = (scripts['Hira'] ?? 0) + (scripts['Kana'] ?? 0);
  const han = scripts['Hani'] ?? 0;
  const counts = Object.entries(scripts).filter(([script]) => !['Hira', 'Kana', 'Hani'].includes(script));
  if (kana > 0 && kana * 10 >= kana + han) counts.push(['Hira', kana + han]);
  else if (han + kana > 0) counts.push(['Hani', han + kana]);
  const letters = counts.reduce((sum, [, count]) => sum + count, 0);
  return counts
    .map(([script, count]) => ({ script, share: count / letters }))
    .filter(({ share }) => share >= scriptShareMin)
    .sort((a, b) => b.share - a.share);
}

/** The language most comments in a script are in; null for Latin and for scripts not listed. */
export function usualLanguage(script: string): string | null {
  return languageOfScript[script] ?? null;
}

/** A language not learnt that letters of its own give away, or null. `folded` is in lower case. */
export function languageByLetters(script: string, folded: string): string | null {
  const telling = tellingLetters[script];
  if (telling === undefined) return null;
  const text = folded.slice(0, unitsMax);
  for (const [language, letters] of telling) {
    let seen = 0;
    for (let at = 0; at < text.length; at += 1) if (letters.includes(text.charAt(at))) seen += 1;
    // A single borrowed letter in a long text is a name or a typing habit.
    if (seen > 0 && seen * 60 >= text.length) return language;
  }
  return null;
}
