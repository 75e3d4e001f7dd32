// What a form or a program sends reaches the fields as it was typed, in whatever charset; what can't be is given back, not lost.

import { beforeAll, describe, expect, test } from 'vitest';
import { freshAddress, makeSite, post, send } from '../setup/service.ts';

const page = 'https://demo.example/news/harbour';
const arabic = 'هطل المطر طوال الليل وأغلقت الطريق';

interface Answer {
  comment: { name: string; body: string; page: string; parent: string | null };
}
interface Problem {
  errors: { field: string; rule: string; message: string }[];
}

beforeAll(() => makeSite('demo', { required: ['name', 'body'] }, { flood: { perMinute: 100, perHour: 500 } }));

/** The bytes of a text in a charset of one byte a character, as a string of such characters. */
function encode(text: string, charset: string): string {
  const bytes = Uint8Array.from({ length: 256 }, (_, code) => code);
  const characters = new TextDecoder(charset).decode(bytes);
  return [...text].map((character) => String.fromCharCode(characters.indexOf(character))).join('');
}

function percentEncode(byteString: string): string {
  return [...byteString].map((byte) => `%${byte.charCodeAt(0).toString(16).padStart(2, '0')}`).join('');
}

function sendBytes(type: string, byteString: string, accept = 'application/json'): Promise<Response> {
  return send('/v1/sites/demo/comments', {
    method: 'POST',
    headers: { 'Content-Type': type, 'CF-Connecting-IP': freshAddress(), Accept: accept },
    body: Uint8Array.from(byteString, (byte) => byte.charCodeAt(0)),
  });
}

/** Name and body percent-encoded from bytes, the rest ASCII. */
function urlencoded(name: string, body: string, rest = ''): string {
  return `page=${encodeURIComponent(page)}&name=${percentEncode(name)}&body=${percentEncode(body)}${rest}`;
}

function multipart(parts: [headers: string, value: string][]): string {
  return [...parts.map(([headers, value]) => `--limit\r\n${headers}\r\n\r\n${value}\r\n`), '--limit--\r\n'].join('');
}

const named = (name: string) => `Content-Disposition: form-data; name="${name}"`;
const urlencodedType = 'application/x-www-form-urlencoded';

let comments = 0;
/** A text nobody sent before. */
function fresh(): string {
  comments += 1;
  return `${arabic} ${'ابپتثجچ'.repeat(comments)}`;
}

describe('a charset', () => {
  test.each([
    ['named by the Content-Type', `${urlencodedType}; charset=windows-1256`, ''],
    ['named by the browser in _charset_', urlencodedType, '&_charset_=windows-1256'],
  ])('%s is read', async (_, type, rest) => {
    const body = fresh();
    const sent = urlencoded(encode('رضا', 'windows-1256'), encode(body, 'windows-1256'), rest);
    const answer = await sendBytes(type, sent);
    expect([answer.status, await answer.json()]).toMatchObject([201, { comment: { name: 'رضا', body } }]);
  });

  test('of a multipart form, or of one of its parts, is read', async () => {
    const body = fresh();
    const sent = multipart([
      [named('page'), page],
      [named('_charset_'), 'windows-1251'],
      [named('name'), encode('Анна', 'windows-1251')],
      [`Content-Type: text/plain; charset="windows-1256"\r\n${named('body')}`, encode(body, 'windows-1256')],
    ]);
    const answer = await sendBytes('multipart/form-data; boundary=limit', sent);
    expect([answer.status, await answer.json()]).toMatchObject([201, { comment: { name: 'Анна', body } }]);
  });

  test('of more than one byte a character is read', async () => {
    // "こんにちは、港の皆さん" in Shift_JIS.
    const body = '\x82\xb1\x82\xf1\x82\xc9\x82\xbf\x82\xcd\x81A\x8d`\x82\xcc\x8aF\x82\xb3\x82\xf1';
    const answer = await sendBytes(`${urlencodedType};charset=Shift_JIS`, urlencoded('Ken', body));
    expect(await answer.json()).toMatchObject({ comment: { body: 'こんにちは、港の皆さん' } });
  });

  test('that nobody knows is taken for UTF-8', async () => {
    const body = fresh();
    const bytes = String.fromCharCode(...new TextEncoder().encode(body));
    const answer = await sendBytes(`${urlencodedType}; charset=x-unknown`, urlencoded('Ada', bytes));
    expect(await answer.json<Answer>()).toMatchObject({ comment: { body } });
  });

  test('of JSON is read when it is named', async () => {
    const body = encode(`{"page":"${page}","name":"Zoë","body":"Le café du port rouvre à l’été."}`, 'windows-1252');
    const answer = await sendBytes('application/json; charset=windows-1252', body);
    expect(await answer.json()).toMatchObject({ comment: { name: 'Zoë', body: 'Le café du port rouvre à l’été.' } });
  });
});

describe('bytes that are no UTF-8', () => {
  test.each([
    [urlencodedType, urlencoded('Ada', encode(`abc ${arabic}`, 'windows-1256'))],
    ['application/json', encode(`{"page":"${page}","name":"Ada","body":"abc ${arabic}"}`, 'windows-1256')],
    [
      'multipart/form-data; boundary="limit"',
      multipart([
        [named('page'), page],
        [named('name'), 'Ada'],
        [named('body'), encode(`abc ${arabic}`, 'windows-1256')],
      ]),
    ],
  ])('are refused field by field: %s', async (type, sent) => {
    const answer = await sendBytes(type, sent);
    const { errors } = await answer.json<Problem>();
    expect([answer.status, errors.map(({ field, rule }) => [field, rule])]).toEqual([422, [['body', 'unreadable']]]);
  });

  test('give a form’s author the fault page with what could be kept', async () => {
    const sent = urlencoded('Ada', 'The caf\xe9 by the harbour is open again.');
    const answer = await sendBytes(urlencodedType, sent, 'text/html');
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('Some letters were lost on the way.');
    expect(html).toMatch(/name="name"[^>]*value="Ada"/);
    expect(html).toMatch(/<textarea[^>]*>\s*The caf\ufffd by the harbour is open again\./);
  });
});

