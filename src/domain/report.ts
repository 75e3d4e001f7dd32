// Readers' reports of comments: for which reasons, how many a network may make, and what one counts for. Reads no text.

import type { z } from 'zod';
import { reasonListSchema, type PublicReason } from './decline-reason.ts';

/** Why a comment is reported: a code, and its wording for readers. */
export type ReportReason = PublicReason;

/** What a reader may add, in bytes of UTF-8. */
export const noteBytesMax = 500;
/** Reports and appeals from one network at one site within an hour of the clock. */
export const reportsPerHour = 20;
export const reportHourMs = 3_600_000;
/** Open reports of one comment; more would say nothing new. */
export const openReportsMax = 100;
/** The most that a site may ask for before reports hold. */
export const reportsToHoldMax = 50;
/** How long a reader's network and its record are remembered, ms. */
export const reporterKeptMs = 30 * 24 * 3_600_000;

export const reportReasonsSchema = reasonListSchema(
  { code: 'What a report gives as its `reason`.', wording: 'What readers choose from, plain text.' },
  {},
)
  .nullable()
  .describe("Why readers may report a comment. Null: a list of ours in the site's language; empty: they may not.");

/** How often moderators of a site agreed with a network's reports, and how often they did not. */
export interface ReporterRecord {
  confirmed: number;
  refused: number;
}

const priorConfirmed = 2;

/**
 * What a report counts for: the share of the network's reports that moderators agreed with, as if two more had been right, to
 * three digits. 1 for a newcomer, 2/3 after one that was refused, 1/3 after four; never more than 1 and never nothing.
 */
export function weightOf({ confirmed, refused }: ReporterRecord): number {
  const right = priorConfirmed + confirmed;
  return Math.round((1000 * right) / (right + refused)) / 1000;
}

const standard: Readonly<Record<'en' | 'ur', readonly ReportReason[]>> = {
  en: [
    { code: 'spam', wording: 'It is advertising or spam.' },
    { code: 'harassment', wording: 'It insults or harasses somebody.' },
    { code: 'hate', wording: 'It attacks people for who they are.' },
    { code: 'threat', wording: 'It threatens violence or calls for it.' },
    { code: 'sexual', wording: 'It is sexual where that does not belong.' },
    { code: 'private', wording: 'It gives away private details of somebody.' },
    { code: 'illegal', wording: 'It is against the law.' },
    { code: 'other', wording: 'Something else is wrong with it.' },
  ],
  ur: [
    { code: 'spam', wording: 'یہ اشتہار یا فضول پیغام ہے۔' },
    { code: 'harassment', wording: 'اس میں کسی کی توہین یا ہراسانی ہے۔' },
    { code: 'hate', wording: 'اس میں لوگوں پر ان کی شناخت کی وجہ سے حملہ ہے۔' },
    { code: 'threat', wording: 'اس میں تشدد کی دھمکی یا ترغیب ہے۔' },
    { code: 'sexual', wording: 'یہ نامناسب جنسی مواد ہے۔' },
    { code: 'private', wording: 'اس میں کسی کی نجی معلومات ظاہر کی گئی ہیں۔' },
    { code: 'illegal', wording: 'یہ خلافِ قانون ہے۔' },
    { code: 'other', wording: 'اس میں کوئی اور خرابی ہے۔' },
  ],
};

/** The reasons a site's readers choose from; none: they may not report. */
export function reportReasonsOf(site: {
  locale: keyof typeof standard;
  reportReasons: z.infer<typeof reportReasonsSchema>;
}): readonly ReportReason[] {
  return site.reportReasons ?? standard[site.locale];
}

/** "Reported by 3 networks: spam 2, harassment 1", the commonest reason first. */
export function describeReports(networks: number, reasons: Readonly<Record<string, number>>): string {
  const given = Object.entries(reasons).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const whose = networks === 1 ? '1 network' : `${networks} networks`;
  return `Reported by ${whose}: ${given.map(([code, count]) => `${code} ${count}`).join(', ')}`;
}
