import { describe, expect, it } from 'vitest';
import type { Fields } from '../../../src/domain/comment.ts';
import { fieldsOf, findingsOf, listOf, type ListedText } from '../fixtures.ts';

/** What is quoted of each entry found, by its text. */
function quotesOf(entries: readonly ListedText[], fields: Partial<Fields>, at = { now: 0 }): Record<string, string[]> {
  const whole = fieldsOf(fields);
  const { hits } = findingsOf(listOf(entries), fields, at);
  return Object.fromEntries(
    hits.map(({ entry, spans }) => [
      entries[Number(entry.split('-')[1]) - 1]?.text ?? '',
      spans.map(({ field, start, end }) => (whole[field] ?? '').slice(start, end)),
    ]),
  );
}

const words = (text: string, body: string) => quotesOf([{ text }], { body })[text] ?? [];
const part = (text: string, body: string) => quotesOf([{ text, match: 'part' }], { body })[text] ?? [];

describe('whole words', () => {
  it('are found by themselves, in any case, and not inside others', () => {
    expect(words('ass', 'An ASS, a class, an assassin and the ass.')).toEqual(['ASS', 'ass']);
    expect(words('casino', "Casino's night, the casino-hotel, casinos")).toEqual(["Casino's", 'casino']);
    expect(words('don', "I don't know Don")).toEqual(['Don']);
    expect(words('idiot', "C'est l'idiot du village")).toEqual(['idiot']);
    expect(words('c++', 'I write C++ and c+ only')).toEqual(['C++']);
  });

  it('may be phrases, over blanks, line ends and hyphens', () => {
    expect(words('buy now', 'Buy now! buy   now, Buy\nnow, buy-now. buy it now; rebuy now')).toEqual([
      'Buy now',
      'buy   now',
      'Buy\nnow',
      'buy-now',
    ]);
    expect(words('e-mail', 'e mail or e-mail')).toEqual(['e mail', 'e-mail']);
  });

  it('are found in disguise, quoted as typed', () => {
    expect(words('viagra', 'Cheap v1agra, V!AGRA, v i a g r a and ｖｉａｇｒａ and vіagra')).toEqual([
      'v1agra',
      'V!AGRA',
      'v i a g r a',
      'ｖｉａｇｒａ',
      'vіagra',
    ]);
    expect(words('viagra', 'Cheap vi\u200bagra here')).toEqual(['vi\u200bagra']);
  });

  it('are found in disguise though no dictionary has them', () => {
    const body = 'Krypt0kasse, kryptok@s$e, krурtokasse, k r y p t o k a s s e and kry\u200bptokasse';
    expect(words('kryptokasse', body).sort()).toEqual(body.split(/, | and /).sort());
    expect(words('kryptokasse', 'Use k.r.y.p.t.o.k.a.s.s.e now')).toEqual(['k.r.y.p.t.o.k.a.s.s.e']);
    expect(words('赌博', '网上赌.博，赌 博')).toEqual(['赌.博', '赌 博']);
    expect(words('казино', 'лучшее кaзин0')).toEqual(['кaзин0']);
  });

  it('are not found in numbers and words that only resemble them', () => {
    expect(words('sol', 'Levi 501, S01')).toEqual([]);
    expect(words('bail', 'a ball, a ba1l')).toEqual(['ba1l']);
    expect(words('cop', 'сор из избы')).toEqual([]);
    expect(part('cк', 'a black cat, список, a tricкy one')).toEqual(['cк']);
  });

  it('listed in disguise are found disguised, and not in the plain word they look like', () => {
    expect(words('m3ga', 'The m3ga market, a mega sale')).toEqual(['m3ga']);
    expect(words('ca$h', 'Earn ca$h! I paid in cash.')).toEqual(['ca$h']);
  });

  it('are words in scripts that set no blanks', () => {
    expect(words('赌博', '我喜欢在线赌博网站')).toEqual(['赌博']);
    expect(words('カジノ', 'オンラインカジノで遊ぶ')).toEqual(['カジノ']);
    expect(words('พนัน', 'เว็บพนันออนไลน์')).toEqual(['พนัน']);
    expect(words('贷', '无抵押贷款')).toEqual(['贷']);
    expect(words('казино', 'Лучшее онлайн КАЗИНО тут, не казиношный')).toEqual(['КАЗИНО']);
    expect(words('قمار', 'موقع قمار جديد')).toEqual(['قمار']);
    expect(words('바카라', '온라인 바카라 사이트')).toEqual(['바카라']);
  });
});

