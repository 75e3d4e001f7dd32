// The name of a language in English, for sentences.

let names: Intl.DisplayNames | null = null;
const tag = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/;

/** "Finnish" for "fi", "Urdu (Latin)" for "ur-Latn"; null for what is no language tag or has no name (ECMA-402). */
export function nameLanguage(language: string | null): string | null {
  if (language === null || !tag.test(language)) return null;
  names ??= new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  return names.of(language) ?? null;
}
