// One entry of the hosts a site calls its own: "example.com" (any port), "localhost:8787" (that port only),
// "*.example.com" (every name below it, not itself).

import { z } from 'zod';
import { toAsciiHost } from './host-name.ts';

const hostUnitsMax = 259;
const portMax = 65_535;

/** Typed in any case or script; kept in lower case and A-label form ("münchen.de" is "xn--mnchen-3ya.de"). */
export const siteHostSchema = z
  .string()
  .max(hostUnitsMax)
  .transform(normaliseSiteHost)
  .pipe(
    z.string().superRefine((host, context) => {
      const fault = findSiteHostFault(host);
      if (fault !== null) context.addIssue({ code: 'custom', message: fault });
    }),
  );

/** Whether an entry means the host of a URL. Entries are in the schema's form, the name without a dot at its end. */
export function meansHost(entry: string, name: string, port: string): boolean {
  if (!entry.startsWith('*.')) return entry === name || entry === `${name}:${port}`;
  const ending = entry.slice(1);
  return name.endsWith(ending) || `${name}:${port}`.endsWith(ending);
}

/** Whether an entry means a host told without its port. */
export function meansHostName(entry: string, name: string): boolean {
  const { wildcard, name: own } = takeApart(entry);
  return wildcard ? name.endsWith(`.${own}`) : name === own;
}

/** The domain of an entry: without port and wildcard. */
export function domainOfSiteHost(entry: string): string {
  return takeApart(entry).name;
}

function takeApart(entry: string): { wildcard: string; name: string; port: string } {
  const [, wildcard = '', name = '', port = ''] = /^(\*\.)?(.*?)(:[0-9]*)?$/s.exec(entry) ?? [];
  return { wildcard, name, port };
}

function normaliseSiteHost(typed: string): string {
  const { wildcard, name, port } = takeApart(typed.trim().toLowerCase());
  const bare = name.endsWith('.') ? name.slice(0, -1) : name;
  return `${wildcard}${toAsciiHost(bare) ?? bare}${port}`;
}

/** Why this is no entry, as the end of a sentence about it; null when it is one. */
function findSiteHostFault(host: string): string | null {
  const { wildcard, name, port } = takeApart(host);
  if (/[/\\@?#]/.test(host)) return 'must be a host alone, such as example.com, without scheme, path or user name';
  if (name.includes('*')) return 'may have a "*" only in place of its whole first part, such as *.example.com';
  if (port !== '' && !(Number(port.slice(1)) >= 1 && Number(port.slice(1)) <= portMax)) {
    return 'must have a port from 1 to 65535 after the ":", or none';
  }
  const isAddress = /^\[[0-9a-f:.]{2,45}\]$/.test(name) || /^[0-9.]+$/.test(name);
  if (wildcard !== '' && (isAddress || !name.includes('.'))) return 'must name a whole domain after the "*."';
  return isAddress || toAsciiHost(name) === name ? null : 'must be a host name, such as example.com or münchen.de';
}
