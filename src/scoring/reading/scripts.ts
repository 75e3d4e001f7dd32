// Which script (ISO 15924 code) letters belong to. The ranges are the letters and marks of Unicode's Script property,
// joined where only unassigned or common characters lie between. No language is guessed here.

import { classLetter, classOf } from './code-points.ts';

/** "code first last", hexadecimal, ascending. */
const table = `
Latn 41 2e4 | Grek 370 3e1 | Copt 3e2 3ef | Grek 3f0 3ff | Cyrl 400 52f | Armn 531 588 | Hebr 591 5f2 | Arab 610 6ff
| Syrc 710 74f | Arab 750 77f | Thaa 780 7b1 | Nkoo 7ca 7fd | Syrc 860 86a | Arab 870 8ff | Deva 900 97f | Beng 980
9fe | Guru a01 a75 | Gujr a81 aff | Orya b01 b71 | Taml b82 bd7 | Telu c00 c63 | Knda c80 cf3 | Mlym d00 d7f | Sinh
d81 df3 | Thai e01 e4e | Laoo e81 edf | Tibt f00 fc6 | Mymr 1000 109d | Geor 10a0 10ff | Hang 1100 11ff | Ethi 1200
138f | Cher 13a0 13fd | Cans 1401 167f | Tglg 1700 171f | Khmr 1780 17dd | Mong 180b 18aa | Cans 18b0 18f5 | Bali
1b00 1b73 | Sund 1b80 1bbf | Olck 1c5a 1c7d | Cyrl 1c80 1c8a | Geor 1c90 1cbf | Latn 1d00 1d25 | Grek 1d26 1d2a |
Cyrl 1d2b 1d2b | Latn 1d2c 1d5c | Grek 1d5d 1d61 | Latn 1d62 1d65 | Grek 1d66 1d6a | Latn 1d6b 1d77 | Cyrl 1d78 1d78
| Latn 1d79 1dbe | Grek 1dbf 1dbf | Latn 1e00 1eff | Grek 1f00 1ffc | Latn 2071 209c | Grek 2126 2126 | Latn 212a
2184 | Latn 2c60 2c7f | Copt 2c80 2cf3 | Geor 2d00 2d2d | Tfng 2d30 2d7f | Ethi 2d80 2dde | Cyrl 2de0 2dff | Hani
3005 3005 | Hang 302e 302f | Hani 303b 303b | Hira 3041 309f | Kana 30a1 30ff | Bopo 3105 312f | Hang 3131 318e |
Bopo 31a0 31bf | Kana 31f0 31ff | Hani 3400 9fff | Yiii a000 a48c | Lisu a4d0 a4fd | Vaii a500 a62b | Cyrl a640 a69f
| Latn a722 a7ff | Deva a8e0 a8ff | Hang a960 a97c | Java a980 a9c0 | Mymr a9e0 a9fe | Mymr aa60 aa7f | Ethi ab01
ab2e | Latn ab30 ab64 | Grek ab65 ab65 | Latn ab66 ab69 | Cher ab70 abbf | Hang ac00 d7fb | Hani f900 fad9 | Latn
fb00 fb06 | Armn fb13 fb17 | Hebr fb1d fb4f | Arab fb50 fdfb | Cyrl fe2e fe2f | Arab fe70 fefc | Latn ff21 ff5a |
Kana ff66 ff9d | Hang ffa0 ffdc | Goth 10330 10349 | Dsrt 10400 1044f | Latn 10780 107ba | Rohg 10d00 10d27 | Arab
10ec2 10eff | Cans 11ab0 11abf | Lisu 11fb0 11fb0 | Xsux 12000 12543 | Egyp 13000 143fa | Hani 16fe3 16fe3 | Hani
16ff0 16ff3 | Kana 1aff0 1b000 | Hira 1b001 1b11f | Kana 1b120 1b122 | Hira 1b132 1b152 | Kana 1b155 1b167 | Grek
1d242 1d244 | Latn 1df00 1df2a | Cyrl 1e030 1e08f | Ethi 1e7e0 1e7fe | Adlm 1e900 1e94b | Arab 1ee00 1eebb | Hani
20000 33479
`;

const rows = table
  .trim()
  .split('|')
  .map((row) => row.trim().split(/\s+/));
const codes = rows.map((row) => row[0] ?? '');
const firsts = Uint32Array.from(rows, (row) => parseInt(row[1] ?? '', 16));
const lasts = Uint32Array.from(rows, (row) => parseInt(row[2] ?? '', 16));

/** The ISO 15924 code of a letter's script; "Zyyy" for letters of no listed script. */
export function scriptOf(codePoint: number): string {
  let low = 0;
  let high = firsts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((firsts[middle] ?? 0) <= codePoint) low = middle;
    else high = middle - 1;
  }
  return codePoint >= (firsts[low] ?? 0) && codePoint <= (lasts[low] ?? 0) ? (codes[low] ?? 'Zyyy') : 'Zyyy';
}

/** Letters per script in a folded text, most frequent first. Letters of no listed script are left out. */
export function countScripts(text: string): Record<string, number> {
  const counts = new Map<string, number>();
  let latin = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) {
      if (code >= 0x61 && code <= 0x7a) latin++;
      continue;
    }
    const codePoint = text.codePointAt(at) ?? 0;
    if (codePoint > 0xffff) at++;
    if (classOf(codePoint) !== classLetter) continue;
    const script = scriptOf(codePoint);
    if (script !== 'Zyyy') counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  if (latin > 0) counts.set('Latn', (counts.get('Latn') ?? 0) + latin);
  return Object.fromEntries([...counts].sort(([, a], [, b]) => b - a));
}