describe('Turkish', () => {
  const turkish = 'Çok sık sık geliyorum, sıkıldım artık; ağır ağır. ';

  it('has two letters i, and neither stands for the other', () => {
    expect(words('sik', turkish)).toEqual([]);
    expect(words('sık', turkish)).toEqual(['sık', 'sık']);
    expect(words('sık', 'bir sik daha')).toEqual([]);
  });

  it('may mean either by its capital I, in a comment and in the list', () => {
    expect(words('ısparta', `${turkish} ISPARTA`)).toEqual(['ISPARTA']);
    expect(words('ısparta', 'ISPARTA')).toEqual(['ISPARTA']);
    expect(words('isparta', `${turkish} ISPARTA`)).toEqual(['ISPARTA']);
    expect(words('ISPARTA', `${turkish} ısparta`)).toEqual(['ısparta']);
    expect(words('İSTANBUL', 'istanbul ve İstanbul')).toEqual(['istanbul', 'İstanbul']);
  });
});

describe('parts of words', () => {
  it('are found anywhere, literally or folded', () => {
    expect(part('casino', 'onlinecasino4you, CASINOS')).toEqual(['casino', 'CASINO']);
    expect(part('--abercrom', 'x--Abercrombie')).toEqual(['--Abercrom']);
    expect(part('.t.wit', 'www.t.wit.example')).toEqual(['.t.wit']);
    expect(part('be here…', 'just be here…')).toEqual(['be here…']);
  });

  it('are found though folding made another word of the text', () => {
    const text = 'f.u.c.k';
    expect(part(text, 'an f.u.c.k here')).toEqual(['f.u.c.k']);
  });
});

describe('fields', () => {
  const fields = {
    name: 'Casino King',
    email: 'casino@example.org',
    website: 'https://casino.example/',
    body: 'casino',
  };

  it('are all looked at, or the one that is named', () => {
    const found = (field?: ListedText['field']) =>
      findingsOf(listOf([{ text: 'casino', match: 'part', ...(field && { field }) }]), fields).hits[0]?.spans.map(
        (span) => span.field,
      );
    expect(found()?.sort()).toEqual(['body', 'email', 'name', 'website']);
    for (const field of ['name', 'email', 'website', 'body'] as const) expect(found(field)).toEqual([field]);
  });
});

describe('domains and addresses', () => {
  it('cover what is under them, and the most exact entry alone speaks', () => {
    const entries: ListedText[] = [
      { text: 'https://www.Example.com/path', match: 'domain', effect: 'spam' },
      { text: 'docs.example.com', match: 'domain', effect: 'trust' },
      { text: 'evil.docs.example.com', match: 'domain' },
    ];
    const found = (body: string) => findingsOf(listOf(entries), { body });
    expect(found('See https://shop.example.com/x').hits).toMatchObject([{ entry: '1-1', effect: 'spam' }]);
    expect(found('See https://docs.example.com/x')).toMatchObject({
      hits: [{ entry: '1-2', effect: 'trust' }],
      trustedHosts: ['docs.example.com'],
    });
    expect(found('See https://a.evil.docs.example.com/x').hits).toMatchObject([{ entry: '1-3' }]);
    expect(found('See https://notexample.com/x').hits).toEqual([]);
    expect(found('See https://docs.example.com and http://example.com').hits).toHaveLength(2);
  });

  it('are found spelt out and in letters beyond ASCII', () => {
    const found = (text: string, body: string) => quotesOf([{ text, match: 'domain' }], { body })[text];
    expect(found('münchen-kredit.de', 'https://xn--mnchen-kredit-wob.de/a or www.münchen-kredit.de')).toHaveLength(2);
    expect(found('badshop.com', 'Go to badshop dot com today')).toEqual(['badshop dot com']);
  });

  it('of email: the address however it is spelt, else its domain', () => {
    const list = listOf([
      { text: 'a.n.n+x@gmail.com', match: 'address' },
      { text: '@mail.example', match: 'address-domain', effect: 'spam' },
      { text: 'bob@mail.example', match: 'address', effect: 'trust' },
    ]);
    const found = (email: string, folded = email) =>
      findingsOf(list, { email: folded }).hits.map(({ entry, spans }) => [entry, spans[0]?.end]);
    expect(found('ann@gmail.com')).toEqual([['1-1', 13]]);
    expect(found('eve@sub.mail.example')).toEqual([['1-2', 20]]);
    expect(found('bob@mail.example')).toEqual([['1-3', 16]]);
    expect(found('bob@other.example')).toEqual([]);
  });
});

