// The website check: what may become a link under an author's name.

import { describe, expect, it } from 'vitest';
import { readText } from '../../src/intake/text.ts';
import { checkWebsite } from '../../src/intake/website.ts';

function check(raw: string) {
  return checkWebsite(readText('website', raw) ?? { stored: '', faults: [] });
}

describe('website', () => {
  it.each([
    ['https://example.com', 'https://example.com'],
    ['http://example.com/a?b=c#d', 'http://example.com/a?b=c#d'],
    ['HTTPS://Example.com/', 'HTTPS://Example.com/'],
    ['example.com', 'https://example.com'],
    ['www.example.com/about', 'https://www.example.com/about'],
    ['example.com:8080/x', 'https://example.com:8080/x'],
    ['//example.com/x', 'https://example.com/x'],
    ['  https://example.com  ', 'https://example.com'],
    ['https://example.com/@ada', 'https://example.com/@ada'],
    ['https://münchen.de/straße', 'https://xn--mnchen-3ya.de/straße'],
    ['\u202bexample.com\u200f', 'https://example.com'],
    ['exa\u200bmple.com/\u200epath', 'https://example.com/path'],
    ['ｅxample。com:8080/x', 'https://example.com:8080/x'],
    ['https://ex%61mple.com/a%61', 'https://example.com/a%61'],
    ['my_blog.example.com', 'https://my_blog.example.com'],
    ['my_blog.example.com:80/x', 'https://my_blog.example.com:80/x'],
    ['https://fa.example.com/می\u200cخواهم', 'https://fa.example.com/می\u200cخواهم'],
    ['https://example.com./', 'https://example.com./'],
  ])('keeps %j as %j', (typed, website) => {
    expect(check(typed)).toEqual({ faults: [], website });
  });

  it.each([
    ['javascript:alert(1)', 'scheme-not-allowed'],
    ['JaVaScRiPt:alert(1)//https://example.com', 'scheme-not-allowed'],
    ['data:text/html,x', 'scheme-not-allowed'],
    ['mailto:ada@example.com', 'email-address'],
    ['ada@example.com', 'email-address'],
    ['\u200fAda.L+x@mail.example.co.uk', 'email-address'],
    ['ftp://example.com/', 'scheme-not-allowed'],
    ['https://ada@example.com/', 'credentials'],
    ['https://ada:secret@example.com/', 'credentials'],
    ['https://@example.com/', 'credentials'],
    ['java\u0000script:x', 'control-character'],
    ['https://example.com/\u0007', 'control-character'],
    ['https://exam\tple.com/', 'control-character'],
    ['https://example.com/\u007f', 'control-character'],
    ['https://example.com/\u0085x', 'control-character'],
    ['https://example.com/\udc00', 'lone-surrogate'],
    ['https:example.com', 'not-a-web-address'],
    ['https:/example.com', 'not-a-web-address'],
    ['https:\\\\example.com', 'not-a-web-address'],
    ['https://example.com\\@evil.example', 'not-a-web-address'],
    ['my page', 'not-a-web-address'],
    ['https://', 'not-a-web-address'],
    ['https://exa mple.com', 'not-a-web-address'],
    ['http://localhost/', 'not-a-host'],
    ['42', 'not-a-host'],
    ['http://127.0.0.1/', 'not-a-host'],
    ['http://0x7f.1/', 'not-a-host'],
    ['http://[::1]/', 'not-a-host'],
    ['n/a', 'not-a-host'],
    ['https://-.com/', 'not-a-host'],
    ['javascript:1', 'not-a-host'],
  ])('refuses %j as %s', (typed, rule) => {
    expect(check(typed).faults.map((fault) => fault.rule)).toEqual([rule]);
  });

  it('accepts 200 bytes as stored, the added scheme included, and refuses 201', () => {
    const path = 'x'.repeat(200 - 'https://example.com/'.length);
    expect(check(`example.com/${path}`).faults).toEqual([]);
    expect(check(`example.com/${path}x`).faults.map((fault) => fault.rule)).toEqual(['too-long']);
    expect(check(`https://example.com/${path}`).faults).toEqual([]);
  });
});
