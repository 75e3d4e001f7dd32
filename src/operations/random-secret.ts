// Secrets as they leave the service: random, under a prefix by which people and secret scanners know one when they see it.

/** The prefix and 256 random bits in base64url. */
export function makeSecret(prefix: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const text = btoa(String.fromCharCode(...bytes));
  return prefix + text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
