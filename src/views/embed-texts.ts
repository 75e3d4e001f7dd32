// Every text of the reply form for any page, by name, in English and Urdu: flat, as it travels. "{}" is where a name or a number goes.

import type { Locale } from '../domain/site.ts';
import { reportTextsOf } from './report-strings.ts';
import { textsOf } from './strings.ts';

/** What the pages don't say. */
const own = {
  en: {
    titleOne: '1 comment',
    titleMany: '{} comments',
    sending: 'Sending …',
    notSent: 'Your comment could not be sent: there is no connection. It is kept here; please try again.',
    tryAgain: 'Your comment could not be sent. It is kept here; please try again.',
    nowPublished: 'Your comment is published.',
    dismiss: 'Dismiss',
    showAll: 'Show all of it',
    wait: 'Please wait {} seconds.',
    change: 'Edit or withdraw it',
    hurtful: 'This may read as hurtful. You can edit it, or post it as it is by pressing the button again.',
  },
  ur: {
    titleOne: 'ایک تبصرہ',
    titleMany: '{} تبصرے',
    sending: 'بھیجا جا رہا ہے …',
    notSent: 'آپ کا تبصرہ نہیں بھیجا جا سکا: رابطہ منقطع ہے۔ یہ یہیں محفوظ ہے؛ براہِ کرم دوبارہ کوشش کریں۔',
    tryAgain: 'آپ کا تبصرہ نہیں بھیجا جا سکا۔ یہ یہیں محفوظ ہے؛ براہِ کرم دوبارہ کوشش کریں۔',
    nowPublished: 'آپ کا تبصرہ شائع ہو گیا۔',
    dismiss: 'ہٹا دیں',
    showAll: 'پورا تبصرہ دکھائیں',
    hurtful: 'یہ بات دل دکھا سکتی ہے۔ آپ اسے بدل سکتے ہیں، یا بٹن دوبارہ دبا کر اسی طرح بھیج سکتے ہیں۔',
    change: 'اس میں ترمیم کریں یا واپس لیں',
    wait: 'براہِ کرم {} سیکنڈ انتظار کریں۔',
  },
} satisfies Record<Locale, Record<string, string>>;

/** All texts in a language. Names in sentences are isolated from the direction around them. */
export function embedTextsOf(locale: Locale) {
  const { failures, ...texts } = textsOf(locale);
  const { noComments, moreComments, moreReplies, anonymous, staff, erased, reply, leaveReply, cancelReply } = texts;
  const { emailNotPublished, requiredMarked, body, name, email, website, consent, post, closed, startsThread } = texts;
  const pages = { noComments, moreComments, moreReplies, anonymous, staff, erased, reply, leaveReply, cancelReply };
  const form = { emailNotPublished, requiredMarked, body, name, email, website, consent, post, closed, startsThread };
  return {
    ...own[locale],
    ...pages,
    ...form,
    held: `${texts.held} ${texts.heldMore}`,
    declined: texts.statusDeclined,
    report: reportTextsOf(locale).send,
    replyTo: texts.replyTo('{}'),
    leaveReplyTo: texts.leaveReplyTo('{}'),
    didYouMean: texts.didYouMean('{}'),
    duplicate: failures.duplicate.text,
    flood: failures.flood.text,
    'storage-down': failures['storage-down'].text,
    'too-large': failures['too-large'].title,
    'foreign-origin': failures['foreign-origin'].text,
    'daily-cap': failures['daily-cap'].text,
  };
}

export type EmbedTexts = ReturnType<typeof embedTextsOf>;
