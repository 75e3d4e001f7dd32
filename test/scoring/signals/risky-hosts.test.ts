// Risky hosts: what kind of risk, in body and website; ordinary hosts stay out of it.

import { describe, expect, it } from 'vitest';
import { riskyHosts } from '../../../src/scoring/signals/risky-hosts.ts';
import { lookWith } from '../fixtures.ts';

describe('risky-hosts', () => {
  it.each([
    ['Read https://bit.ly/3xYz', "A shortened link hides where it leads: 'https://bit.ly/3xYz'"],
    ['Read http://203.0.113.9/x', "A link to a bare network address: 'http://203.0.113.9/x'"],
    ['Read http://pills.top/x', "A link under a top-level domain that spam favours: 'http://pills.top/x'"],
  ])('names the risk: %s', (body, sentence) => {
    expect(lookWith(riskyHosts, { fields: { body } })?.sentence).toBe(sentence);
  });

  it('looks at the website too', () => {
    const seen = lookWith(riskyHosts, { fields: { website: 'https://tinyurl.com/abc' } });
    expect(seen?.spans[0]?.field).toBe('website');
  });

  it.each(['Read https://en.wikipedia.org/wiki/Top', 'Read https://youtu.be/abc', 'Read https://orbit.lyon.example/x'])(
    'lets ordinary hosts be: %s',
    (body) => {
      expect(lookWith(riskyHosts, { fields: { body } })).toBeNull();
    },
  );

  it("lets the site's own hosts be", () => {
    expect(
      lookWith(riskyHosts, { fields: { body: 'https://go.own.top/a' }, evidence: { siteHosts: ['own.top'] } }),
    ).toBeNull();
  });
});
