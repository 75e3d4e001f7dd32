// Every text of the reply form for any page, by name, in English and Urdu: flat, as it travels. "{}" is where a name or a number goes.

import type { Locale } from '../domain/site.ts';
import { authorChangeTextsOf } from './author-change-strings.ts';
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
    published: 'Your comment is published.',
    dismiss: 'Dismiss',
    showAll: 'Show all of it',
    wait: 'Please wait {} seconds.',
    change: 'Edit or withdraw it',
    edit: 'Edit',
    withdraw: 'Withdraw',
    unreached: 'There is no connection to the comments. Please try again.',
    cancel: 'Cancel',
    conflict: 'This comment has changed meanwhile, and stands above as it is now. Save again to replace it.',
    nowWithdrawn: 'Your comment is withdrawn.',
    hurtful: 'This may read as hurtful. You can edit it, or post it as it is by pressing the button again.',
  },
  ur: {
    titleOne: 'ایک تبصرہ',
    titleMany: '{} تبصرے',
    sending: 'بھیجا جا رہا ہے …',
    notSent: 'آپ کا تبصرہ نہیں بھیجا جا سکا: رابطہ منقطع ہے۔ یہ یہیں محفوظ ہے؛ براہِ کرم دوبارہ کوشش کریں۔',
    tryAgain: 'آپ کا تبصرہ نہیں بھیجا جا سکا۔ یہ یہیں محفوظ ہے؛ براہِ کرم دوبارہ کوشش کریں۔',
    published: 'آپ کا تبصرہ شائع ہو گیا۔',
    dismiss: 'ہٹا دیں',
    showAll: 'پورا تبصرہ دکھائیں',
    hurtful: 'یہ بات دل دکھا سکتی ہے۔ آپ اسے بدل سکتے ہیں، یا بٹن دوبارہ دبا کر اسی طرح بھیج سکتے ہیں۔',
    change: 'اس میں ترمیم کریں یا واپس لیں',
    edit: 'ترمیم کریں',
    withdraw: 'واپس لیں',
    unreached: 'تبصروں سے رابطہ منقطع ہے۔ براہِ کرم دوبارہ کوشش کریں۔',
    cancel: 'رہنے دیں',
    conflict: 'یہ تبصرہ اس دوران بدل چکا ہے، اور اب جیسا ہے اوپر موجود ہے۔ اسے بدلنے کے لیے دوبارہ محفوظ کریں۔',
    nowWithdrawn: 'آپ کا تبصرہ واپس لے لیا گیا۔',
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
  const {
    edit: editLabel,
    editMeans,
    save,
    notSaved,
    withdrawMeans,
    withdrawNow,
    ...more
  } = authorChangeTextsOf(locale);
  const change = { editLabel, editMeans, save, notSaved, withdrawMeans, withdrawNow };
  return {
    ...own[locale],
    ...pages,
    ...form,
    ...change,
    nowWithdrawn: `${own[locale].nowWithdrawn} ${more.withdrawnMore}`,
    'not-found': failures['not-found'].text,
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

/** What is said of a fault, by "field.rule"; why a comment can't be changed any more is the fault of its `id`. */
export function embedFaultsOf(locale: Locale): Record<string, string> {
  const fixed = Object.entries(authorChangeTextsOf(locale).unmade).map(([rule, said]) => [`id.${rule}`, said]);
  return { ...textsOf(locale).faults, ...Object.fromEntries(fixed) };
}

export type EmbedTexts = ReturnType<typeof embedTextsOf>;
