// Folding: what is undone, what stays itself, and that the map back is sound whatever comes in.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../../src/scoring/reading/folding/fold-text.ts';
import { sourceSpan } from '../../../../src/scoring/reading/folding/folded-text.ts';
import { anyComment, expectSoundMap } from '../any-comment.ts';

function foldOf(source: string): string {
  return foldText(source).text;
}

function disguisesOf(source: string): string[] {
  return foldText(source).disguises.map(
    ({ kind, start, end, hides }) => `${kind} ${hides ?? '-'} ${source.slice(start, end)}`,
  );
}

describe('disguises are read as what they are', () => {
  it.each([
    ['capitals', 'YOU IDIOT', 'you idiot'],
    ['full width', 'ｙｏｕ ｉｄｉｏｔ', 'you idiot'],
    ['mathematical letters', '𝐲𝐨𝐮 𝓲𝓭𝓲𝓸𝓽', 'you idiot'],
    ['circled letters', 'ⓨⓞⓤ 🅘🅓🅘🅞🅣', 'you idiot'],
    ['squared letters', '🆈🅾🆄 🅸🅳🅸🅾🆃', 'you idiot'],
    ['small capitals', 'ʏᴏᴜ ɪᴅɪᴏᴛ', 'you idiot'],
    ['letters of other alphabets as pictures', 'ᖴᑌᑕK', 'fuck'],
    ['zero-width characters', 'i\u200Bd\u2060i\u200Co\uFEFFt', 'idiot'],
    ['soft hyphens', 'idi\u00ADot', 'idiot'],
    ['tags and variation selectors', 'i\u{E0064}d\uFE0Fiot', 'idiot'],
    ['a right-to-left override', '\u202Etoidi\u202C you', 'idiot you'],
    ['towers of marks', 'i͑̈́͊d̷̾͝ĩ̵̐o̴̍͜t̂̃͛', 'idiot'],
    ['struck letters', 'i̶d̶i̶o̶t̶', 'idiot'],
    ['stretched letters', 'idiooooooot', 'idiot'],
    ['stretched honest letters', 'sooooo goood thiiis', 'so good this'],
    ['stretched letters of no known word', 'hellooo Zoltaaan', 'hello zoltaan'],
    ['doubled letters in a hostile word', 'fuuck niigger', 'fuck nigger'],
    ['leet', '1d10t 5tup1d m0r0n', 'idiot stupid moron'],
    ['leet with signs', '@$$hole sh!t b1tch a$$', 'asshole shit bitch ass'],
    ['leet in ordinary words', 'y0u sh0uld l3ave th1s pl4ce', 'you should leave this place'],
    ['Cyrillic in Latin words', 'іdіоt', 'idiot'],
    ['Cyrillic capitals in Latin words', 'ІDІОТ', 'idiot'],
    ['Greek in Latin words', 'fυck ιdιοt', 'fuck idiot'],
    ['words all in look-alikes, in Latin text', 'you are an іԁіоt', 'you are an idiot'],
    ['palochka for l', 'that you wіӏӏ аӏѕо ѕее', 'that you will also see'],
    ['a lunate sigma for c', 'fuϲk οff', 'fuck off'],
    ['a phonetic letter for a', 'ɑnd ɑll thɑt', 'and all that'],
    ['look-alikes of several alphabets in one word', 'who are γօυ', 'who are you'],
    ['look-alikes in every word, short ones too', 'αոԁ аге уоս tһе оոе', 'and are you the one'],
    ['marks piled on letters', 'you i̜ḍ̰i̷̪o̱̾t̨', 'you idiot'],
    ['accents on a hostile word', 'fùck you', 'fuck you'],
    ['dotless i in a hostile word', 'fuckıng idıot', 'fucking idiot'],
    ['Latin in Cyrillic words', 'сyкa', 'сука'],
    ['letters spaced out', 'you i d i o t', 'you idiot'],
    ['whole sentences spaced out', 'y o u a r e s t u p i d', 'you are stupid'],
    ['spaced out with wider gaps between words', 'y o u   a r e   s t u p i d', 'you are stupid'],
    ['spaced out with unknown words between', 'y o u x q a r e s t u p i d', 'you x q are stupid'],
    ['dotted letters', 'i.d.i.o.t a.r.e', 'idiot are'],
    ['hyphenated letters', 'f-u-c-k', 'fuck'],
    ['spaced leet', '1 d 1 0 t', 'idiot'],
    ['masked letters', 'f**k f@#k b*tch sh*t', 'fuck fuck bitch shit'],
    ['masked vowels', 'st*p*d *d**t', 'stupid idiot'],
    ['masked vowels of every word', 'y** *r* s*ch *n *d**t m*n', 'you are such *n idiot man'],
    ['leet in every word', 'y0u 4r3 5uch 4n 1d10t', 'you are such 4n idiot'],
    ['a plus sign for t, at the ends of words too', '+h3 0n3 7h4+ w45 n0+ 900d', 'the one that was not good'],
    ['a plus sign for t at the end of a hostile word', 'what an 1di0+, shi+', 'what an idiot, shit'],
    ['hostile words of signs alone', 'kiss my @$5, @$$hole', 'kiss my ass, asshole'],
    ['leet before an apostrophe', "1 d0n't kn0w why", "1 don't know why"],
    ['unknown words in text full of leet', 'y0u 4r3 4 d0rky m4n', 'you are 4 dorky man'],
    ['vowels masked by any sign in every word', 'y__ _r_ s_ch _ m-r-n', 'you are such _ moron'],
    ['masked words of an honest text', 'wh*r* h*v* th*y b**n', 'where have they been'],
    ['every word stretched', 'yooou aaare veeery stuuupid annd looost', 'you are very stupid and lost'],
    ['conventional masks', 'f*** b****', 'fuck bitch'],
    ['split words', 'id iot fu ck', 'idiot fuck'],
    ['words split by a sign', 'st.up.id f_uck', 'stupid fuck'],
    ['hostile words run together', 'fuckyou youidiot', 'fuck you you idiot'],
    ['a disguise within a disguise', 'і\u200Bd1оt', 'idiot'],
    ['goods in disguise', 'v1agra ѵіаgrа c@sino', 'viagra viagra casino'],
  ])('%s: %s', (_, source, folded) => {
    expect(foldOf(source)).toBe(folded);
  });
});