describe('what is trusted', () => {
  it('answers for all that lies within it, and for nothing beside it', () => {
    const entries: ListedText[] = [
      { text: 'cialis', match: 'part', effect: 'spam' },
      { text: 'specialist', effect: 'trust' },
    ];
    expect(quotesOf(entries, { body: 'A specialist, a SPECIALIST' })).toEqual({
      specialist: ['specialist', 'SPECIALIST'],
    });
    expect(quotesOf(entries, { body: 'A specialist sells cialis' })).toMatchObject({ cialis: ['cialis'] });
  });

  it('is told to the models and is no reason where nothing spoke against it', () => {
    const { hits, trusted } = findingsOf(listOf([{ text: 'damn', effect: 'trust' }]), {
      body: 'damn  damn good, damn',
    });
    expect(hits).toEqual([]);
    expect(trusted).toEqual([
      { field: 'body', start: 0, end: 10 },
      { field: 'body', start: 17, end: 21 },
    ]);
  });

  it('takes no room from the rest, however often it is said', () => {
    const entries: ListedText[] = [
      { text: 'damn', effect: 'trust' },
      { text: 'amn', match: 'part' },
    ];
    expect(quotesOf(entries, { body: `${'damn '.repeat(2_000)} xamn` })).toMatchObject({ amn: ['amn'] });
  });
});

describe('bounds', () => {
  it('does nothing once it has expired', () => {
    const entries = [{ text: 'casino', expires: 1_000 }];
    expect(quotesOf(entries, { body: 'casino' }, { now: 999 })).toEqual({ casino: ['casino'] });
    expect(quotesOf(entries, { body: 'casino' }, { now: 1_000 })).toEqual({});
  });

  it('keeps twenty entries, the strictest first, with five places each', () => {
    const entries = Array.from({ length: 30 }, (_, at): ListedText => ({
      text: `word${'abcdefghijklmnopqrstuvwxyzABCD'[at]}q`,
      effect: at === 29 ? 'spam' : 'hold',
    }));
    const body = entries.map(({ text }) => `${text} `.repeat(7)).join('');
    const { hits } = findingsOf(listOf(entries), { body });
    expect(hits).toHaveLength(20);
    expect(hits[0]?.effect).toBe('spam');
    expect(hits.every(({ spans }) => spans.length === 5)).toBe(true);
  });
});

describe('a sender', () => {
  const author = '0197f7a0-0000-7000-8000-000000000001';
  const network = '0123456789abcdef'.repeat(2);
  const fields = { email: 'ann@example.com' };

  it('is an address and the author it is, more exact than its domain', () => {
    const list = listOf([
      { text: author, match: 'author', effect: 'spam' },
      { text: 'ann@example.com', match: 'address', effect: 'hold' },
      { text: 'example.com', match: 'address-domain', effect: 'trust' },
    ]);
    const effects = (known: object) => findingsOf(list, fields, known).hits.map(({ effect }) => effect);
    expect(effects({ author })).toEqual(['spam', 'hold']);
    expect(effects({ author: null })).toEqual(['hold']);
    expect(findingsOf(list, { email: 'bob@example.com' }).hits.map(({ effect }) => effect)).toEqual(['trust']);
  });

  it('of a listed network is found without a place in the text, until it expires', () => {
    const list = listOf([{ text: network, match: 'network', effect: 'spam', expires: 10 }]);
    expect(findingsOf(list, fields, { network, now: 9 }).hits).toMatchObject([{ match: 'network', spans: [] }]);
    expect(findingsOf(list, fields, { network, now: 10 }).hits).toEqual([]);
    expect(findingsOf(list, fields, { network: network.replace('0', '1') }).hits).toEqual([]);
  });
});
