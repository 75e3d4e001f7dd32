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
  askAuthor: (site: string) => Words;
  approved: (site: string) => Words;
  reply: (site: string) => Words;
  /** Above the link to their own comment. */
  own: string;
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
  askAuthor: (site) => ({
    subject: `Mails about your comment at ${site}?`,
    text: [
      `Somebody, you we hope, wrote a comment at ${site} with this address, and ticked that mails are wanted when it is published or answered.`,
      'Was it you? Open this page and say yes, within a week. Else do nothing: no mail will follow.',
    ],
  }),
  approved: (site) => ({
    subject: `Your comment at ${site} is published`,
    text: ['A moderator has approved your comment.'],
  }),
  reply: (site) => ({ subject: `A reply to your comment at ${site}`, text: ['Your comment has been answered:'] }),
  own: 'Your comment, and the way to its page:',
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
  askAuthor: (site) => ({
    subject: `${site} پر آپ کے تبصرے کے بارے میں ای میل؟`,
    text: [
      `کسی نے، امید ہے آپ نے، ${site} پر اس پتے سے تبصرہ لکھا اور چنا کہ شائع ہونے یا جواب آنے پر ای میل ملے۔`,
      'کیا یہ آپ تھے؟ ایک ہفتے کے اندر یہ صفحہ کھول کر ہاں کہیے۔ ورنہ کچھ نہ کیجیے: کوئی ای میل نہیں آئے گی۔',
    ],
  }),
  approved: (site) => ({
    subject: `${site} پر آپ کا تبصرہ شائع ہو گیا`,
    text: ['منتظم نے آپ کا تبصرہ منظور کر لیا ہے۔'],
  }),
  reply: (site) => ({ subject: `${site} پر آپ کے تبصرے کا جواب`, text: ['آپ کے تبصرے کا جواب آیا ہے:'] }),
  own: 'آپ کا تبصرہ، اور اس کے صفحے کا راستہ:',
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