describe('replacement characters', () => {
  test.each(['\ufffd\ufffd\ufffd\ufffd \ufffd\ufffd\ufffd.', '\ufffd', '5 \ufffd\ufffd \ufffd'])(
    'alone are no comment: %j',
    async (body) => {
      const answer = await post({ fields: { body } });
      expect(await answer.json()).toMatchObject({ errors: [{ field: 'body', rule: 'unreadable' }] });
    },
  );

  test('among letters are a comment', async () => {
    expect((await post({ fields: { body: 'What does \ufffd mean in my feed reader?' } })).status).toBe(201);
  });
});

describe('references to characters', () => {
  const spell = (text: string) => text.replace(/[^\x00-\x7f]/gu, (letter) => `&#${letter.codePointAt(0)};`);

  test('that a browser spelled a text with are read as its letters', async () => {
    const body = fresh();
    const answer = await sendBytes(urlencodedType, urlencoded(spell('Dvořak'), spell(body)));
    expect(await answer.json()).toMatchObject({ comment: { name: 'Dvořak', body } });
  });

  test('beside letters of the form’s charset are read, the surrogates of an emoji included', async () => {
    const sent = urlencoded('Ada', `${encode('Grüße aus ', 'windows-1252')}&#321;&#243;d&#378; &#128512;`);
    const answer = await sendBytes(`${urlencodedType}; charset=iso-8859-1`, sent);
    expect(await answer.json()).toMatchObject({ comment: { body: 'Grüße aus Łódź 😀' } });
  });

  test.each([
    'Write &#8217; for the apostrophe, not &#39;.',
    'The ش is &#1588;&#1607; in HTML.',
    '&#60;&#115;cript>a&#1588;&#55357;&#0;&#9999999;',
  ])('that a reader typed stay as typed: %s', async (body) => {
    const bytes = String.fromCharCode(...new TextEncoder().encode(body));
    const { comment } = await (await sendBytes(urlencodedType, urlencoded('Ada', bytes))).json<Answer>();
    expect(comment.body).toBe(body.replace('a&#1588;', 'aش'));
  });
});

describe('JSON', () => {
  test('takes whole numbers for ids', async () => {
    const answer = await post({ fields: { page: undefined, comment_post_ID: 42, comment_parent: 0 } });
    expect(await answer.json()).toMatchObject({ comment: { page: '42', parent: null } });
  });

  test('answers a comment from before the move as a thread of its own, and says so', async () => {
    const answer = await post({ fields: { page: undefined, comment_post_ID: 42, comment_parent: 12 } });
    expect([answer.status, await answer.json()]).toMatchObject([
      201,
      { comment: { parent: null }, hints: [{ field: 'parent', rule: 'old-parent' }] },
    ]);
    const sent = `comment_post_ID=42&comment_parent=12&author=Ada&comment=Just+as+I+remember+it.`;
    const html = await (await sendBytes(urlencodedType, sent, 'text/html')).text();
    expect(html).toContain('The comment you answered is not here, so yours stands on its own.');
    const ours = await post({ fields: { parent: '01890a5d-ac96-774b-bcce-b302099a8057' } });
    expect([ours.status, await ours.json()]).toMatchObject([422, { errors: [{ rule: 'not-answerable' }] }]);
  });

  test('refuses one where the site does not want that', async () => {
    await makeSite('strict', { oldParents: false });
    const answer = await post({ site: 'strict', fields: { parent: 12 } });
    expect([answer.status, await answer.json()]).toMatchObject([422, { errors: [{ rule: 'not-answerable' }] }]);
  });

  test('names a value of another type as such, and does not call it missing', async () => {
    const answer = await post({ fields: { name: 7, body: ['a'], page: 1.5, website: null } });
    const { errors } = await answer.json<Problem>();
    expect(answer.status).toBe(422);
    expect(errors.map(({ field, rule }) => `${field}:${rule}`)).toEqual([
      'page:not-a-string',
      'name:not-a-string',
      'body:not-a-string',
    ]);
    expect(errors[1]?.message).toBe('The field "name" must be a string.');
  });
});

describe('multipart', () => {
  test('is read with quoted boundaries, padding and CRLF inside of values', async () => {
    const body = 'First line of many.\r\n--lim\r\n\r\nLast line of many.';
    const sent = `preamble\r\n${multipart([
      [named('page'), page],
      ['content-disposition: form-data; name=name', 'Ada'],
      [named('body'), body],
    ]).replace('--limit\r\n', '--limit  \r\n')}epilogue`;
    const answer = await sendBytes('multipart/form-data; boundary="limit"', sent);
    expect(await answer.json()).toMatchObject({ comment: { body: body.replaceAll('\r\n', '\n') } });
  });

  test.each([
    ['multipart/form-data', multipart([[named('body'), 'x']])],
    ['multipart/form-data; boundary=other', multipart([[named('body'), 'x']])],
    ['multipart/form-data; boundary=limit', `--limit\r\n${named('body')}\r\n\r\nx`],
  ])('that does not hold together is refused: %s', async (type, sent) => {
    expect((await sendBytes(type, sent)).status).toBe(400);
  });
});
