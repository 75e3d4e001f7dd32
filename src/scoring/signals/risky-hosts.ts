// Links whose host hides where they lead or is of a kind spam favours: shorteners, free top-level domains, bare
// addresses. The lists are this project's own selection of well-known services; nothing is copied from a published one.

import { ownHostsOf } from '../../domain/evidence.ts';
import type { Link } from '../reading/links/find-links.ts';
import { leadsAway } from '../reading/links/leads-away.ts';
import { found, type Signal } from '../signal.ts';

const shorteners = new Set(
  `bit.ly tinyurl.com goo.gl ow.ly is.gd v.gd buff.ly rebrand.ly cutt.ly shorturl.at rb.gy tiny.cc soo.gd bl.ink adf.ly
  shorte.st ouo.io bc.vc linktr.ee lnk.to t.ly s.id clck.ru goo.su vk.cc u.to qps.ru tr.im x.co mcaf.ee su.pr snip.ly
  short.gy shrtco.de gg.gg t2m.io han.gl me2.do url.kr dwz.cn t.cn suo.im urlz.fr lc.cx n9.cl acortar.link encurtador.com.br
  bitly.com tny.im chilp.it po.st`.split(/\s+/),
);

const riskyEndings = new Set(
  `tk ml ga cf gq top xyz icu buzz click loan work bid win men date cyou rest sbs bond lol casino bet poker vip monster
  fun quest cam stream download racing review country kim party trade webcam science accountant faith cricket`.split(
    /\s+/,
  ),
);

type Risk = 'shortener' | 'address' | 'ending';
const strengths: Record<Risk, number> = { shortener: 0.6, address: 1, ending: 0.7 };

export const riskyHosts: Signal = {
  id: 'risky-hosts',
  group: 'links',
  score: 'spam',
  reads: 'text',
  look(reading, evidence) {
    const own = ownHostsOf(evidence);
    const candidates = reading.website === null ? reading.links : [...reading.links, reading.website];
    const risky = candidates
      .filter((link) => leadsAway(link, own))
      .map((link) => ({ link, risk: riskOf(link) }))
      .filter((entry): entry is { link: Link; risk: Risk } => entry.risk !== null);
    const first = risky[0];
    if (first === undefined) return null;
    const strength = Math.max(...risky.map(({ risk }) => strengths[risk])) + (risky.length > 1 ? 0.3 : 0);
    const spans = risky.map(({ link: { field, start, end } }) => ({ field, start, end }));
    return found(strength, spans, { risk: first.risk, count: risky.length });
  },
  describe(finding, quote) {
    const risk = finding.facts?.['risk'];
    if (risk === 'shortener') return `A shortened link hides where it leads: ${quote(0)}`;
    if (risk === 'address') return `A link to a bare network address: ${quote(0)}`;
    return `A link under a top-level domain that spam favours: ${quote(0)}`;
  },
};

function riskOf(link: Link): Risk | null {
  if (shorteners.has(link.domain) || shorteners.has(link.host)) return 'shortener';
  if (/^[\d.]+$/.test(link.host)) return 'address';
  return riskyEndings.has(link.host.slice(link.host.lastIndexOf('.') + 1)) ? 'ending' : null;
}
