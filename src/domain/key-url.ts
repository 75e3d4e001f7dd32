// Where the page of an opaque key is: a template of the site's, "https://example.com/?p={key}".

import { z } from 'zod';

const unitsMax = 500;
const place = '{key}';

/** http or https, without a user name, with the key once, in the path or the query. The host is checked with the site's. */
export const keyUrlSchema = z
  .string()
  .trim()
  .max(unitsMax)
  .refine(isTemplate, 'must be an http or https address with "{key}" once, in its path or query');

/** The address of a key's page, the key encoded, so that it stays where it stands. Null where the template is none. */
export function fillKeyUrl(template: string, key: string): URL | null {
  return URL.parse(template.replace(place, () => encodeURIComponent(key.toWellFormed())));
}

function isTemplate(text: string): boolean {
  const [one, other] = ['a', 'b'].map((key) => fillKeyUrl(text, key));
  if (!one || !other || text.split(place).length !== 2 || !/^https?:$/.test(one.protocol)) return false;
  if (one.username !== '' || one.password !== '' || one.origin !== other.origin) return false;
  return `${one.pathname}${one.search}` !== `${other.pathname}${other.search}`;
}
