// The texts of the pages that links in mails lead to, in English and Urdu. Nothing else lives here: no markup, no rules.

import type { Status } from '../domain/comment.ts';
import type { SubscriptionRole, SubscriptionState } from '../domain/mail.ts';
import type { Locale } from '../domain/site.ts';

interface MailPageTexts {
  subscriptionTitle: string;
  /** What the mails are, by whom they go to. */
  about: Readonly<Record<SubscriptionRole, string>>;
  /** How it stands; "asked" where a yes is taken. */
  states: Readonly<Record<SubscriptionState, string>>;
  tooLate: string;
  yes: string;
  no: string;
  stop: string;
  decisionTitle: string;
  writes: string;
  onPage: string;
  scores: (spam: string, toxicity: string) => string;
  approve: string;
  reject: string;
  spam: string;
  statuses: Readonly<Record<Status, string>>;
  /** It is not as the mail told it. */
  changed: string;
  stale: string;
}

const en: MailPageTexts = {
  subscriptionTitle: 'Mails about comments',
  about: {
    moderator: 'When comments wait for a moderator, you would get a mail that lists them.',
    author: 'You would get a mail when your comment is published, or somebody answers it, as you ticked in the form.',
  },
  states: {
    asked: 'Do you want these mails? Nothing is sent before you say yes.',
    confirmed: 'You get these mails.',
    stopped: 'You get no such mails.',
  },
  tooLate: 'This question is over a week old, and no yes is taken any more.',
  yes: 'Yes, write to me',
  no: 'No, never',
  stop: 'Stop these mails',
  decisionTitle: 'A comment waits',
  writes: 'By',
  onPage: 'On the page',
  scores: (spam, toxicity) => `Spam ${spam}, toxicity ${toxicity}`,
  approve: 'Approve',
  reject: 'Reject',
  spam: 'Spam',
  statuses: { pending: 'It waits.', approved: 'It is approved.', rejected: 'It is rejected.', spam: 'It is spam.' },
  changed: 'It is not as the mail told it any more: decide it at the desk.',
  stale: 'Nothing was changed.',
};

const ur: MailPageTexts = {
  subscriptionTitle: 'تبصروں کے بارے میں ای میل',
  about: {
    moderator: 'جب تبصرے کسی منتظم کے منتظر ہوں تو آپ کو ان کی فہرست بھیجی جائے گی۔',
    author: 'جب آپ کا تبصرہ شائع ہو یا کوئی اس کا جواب دے تو آپ کو ای میل ملے گی، جیسا آپ نے فارم میں چنا۔',
  },
  states: {
    asked: 'کیا آپ یہ ای میل چاہتے ہیں؟ آپ کی ہاں سے پہلے کچھ نہیں بھیجا جاتا۔',
    confirmed: 'آپ کو یہ ای میل ملتی ہیں۔',
    stopped: 'آپ کو ایسی کوئی ای میل نہیں ملتی۔',
  },
  tooLate: 'یہ سوال ایک ہفتے سے زیادہ پرانا ہے، اب ہاں قبول نہیں کی جاتی۔',
  yes: 'ہاں، مجھے لکھیے',
  no: 'نہیں، کبھی نہیں',
  stop: 'یہ ای میل بند کیجیے',
  decisionTitle: 'ایک تبصرہ منتظر ہے',
  writes: 'از',
  onPage: 'صفحہ',
  scores: (spam, toxicity) => `اسپیم ${spam}، زہریلا پن ${toxicity}`,
  approve: 'منظور کریں',
  reject: 'رد کریں',
  spam: 'اسپیم',
  statuses: { pending: 'یہ منتظر ہے۔', approved: 'یہ منظور ہے۔', rejected: 'یہ رد ہے۔', spam: 'یہ اسپیم ہے۔' },
  changed: 'یہ اب ویسا نہیں جیسا ای میل میں تھا: فیصلہ میز پر کیجیے۔',
  stale: 'کچھ نہیں بدلا گیا۔',
};

const textsByLocale: Readonly<Record<Locale, MailPageTexts>> = { en, ur };

/** The texts in a language. */
export function mailPageTextsOf(locale: Locale): MailPageTexts {
  return textsByLocale[locale];
}