describe('honest text stays itself but for case', () => {
  it.each([
    '4 all',
    'B2B',
    '3pm',
    'i18n',
    '1st 2nd 3rd 4th',
    '10am 50s 80s 5th',
    'H1N1 COVID19',
    'mp3 PS5 html5 top5 x64',
    '1080p 4k',
    '$5 $100',
    '24/7 w/o 50/50',
    '5*3=15',
    'a * b',
    '*.txt',
    'int* p; char *ptr, **argv',
    '*emphasis* and **bold**',
    '_init_',
    'U.S.A.',
    'J. R. R. Tolkien',
    'T.S. Eliot',
    'e.g. i.e. a.m. p.m.',
    'A B C D E',
    'x, y, z',
    'a.b.c.d',
    'n = 1, a = 2',
    'x-ray, e-mail, t-shirt, co-op',
    'AT&T, R&D, Q&A',
    'C++ C# F#',
    '@john_doe',
    'joe@example.com',
    '#hashtag',
    "don't can't O'Brien",
    'let s hit the road',
    'Scunthorpe, Penistone, Lightwater',
    'assassin, cocktail, therapist, Essex, Sussex, Middlesex',
    'Dick van Dyke',
    'cock pheasant',
    'homosexual',
    'Fugging',
    'Hancock, Cockburn, Dickens',
    'shitake mushrooms',
    'oxymoron',
    'I said да, он and нет to him, and не then',
    'en.wikipedia: {{stub|class=b|importance=low}}',
    'the mp3 of track 4a, x264 at 1080p, h8 and B2B',
    'slf4j, log4j and neo4j are affected',
    'число π, саме таке',
    'mọ́lẹ̀ ní ilé',
    'Kabɩyɛ, ǀXam, ɡrɑvitɑ',
    '+its, ana|',
    'LGBT+ A+ C++ 18+ google+ x+y a|b |x| 5+5',
    'I paid $55 @ 5$ each, @55 said',
    'well-known co-op t-shirt x-ray e-mail',
    'ẹ́kọ́ Yorùbá',
    'Privet: привет, как дела?',
    'это рот и нос, вот так',
    'Γεια σου κόσμε',
    'iğdır, Şişli, sık sık, ılık',
    'Բարեւ ձեզ',
    'café résumé naïve façade',
    'año niño señor',
    'Ærø, Łódź, Đà Nẵng, Þór',
    'größte Straße',
    'USBшка, PCом',
    'μm μs Δt πr²'.replace('²', '2'),
    'مضمون بہت اچھا ہے',
    'می‌خواهم'.replace('\u200C', ''),
    'यह एक हिन्दी टिप्पणी है',
    'ภาษาไทย',
    '这篇文章写得很好',
    'ありがとうございます',
    '좋은 글이네요 ㅋㅋ',
    '👍🏽 👨‍👩‍👧'.replaceAll('\u200D', ''),
    '🇵🇰 🇩🇪',
    'www.google.com',
    'http://a55.com/1d10t',
    '1000000',
    '!!!!!!!!',
    'KKK',
    'XXX',
  ])('%s', (source) => {
    expect(foldOf(source)).toBe(source.toLowerCase());
  });

  it.each([
    '4 all of us, B2B at 3pm',
    'J. R. R. Tolkien and T.S. Eliot',
    'Scunthorpe and Penistone',
    'привет, как дела?',
    'Iğdır sık sık',
    'café résumé',
    'می‌خواهم',
    'क्‍ष',
    '👨‍👩‍👧 1️⃣ ❤️',
    '*emphasis*',
    'int* p',
    'soft\u00ADhyphen',
    'שָׁלוֹם',
    'ﷺ',
    '“Quoted” – and so on…',
  ])('and nothing counts as a disguise: %s', (source) => {
    expect(disguisesOf(source)).toEqual([]);
  });

  it('folds capital I to dotless ı in Turkish text only', () => {
    expect(foldOf('SIK SIK GELİRİM')).toBe('sık sık gelirim');
    expect(foldOf('I think Erdoğan IS WRONG')).toBe('i think erdoğan is wrong');
  });

  it('folds Arabic presentation forms and half-width kana to the ordinary letters', () => {
    expect(foldOf('ﺳﻼﻡ ｶﾞｷﾞ ﾡ')).toBe('سلام ガギ ㄱ');
  });
});

