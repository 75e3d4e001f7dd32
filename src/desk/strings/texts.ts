// The language of the desk: the person's choice, or the browser's. Chosen once when the page loads.

import { en } from './en.ts';
import { ur } from './ur.ts';

export type Texts = typeof en;

export const languages = { en, ur } satisfies Record<string, Texts>;
export type Language = keyof typeof languages;

const chosenUnder = 'anteroom.language';

function chooseLanguage(): Language {
  const wanted = [localStorage.getItem(chosenUnder) ?? '', ...navigator.languages].map((tag) => tag.slice(0, 2));
  return wanted.find((tag): tag is Language => tag in languages) ?? 'en';
}

export const language = chooseLanguage();

/** Every text of the desk in the language of this page. */
export const t: Texts = languages[language];

/** Takes another language from now on: the page loads anew, and what was typed is kept by whoever keeps it. */
export function changeLanguage(to: Language): void {
  localStorage.setItem(chosenUnder, to);
  location.reload();
}

const relative = new Intl.RelativeTimeFormat(t.dateLocale, { numeric: 'auto' });
const absolute = new Intl.DateTimeFormat(t.dateLocale, { dateStyle: 'medium', timeStyle: 'short' });
const plain = new Intl.NumberFormat(t.dateLocale);
const hundredths = new Intl.NumberFormat(t.dateLocale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const units = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** "3 hours ago", of milliseconds UTC. */
export function sayAgo(at: number, now = Date.now()): string {
  const [unit, ms] = units.find((one) => Math.abs(now - at) >= one[1]) ?? (['second', 1_000] as const);
  return relative.format(Math.round((at - now) / ms), unit);
}

/** Date and time, of milliseconds UTC. */
export const sayTime = (at: number): string => absolute.format(at);
export const sayNumber = (value: number): string => plain.format(value);
const percent = new Intl.NumberFormat(t.dateLocale, { style: 'percent', maximumFractionDigits: 1 });
/** A share; of nothing, a dash. */
export const sayShare = (value: number | null): string => (value === null ? '–' : percent.format(value));

/** A length of time by its largest unit, of milliseconds. */
export const sayDuration = (ms: number): string => sayInUnit(ms, 'long');
/** The same, for where there is little room: "3h". */
export const sayShortDuration = (ms: number): string => sayInUnit(ms, 'narrow');

function sayInUnit(ms: number, unitDisplay: 'long' | 'narrow'): string {
  const [unit, size] = units.find((one) => ms >= one[1]) ?? (['second', 1_000] as const);
  return new Intl.NumberFormat(t.dateLocale, { style: 'unit', unit, unitDisplay }).format(Math.round(ms / size));
}

/** A probability with two digits. */
export const sayScore = (value: number): string => hundredths.format(value);
