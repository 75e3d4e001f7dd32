// The texts of reporting, in English and Urdu. Nothing else lives here: no markup, no rules.

import type { Locale } from '../domain/site.ts';

interface ReportTexts {
  reportTitle: string;
  reportIntro: string;
  reason: string;
  note: string;
  noteHint: string;
  send: string;
  receivedTitle: string;
  received: string;
  /** By "field.rule". */
  faults: Readonly<Record<string, string>>;
}

const en: ReportTexts = {
  reportTitle: 'Report a comment',
  reportIntro: 'Tell the moderators what is wrong with it. They do not learn who you are.',
  reason: 'What is wrong?',
  note: 'Anything they should know',
  noteHint: 'You may leave this empty.',
  send: 'Report',
  receivedTitle: 'Thank you',
  received: 'Your report has come in. A moderator can see it now.',
  faults: {
    'reason.': 'Choose what is wrong with the comment.',
    'note.too-long': 'What you wrote is too long. Please shorten it.',
    'note.': 'What you wrote has a character that can’t be shown. Please type it again.',
  },
};

const ur: ReportTexts = {
  reportTitle: 'تبصرے کی شکایت کریں',
  reportIntro: 'منتظمین کو بتائیے کہ اس میں کیا خرابی ہے۔ انہیں یہ معلوم نہیں ہوگا کہ آپ کون ہیں۔',
  reason: 'کیا خرابی ہے؟',
  note: 'کوئی اور بات جو انہیں معلوم ہونی چاہیے',
  noteHint: 'آپ اسے خالی چھوڑ سکتے ہیں۔',
  send: 'شکایت بھیجیں',
  receivedTitle: 'شکریہ',
  received: 'آپ کی شکایت موصول ہو گئی۔ منتظمین اب اسے دیکھ سکتے ہیں۔',
  faults: {
    'reason.': 'بتائیے کہ تبصرے میں کیا خرابی ہے۔',
    'note.too-long': 'آپ نے جو لکھا وہ بہت لمبا ہے۔ براہِ کرم مختصر کریں۔',
    'note.': 'آپ کے لکھے ہوئے میں کوئی ایسا حرف ہے جو دکھایا نہیں جا سکتا۔ براہِ کرم دوبارہ لکھیں۔',
  },
};

const textsByLocale: Readonly<Record<Locale, ReportTexts>> = { en, ur };

/** The texts in a language. */
export function reportTextsOf(locale: Locale): ReportTexts {
  return textsByLocale[locale];
}