describe('each disguise taken off is noted', () => {
  it('with kind, place and what it hid', () => {
    expect(disguisesOf('You 1d10t, b.i.t.c.h and v1agra!')).toEqual([
      'leet hostile 1d10t',
      'spaced hostile b.i.t.c.h',
      'leet commercial v1agra',
    ]);
    expect(disguisesOf('𝐛𝐮𝐲 𝐧𝐨𝐰')).toEqual(['styled - 𝐛𝐮𝐲 𝐧𝐨𝐰']);
    expect(disguisesOf('pass\u200Bword')).toEqual(['invisible - s\u200Bw']);
    expect(disguisesOf('раураl')).toEqual(['look-alike everyday раураl']);
  });
});

describe('the map back', () => {
  it('leads from a folded word to what was typed', () => {
    const source = 'Oh, 𝓎ℴ𝓊 are an i\u200B.d.i.0.t!';
    const folded = foldText(source);
    const at = folded.text.indexOf('idiot');
    const span = sourceSpan(folded, at, at + 5);
    expect(source.slice(span.start, span.end)).toBe('i\u200B.d.i.0.t');
  });

  it('stays in the text and cuts no surrogate pair, whatever the text', () => {
    fc.assert(
      fc.property(anyComment, (source) => {
        expectSoundMap(foldText(source));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['plain', 'Nothing to see here. '],
    ['accented', 'Où sont passés les élèves ? '],
    ['disguised', 'an іdіot 😀 of a f**l, i d i o t! '],
  ])('leads back from the end of the longest texts: %s', (_, morsel) => {
    const source = `${morsel.repeat(1_400)}You are an ｉd1ot`;
    const folded = foldText(source);
    expectSoundMap(folded);
    const at = folded.text.lastIndexOf('are');
    const span = sourceSpan(folded, at, at + 3);
    expect(source.slice(span.start, span.end)).toBe('are');
  });
});

const disguised = 'w0rd іdіоt f**l i.d.1.o.t ';

describe('a text with more disguises than one text is worth', () => {
  const source = `${disguised.repeat(2_000)}You 𝐚𝐫𝐞 VERMIN`;
  const folded = foldText(source);

  it('says from where on they were left, up to the end', () => {
    expect(folded.unread?.end).toBe(source.length);
    expect(folded.unread?.start).toBeGreaterThan(1_000);
    expect(source.slice(0, folded.unread?.start)).toBe(disguised.repeat(2_000).slice(0, folded.unread?.start));
  });

  it('is folded character by character beyond', () => {
    expect(folded.text.endsWith(' you are vermin')).toBe(true);
    expect(folded.text.startsWith('word idiot ')).toBe(true);
    expectSoundMap(folded);
    const at = folded.text.lastIndexOf('are');
    const span = sourceSpan(folded, at, at + 3);
    expect(source.slice(span.start, span.end)).toBe('𝐚𝐫𝐞');
  });

  it('reads the same whatever was read before', () => {
    foldText(disguised);
    expect(foldText(source)).toEqual(folded);
  });
});

describe('honest texts', () => {
  it.each([
    "The works on bridge No. 4 start at 7:30 a.m. (see p. 12), said Mr. O'Neill-Smith; cost: $1,200 + 20 %. ",
    'Über die Brücke fährt man heute nicht mehr, sagte die Bürgermeisterin der Stadt Köln am Donnerstag. ',
    '@reader_one #GoodNews the library re-opens at 9, thanks to all! e-mail: info@example.org ',
    "Açıklama bugün yapıldı, köprü dört gün kapalı kalacakmış; İstanbul'da ısı düştü. ",
    'const total = items.map((item) => item.price * 1.2).reduce((a, b) => a + b, 0); // x2 ',
  ])('are read whole up to 40,000 bytes: %j', (morsel) => {
    const bytes = new TextEncoder().encode(morsel).length;
    expect(foldText(morsel.repeat(40_000 / bytes)).unread).toBeUndefined();
  });
});

describe('folding twice', () => {
  it('is folding once, whatever the text', () => {
    fc.assert(
      fc.property(anyComment, (source) => {
        const once = foldOf(source);
        expect(foldOf(once)).toBe(once);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('every assigned code point', () => {
  const planes = [0, 1, 2, 3, 14].flatMap((plane) =>
    Array.from({ length: 16 }, (_, row) => plane * 0x10000 + row * 0x1000),
  );

  it.each(planes)('from %i on, alone and beside a letter, folds to a sound and stable text', (first) => {
    for (let codePoint = first; codePoint < first + 0x1000; codePoint++) {
      const character = String.fromCodePoint(codePoint);
      if (/\p{Cn}|\p{Co}/u.test(character)) continue;
      for (const source of [character, `a${character}`, `${character}b`, `a${character}b${character}c`]) {
        const folded = foldText(source);
        if (!isSound(folded)) expectSoundMap(folded);
        const again = foldText(folded.text).text;
        if (again !== folded.text) expect(`${codePoint.toString(16)} ${again}`).toBe(folded.text);
      }
    }
  });
});

function isSound({ source, text, starts, ends }: ReturnType<typeof foldText>): boolean {
  if (starts.length !== text.length || ends.length !== text.length) return false;
  return starts.every((start, at) => start <= (ends[at] ?? 0) && (ends[at] ?? 0) <= source.length);
}
