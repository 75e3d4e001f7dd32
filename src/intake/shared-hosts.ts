// Wildcards that would let in everybody: the names below "co.uk" or "github.io" belong to as many people.

import { getPublicSuffix } from 'tldts';
import type { Fault } from '../domain/failure.ts';
import { domainOfSiteHost } from '../domain/site-host.ts';

/** The faults of a site's hosts whose wildcard stands before a public suffix, by the public suffix list with its private part. */
export function findSharedHosts(hosts: readonly string[]): Fault[] {
  return hosts.flatMap((host, at) => {
    const domain = domainOfSiteHost(host);
    const isShared = host.startsWith('*.') && getPublicSuffix(domain, { allowPrivateDomains: true }) === domain;
    if (!isShared) return [];
    const message = `Names below "${domain}" belong to many people: the field "hosts.${at}" must name a domain of your own, such as *.example.${domain}.`;
    return [{ field: `hosts.${at}`, rule: 'shared-host', message }];
  });
}
