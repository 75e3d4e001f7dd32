// The words of mails, in English and Urdu. Nothing else lives here: what is put in between is made harmless by whoever puts it.

import type { Locale } from '../../domain/site.ts';

/** Subject, and the paragraphs before the link or the list. */
interface Words {
  subject: string;
  text: readonly string[];
}

export interface MailTexts {
  askModerator: (site: string) => Words;
  test: (site: string) => Words;
  digest: (site: string, waiting: { count: number; since: string }) => Words;
  page: string;
  scores: (spam: string, toxicity: string) => string;
  decide: string;
  /** Above the link to the desk. */
  all: string;
  /** Above the link that ends such mails. */
  stop: string;
}

const en: MailTexts = {
  askModerator: (site) => ({
    subject: `Mails about comments at ${site}?`,
    text: [
      `The owner of ${site} would have you written to when comments wait for a moderator.`,
      'Open this page and say yes, within a week, or nothing is sent:',
    ],
  }),
  test: (site) => ({ subject: `A test from ${site}`, text: [`Mails about the comments at ${site} reach you.`] }),
  digest: (site, { count, since }) => ({
    subject: count === 1 ? `A comment waits at ${site}` : `${count} comments wait at ${site}`,
    text: [
      count === 1
        ? `A comment at ${site} waits for a moderator since ${since}.`
        : `${count} comments at ${site} wait for a moderator, the oldest since ${since}. The newest:`,
    ],
  }),
  page: 'Page',
  scores: (spam, toxicity) => `spam ${spam}, toxicity ${toxicity}`,
  decide: 'Look and decide (for a week):',
  all: 'All that waits:',
  stop: 'No more of these mails:',
};

const ur: MailTexts = {
  askModerator: (site) => ({
    subject: `${site} کے تبصروں کے بارے میں ای میل؟`,
    text: [
      `${site} کے مالک چاہتے ہیں کہ جب تبصرے کسی منتظم کے منتظر ہوں تو آپ کو لکھا جائے۔`,
      'ایک ہفتے کے اندر یہ صفحہ کھول کر ہاں کہیے، ورنہ کچھ نہیں بھیجا جائے گا:',
    ],
  }),
  test: (site) => ({
    subject: `${site} کی آزمائشی ای میل`,
    text: [`${site} کے تبصروں کے بارے میں ای میل آپ تک پہنچ رہی ہیں۔`],
  }),
  digest: (site, { count, since }) => ({
    subject: count === 1 ? `${site} پر ایک تبصرہ منتظر ہے` : `${site} پر ${count} تبصرے منتظر ہیں`,
    text: [
      count === 1
        ? `${site} پر ایک تبصرہ ${since} سے منتظم کا منتظر ہے۔`
        : `${site} پر ${count} تبصرے منتظم کے منتظر ہیں، سب سے پرانا ${since} سے۔ سب سے نئے:`,
    ],
  }),
  page: 'صفحہ',
  scores: (spam, toxicity) => `اسپیم ${spam}، زہریلا پن ${toxicity}`,
  decide: 'دیکھیے اور فیصلہ کیجیے (ایک ہفتے تک):',
  all: 'سب منتظر تبصرے:',
  stop: 'یہ ای میل بند کیجیے:',
};

const textsByLocale: Readonly<Record<Locale, MailTexts>> = { en, ur };

/** The words in a language. */
export function mailTextsOf(locale: Locale): MailTexts {
  return textsByLocale[locale];
}
