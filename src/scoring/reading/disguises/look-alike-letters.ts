// Letters that look like letters of the Latin alphabet. The first table is taken from Unicode's confusables (UTS 39),
// letters of seven scripts only (ӏ stands with its capital, which passes for l): © Unicode, Inc., Unicode License v3, see
// LICENSE-THIRD-PARTY. The second is our own.

/** One row per Latin letter: the letter, then all that pass for it. */
const confusables = `
  a ɑΑαАаᎪꓮ
  b ƄΒВЬᏏᏴꓐꞴ
  c СсϹϲᏟᴄⲤⲥꓚꮯ
  d ԁᎠᏧꓒꓓ
  e ΕЕеҽᎬꓰꬲ
  f ϜքẝꓝꞘꞙꬵ
  g ƍɡԌցᏀᏳᶃꓖ
  h ΗНһհᎻᏂⲎꓧ
  i ıɩɪιіᎥꙇꭵ
  j ͿϳЈјᎫꓙꞲ
  k ΚКᏦⲔꓗ
  l ƖǀΙІӀӏᏞⲒⳐꓡꓲ
  m ΜϺМᎷⲘꓟ
  n ΝոռⲚꓠ
  o ΟοσОоՕօᴏᴑⲞⲟꓳꬽ
  p ΡρРрᏢⲢⲣꓑ
  q ԛգզ
  r ƦгᎡᏒᴦⲅꓣꭇꭈꮁ
  s ƽЅѕՏᏕᏚꓢꜱꮪ
  t ΤТᎢⲦꓔ
  u ʋυՍսᴜꓴꞟꭎꭒ
  v νѴѵᏙᴠꓦꮩ
  w ɯѡԜԝաᎳᏔᴡꓪꮃ
  x ΧХхⲬꓫꞳ
  y ɣʏΥγУуҮүᎩᎽᶌỿⲨꓬꭚ
  z ΖᏃᴢꓜꮓ
`;

/** Looser likenesses, Latin letters with a stroke, and what styled alphabets are made of. Believed only where a known word results. */
const likenesses = `
  a дᗩⱥΛ卂
  b вβъᗷßƀ乃฿
  c ᑕȼ匚ↄ₵¢
  d đᗪð刀
  e εєэɇΣ乇€
  f ƒᖴ千₣
  h нħᕼђ卄
  i їιӏɨ丨
  j ᒍɉ
  k кκҜҝқ₭
  l łᒪƚㄥ
  m мᗰ爪
  n пηᑎ几₦
  o øθㄖ
  p ᑭᵽþ卩₱
  q ᑫ
  r ягᖇɽɍ尺
  s ᔕ丂
  t тτŧⱦㄒ₮
  u υμицᑌʉㄩ
  v ᐯ
  w шωщᗯ山₩
  x жχ乂
  y чγɏㄚ¥
  z зᘔƶ乙
`;

function readRows(table: string): Map<number, string> {
  const letters = new Map<number, string>();
  for (const row of table.trim().split('\n')) {
    const [latin, others] = row.trim().split(' ');
    for (const character of others ?? '') {
      const codePoint = character.codePointAt(0) ?? 0;
      letters.set(codePoint, (letters.get(codePoint) ?? '') + (latin ?? ''));
    }
  }
  return letters;
}

const closeLetters = readRows(confusables);
const looseLetters = readRows(likenesses);

/** Latin letters that a code point passes for, likeliest first; '' for none. */
export function lookAlikesOf(codePoint: number): string {
  return closeLetters.get(codePoint) ?? '';
}

/** Latin letters that a code point resembles from afar; '' for none. */
export function looseLookAlikesOf(codePoint: number): string {
  return looseLetters.get(codePoint) ?? '';
}

/** Cyrillic letters that Latin ones pass for inside a Cyrillic word. */
const cyrillicOf: Record<string, string> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
};

/** The Cyrillic letter that looks like a Latin one; null: none does. */
export function cyrillicLookAlikeOf(latin: string): string | null {
  return cyrillicOf[latin] ?? null;
}
