// The texts of appealing a decline, in English and Urdu. Nothing else lives here: no markup, no rules.

import type { Locale } from '../domain/site.ts';

interface AppealTexts {
  decidedByPerson: string;
  title: string;
  intro: (until: string) => string;
  text: string;
  send: string;
  open: (at: string) => string;
  granted: (at: string) => string;
  upheld: (at: string) => string;
  notSaved: string;
  kept: string;
  /** By "text.rule". */
  faults: Readonly<Record<string, string>>;
}

const en: AppealTexts = {
  decidedByPerson: 'A moderator has decided this, not a program.',
  title: 'Do you disagree?',
  intro: (until) =>
    `You can appeal this decision once, until ${until}. A moderator will read what you write and look again.`,
  text: 'Why should it be published?',
  send: 'Appeal',
  open: (at) => `Your appeal of ${at} has come in. A moderator will look at your comment again.`,
  granted: (at) => `You appealed on ${at}. A moderator has looked again: your comment is published.`,
  upheld: (at) => `You appealed on ${at}. A moderator has looked again: your comment stays unpublished.`,
  notSaved: 'Your appeal could not be saved. Please try again in a moment.',
  kept: 'Everything you typed is still here.',
  faults: {
    'text.required': 'Write why your comment should be published.',
    'text.too-long': 'What you wrote is too long. Please shorten it.',
    'text.': 'What you wrote has a character that can’t be shown. Please type it again.',
  },
};

const ur: AppealTexts = {
  decidedByPerson: 'یہ فیصلہ کسی پروگرام نے نہیں، ایک منتظم نے کیا ہے۔',
  title: 'کیا آپ اس سے متفق نہیں؟',
  intro: (until) =>
    `آپ ${until} تک ایک بار اس فیصلے پر نظرِ ثانی کی درخواست کر سکتے ہیں۔ ایک منتظم آپ کی بات پڑھ کر دوبارہ دیکھے گا۔`,
  text: 'یہ کیوں شائع ہونا چاہیے؟',
  send: 'درخواست بھیجیں',
  open: (at) => `آپ کی ${at} کی درخواست موصول ہو گئی۔ ایک منتظم آپ کا تبصرہ دوبارہ دیکھے گا۔`,
  granted: (at) => `آپ نے ${at} کو درخواست کی تھی۔ منتظم نے دوبارہ دیکھا: آپ کا تبصرہ شائع ہو چکا ہے۔`,
  upheld: (at) => `آپ نے ${at} کو درخواست کی تھی۔ منتظم نے دوبارہ دیکھا: آپ کا تبصرہ شائع نہیں کیا جائے گا۔`,
  notSaved: 'آپ کی درخواست محفوظ نہیں ہو سکی۔ براہِ کرم تھوڑی دیر بعد دوبارہ کوشش کریں۔',
  kept: 'آپ کا لکھا ہوا سب کچھ یہیں موجود ہے۔',
  faults: {
    'text.required': 'لکھیے کہ آپ کا تبصرہ کیوں شائع ہونا چاہیے۔',
    'text.too-long': 'آپ نے جو لکھا وہ بہت لمبا ہے۔ براہِ کرم مختصر کریں۔',
    'text.': 'آپ کے لکھے ہوئے میں کوئی ایسا حرف ہے جو دکھایا نہیں جا سکتا۔ براہِ کرم دوبارہ لکھیں۔',
  },
};

const textsByLocale: Readonly<Record<Locale, AppealTexts>> = { en, ur };

/** The texts in a language. */
export function appealTextsOf(locale: Locale): AppealTexts {
  return textsByLocale[locale];
}
