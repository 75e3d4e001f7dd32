// Alphabets made of signs: the letters flags are made of, braille, letters turned upside down, and signs that stand for a
// letter together. Tables only.

/** Regional indicators U+1F1E6..FF as a to z. */
export function flagLetter(codePoint: number): string | null {
  return codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff ? String.fromCharCode(0x61 + codePoint - 0x1f1e6) : null;
}

/** ISO 3166-1 alpha-2 codes, and those of flags beside them. */
const flags = new Set(
  `ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt bv bw by bz ca cc
  cd cf cg ch ci ck cl cm cn co cp cr cu cv cw cx cy cz de dg dj dk dm do dz ea ec ee eg eh er es et eu fi fj fk fm fo fr
  ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu ic id ie il im in io iq ir is it je jm jo jp
  ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml mm mn mo mp mq mr ms mt mu
  mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb
  sc sd se sg sh si sj sk sl sm sn so sr ss st sv sx sy sz ta tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug um un
  us uy uz va vc ve vg vi vn vu wf ws xk ye yt za zm zw`.split(/\s+/),
);

/** Whether two letters are drawn as a flag. */
export function isFlag(letters: string): boolean {
  return flags.has(letters);
}

const braille = '⠁⠃⠉⠙⠑⠋⠛⠓⠊⠚⠅⠇⠍⠝⠕⠏⠟⠗⠎⠞⠥⠧⠺⠭⠽⠵';

/** Uncontracted braille as a to z. */
export function brailleLetter(codePoint: number): string | null {
  const at = codePoint < 0x2800 || codePoint > 0x28ff ? -1 : braille.indexOf(String.fromCodePoint(codePoint));
  return at < 0 ? null : String.fromCharCode(0x61 + at);
}

/** What a letter is when it stands on its head. */
export const turned: ReadonlyMap<string, string> = new Map(
  [
    ...'aɐ bq cɔ dp eǝ eə fɟ gƃ hɥ iᴉ iı jɾ kʞ lʃ lן mɯ nu oo pd qb rɹ tʇ un vʌ wʍ yʎ ss xx zz'.matchAll(
      /([a-z])(\S)/gu,
    ),
  ].map(([, letter, sign]) => [sign ?? '', letter ?? '']),
);

/** Letters that are turned ones and nothing else people write with. */
export const turnedOnly = /[ɐɔǝəɟƃɥᴉɾʞɯɹʇʌʍʎ]/;

/** Signs that together are drawn like a letter, longer ones first; single signs behind. */
export const drawnLetters: readonly (readonly [signs: string, letters: string])[] = [
  ['/\\/\\', 'm'],
  ['|\\/|', 'm'],
  ['\\/\\/', 'w'],
  ['|/\\|', 'w'],
  ['|-|', 'h'],
  [']-[', 'h'],
  [')-(', 'h'],
  ['|_|', 'u'],
  ['(_)', 'u'],
  ['|\\|', 'n'],
  ['/\\/', 'n'],
  ['/-\\', 'a'],
  ['|=', 'f'],
  ['|"', 'p'],
  ['|>', 'p'],
  ['|*', 'p'],
  ['|<', 'k'],
  ['|{', 'k'],
  ['|(', 'k'],
  ['|)', 'd'],
  ['|]', 'd'],
  ['|3', 'b'],
  ['|_', 'l'],
  ['|2', 'r'],
  ['/\\', 'a'],
  ['\\/', 'v'],
  ['()', 'o'],
  ['[]', 'o'],
  ['><', 'x'],
  ['}{', 'x'],
  ['(', 'c'],
  ['[', 'c'],
  ['{', 'c'],
  ['<', 'c'],
  ['|', 'il'],
  ['!', 'il'],
  ['/', 'il'],
  ['@', 'a'],
  ['$', 's'],
  ['+', 't'],
  ['0', 'o'],
  ['1', 'il'],
  ['3', 'e'],
  ['4', 'a'],
  ['5', 's'],
  ['6', 'g'],
  ['7', 't'],
  ['8', 'b'],
  ['9', 'g'],
];
