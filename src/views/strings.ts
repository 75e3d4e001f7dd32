// Every text of the pages, in English and Urdu. Nothing else lives here: no markup, no rules.

import type { Fault } from '../domain/failure.ts';
import type { Locale } from '../domain/site.ts';

export interface Texts {
  language: string;
  direction: 'ltr' | 'rtl';
  /** BCP 47 tag for dates. */
  dateLocale: string;
  skipToComments: string;
  demoNote: string;
  comments: (count: number) => string;
  noComments: string;
  moreComments: string;
  moreReplies: string;
  anonymous: string;
  staff: string;
  erased: string;
  reply: string;
  replyTo: (name: string) => string;
  leaveReply: string;
  leaveReplyTo: (name: string) => string;
  cancelReply: string;
  emailNotPublished: string;
  requiredMarked: string;
  body: string;
  name: string;
  email: string;
  website: string;
  consent: string;
  notify: string;
  leaveEmpty: string;
  post: string;
  closed: string;
  held: string;
  heldMore: string;
  startsThread: string;
  seeStatus: string;
  faultsTitle: string;
  faultsIntro: string;
  fault: string;
  didYouMean: (suggestion: string) => string;
  back: string;
  publishedTitle: string;
  published: string;
  heldTitle: string;
  keepStatusLink: string;
  statusTitle: string;
  statusPublished: string;
  statusHeld: string;
  statusDeclined: string;
  yourText: string;
  textKept: string;
  failures: {
    duplicate: FailureTexts;
    flood: FailureTexts;
    closed: FailureTexts;
    'storage-down': FailureTexts;
    'too-large': FailureTexts;
    'not-found': FailureTexts;
    'foreign-origin': FailureTexts;
    'daily-cap': FailureTexts;
    other: FailureTexts;
  };
  waitSeconds: (seconds: number) => string;
  waitMinutes: (minutes: number) => string;
  limitKibibytes: (kibibytes: number) => string;
  /** By "field.rule". */
  faults: Readonly<Record<string, string>>;
}

interface FailureTexts {
  title: string;
  text: string;
}

/** Bidi controls of the inserted text itself, which could end the isolate around it early. */
const bidiControls = /[\u202a-\u202e\u2066-\u2069]/g;

/** Keeps a name from turning the sentence around it, in places where <bdi> can't stand. */
function isolate(text: string): string {
  return `\u2068${text.replace(bidiControls, '')}\u2069`;
}

function isolateLeftToRight(text: string): string {
  return `\u2066${text.replace(bidiControls, '')}\u2069`;
}

const urduNumber = new Intl.NumberFormat('ur-PK-u-nu-arabext');

const en: Texts = {
  language: 'en',
  direction: 'ltr',
  dateLocale: 'en-GB',
  skipToComments: 'Skip to the comments',
  demoNote: 'A demonstration page of Anteroom. The town, its people and its figures are invented.',
  comments: (count) => (count === 1 ? '1 comment' : `${count} comments`),
  noComments: 'No comments yet. Yours could be the first.',
  moreComments: 'More comments',
  moreReplies: 'More replies',
  anonymous: 'Anonymous',
  staff: 'Staff',
  erased: 'This comment has been removed.',
  reply: 'Reply',
  replyTo: (name) => `Reply to ${isolate(name)}`,
  leaveReply: 'Leave a Reply',
  leaveReplyTo: (name) => `Leave a Reply to ${isolate(name)}`,
  cancelReply: 'Cancel reply',
  emailNotPublished: 'Your email address will not be published.',
  requiredMarked: 'Required fields are marked',
  body: 'Comment',
  name: 'Name',
  email: 'Email',
  website: 'Website',
  consent: 'Save my name, email, and website in this browser for the next time I comment.',
  notify: 'Notify me by email when my comment is published or answered.',
  leaveEmpty: 'Leave this field empty',
  post: 'Post Comment',
  closed: 'Comments are closed.',
  held: 'Your comment is awaiting moderation.',
  heldMore: 'It will appear on the page once a moderator has approved it.',
  startsThread: 'The comment you answered is not here, so yours stands on its own.',
  seeStatus: 'See its status',
  faultsTitle: 'There is a problem',
  faultsIntro:
    'Your comment has not been posted yet. Please correct the following. Everything you typed is still here.',
  fault: 'Error:',
  didYouMean: (suggestion) => `Did you mean ${isolateLeftToRight(suggestion)}?`,
  back: 'Back to the page',
  publishedTitle: 'Your comment is published',
  published: 'Thank you. Everybody can read it now.',
  heldTitle: 'Your comment is awaiting moderation',
  keepStatusLink: 'Keep this link if you want to look again later. Whoever has it can see your comment and its status.',
  statusTitle: 'Status of your comment',
  statusPublished: 'Published',
  statusHeld: 'Awaiting moderation',
  statusDeclined: 'Not published',
  yourText: 'What you wrote',
  textKept: 'Everything you typed is still here.',
  failures: {
    duplicate: {
      title: 'You have already said that',
      text: 'We have received this comment before. There is no need to send it again.',
    },
    flood: {
      title: 'Please wait a moment',
      text: 'Too many requests have come from your network in a short time.',
    },
    closed: { title: 'Comments are closed', text: 'This page takes no more comments, so yours was not posted.' },
    'storage-down': {
      title: 'We could not save what you sent',
      text: 'Something is out of order on our side. Please try again in a moment.',
    },
    'too-large': { title: 'Your comment is too large', text: 'Please go back, shorten it and send it again.' },
    'not-found': { title: 'There is nothing here', text: 'The address is wrong, or what was here is gone.' },
    'foreign-origin': {
      title: 'This form may not post here',
      text: 'Your comment was not posted: the site does not know the address of the page that the form is on.',
    },
    'daily-cap': {
      title: 'No more comments today',
      text: 'This site has taken as many comments as it can today. Please come back tomorrow.',
    },
    other: { title: 'Your comment could not be read', text: 'Please go back to the page and try again.' },
  },
  waitSeconds: (seconds) => (seconds === 1 ? 'Please wait 1 second.' : `Please wait ${seconds} seconds.`),
  waitMinutes: (minutes) => (minutes === 1 ? 'Please wait 1 minute.' : `Please wait ${minutes} minutes.`),
  limitKibibytes: (kibibytes) => `We can take at most ${kibibytes} KiB.`,
  faults: {
    'name.required': 'Enter your name.',
    'name.too-long': 'Your name is too long. Please shorten it.',
    'name.control-character': 'Your name has a character that can’t be shown. Please type it again.',
    'name.lone-surrogate': 'Your name has a broken character. Please type it again.',
    'email.required': 'Enter your email address.',
    'email.not-an-address': 'Enter an email address in the form name@example.com.',
    'email.local-part-not-ascii':
      'The part of your email address before the @ may only have English letters, digits and signs.',
    'email.local-part-too-long': 'The part of your email address before the @ is too long.',
    'email.too-long': 'Your email address is too long.',
    'email.unknown-top-level-domain':
      'Your email address ends in a domain that does not exist. Please check its ending.',
    'email.incomplete-domain': 'Your email address is incomplete after the @.',
    'email.control-character': 'Your email address has a character that can’t be shown. Please type it again.',
    'email.lone-surrogate': 'Your email address has a broken character. Please type it again.',
    'website.required': 'Enter your website.',
    'website.too-long': 'The address of your website is too long.',
    'website.scheme-not-allowed': 'The address of your website must start with http:// or https://.',
    'website.not-a-web-address': 'Enter your website in the form https://example.com.',
    'website.credentials': 'The address of your website must not have a user name or a password in it.',
    'website.email-address':
      'That is an email address, not the address of a website. Put it into the email field, or leave the website empty.',
    'website.not-a-host': 'Enter a whole address for your website, such as https://example.com, or leave it empty.',
    'website.control-character':
      'The address of your website has a character that can’t be shown. Please type it again.',
    'website.lone-surrogate': 'The address of your website has a broken character. Please type it again.',
    'body.required': 'Write a comment.',
    'body.too-long': 'Your comment is too long. Please shorten it.',
    'body.control-character': 'Your comment has a character that can’t be shown. Please remove it.',
    'body.lone-surrogate': 'Your comment has a broken character. Please remove it.',
    'body.duplicate': 'We have received this comment before.',
    'page.required': 'This form does not say which page it belongs to. Please tell the site’s owner.',
    'page.host-not-allowed': 'This form is on a page that may not post here. Please tell the site’s owner.',
    'page.': 'This form names a page that can’t be used. Please tell the site’s owner.',
    'parent.': 'The comment you are answering is not here any more.',
    '.unreadable': 'Some letters were lost on the way. Please type them again here and send it once more.',
    '.': 'One of the fields can’t be accepted as it is.',
  },
};

const ur: Texts = {
  language: 'ur',
  direction: 'rtl',
  dateLocale: 'ur-PK-u-nu-arabext',
  skipToComments: 'سیدھے تبصروں پر جائیں',
  demoNote: 'یہ \u2066Anteroom\u2069 کا نمائشی صفحہ ہے۔ قصبہ، لوگ اور اعداد و شمار سب فرضی ہیں۔',
  comments: (count) => (count === 1 ? 'ایک تبصرہ' : `${urduNumber.format(count)} تبصرے`),
  noComments: 'ابھی تک کوئی تبصرہ نہیں۔ پہل آپ کیجیے۔',
  moreComments: 'مزید تبصرے',
  moreReplies: 'مزید جوابات',
  anonymous: 'گمنام',
  staff: 'ادارہ',
  erased: 'یہ تبصرہ ہٹا دیا گیا ہے۔',
  reply: 'جواب دیں',
  replyTo: (name) => `${isolate(name)} کو جواب دیں`,
  leaveReply: 'تبصرہ کیجیے',
  leaveReplyTo: (name) => `${isolate(name)} کو جواب دیجیے`,
  cancelReply: 'جواب منسوخ کریں',
  emailNotPublished: 'آپ کا ای میل پتا شائع نہیں کیا جائے گا۔',
  requiredMarked: 'لازمی خانوں پر یہ نشان ہے:',
  body: 'تبصرہ',
  name: 'نام',
  email: 'ای میل',
  website: 'ویب سائٹ',
  consent: 'اگلی بار تبصرہ کرنے کے لیے میرا نام، ای میل اور ویب سائٹ اس براؤزر میں محفوظ رکھیں۔',
  notify: 'جب میرا تبصرہ شائع ہو یا اس کا جواب آئے تو مجھے ای میل کریں۔',
  leaveEmpty: 'یہ خانہ خالی چھوڑ دیں',
  post: 'تبصرہ بھیجیں',
  closed: 'تبصرے بند ہیں۔',
  held: 'آپ کا تبصرہ منظوری کا منتظر ہے۔',
  heldMore: 'منتظم کی منظوری کے بعد یہ صفحے پر نظر آئے گا۔',
  startsThread: 'جس تبصرے کا آپ نے جواب دیا وہ یہاں نہیں ہے، اس لیے آپ کا تبصرہ الگ نظر آئے گا۔',
  seeStatus: 'اس کی صورتِ حال دیکھیں',
  faultsTitle: 'کچھ درستی درکار ہے',
  faultsIntro: 'آپ کا تبصرہ ابھی نہیں بھیجا گیا۔ براہِ کرم یہ چیزیں درست کر لیں۔ آپ کا لکھا ہوا سب کچھ یہیں موجود ہے۔',
  fault: 'غلطی:',
  didYouMean: (suggestion) => `کیا آپ کی مراد ${isolateLeftToRight(suggestion)} تھی؟`,
  back: 'صفحے پر واپس جائیں',
  publishedTitle: 'آپ کا تبصرہ شائع ہو گیا',
  published: 'شکریہ۔ اب اسے سب پڑھ سکتے ہیں۔',
  heldTitle: 'آپ کا تبصرہ منظوری کا منتظر ہے',
  keepStatusLink:
    'بعد میں دوبارہ دیکھنا ہو تو یہ ربط سنبھال لیں۔ جس کے پاس یہ ربط ہو وہ آپ کا تبصرہ اور اس کی صورتِ حال دیکھ سکتا ہے۔',
  statusTitle: 'آپ کے تبصرے کی صورتِ حال',
  statusPublished: 'شائع ہو چکا ہے',
  statusHeld: 'منظوری کا منتظر ہے',
  statusDeclined: 'شائع نہیں کیا گیا',
  yourText: 'آپ نے جو لکھا',
  textKept: 'آپ کا لکھا ہوا سب کچھ یہیں موجود ہے۔',
  failures: {
    duplicate: {
      title: 'یہ بات آپ پہلے کہہ چکے ہیں',
      text: 'یہ تبصرہ ہمیں پہلے ہی مل چکا ہے۔ دوبارہ بھیجنے کی ضرورت نہیں۔',
    },
    flood: {
      title: 'ذرا ٹھہریے',
      text: 'آپ کے نیٹ ورک سے تھوڑی دیر میں بہت زیادہ درخواستیں آئی ہیں۔',
    },
    closed: {
      title: 'تبصرے بند ہیں',
      text: 'اس صفحے پر اب مزید تبصرے نہیں لیے جاتے، اس لیے آپ کا تبصرہ شامل نہیں ہوا۔',
    },
    'storage-down': {
      title: 'ہم آپ کا بھیجا ہوا محفوظ نہیں کر سکے',
      text: 'ہماری طرف کچھ خرابی ہے۔ براہِ کرم تھوڑی دیر بعد دوبارہ کوشش کریں۔',
    },
    'too-large': { title: 'آپ کا تبصرہ بہت بڑا ہے', text: 'براہِ کرم واپس جا کر اسے مختصر کریں اور دوبارہ بھیجیں۔' },
    'not-found': { title: 'یہاں کچھ نہیں ہے', text: 'پتا غلط ہے، یا جو یہاں تھا وہ اب موجود نہیں۔' },
    'foreign-origin': {
      title: 'یہ فارم یہاں تبصرہ نہیں بھیج سکتا',
      text: 'آپ کا تبصرہ شامل نہیں ہوا: جس صفحے پر یہ فارم ہے اس کا پتا اس سائٹ کی فہرست میں نہیں۔',
    },
    'daily-cap': {
      title: 'آج مزید تبصرے نہیں لیے جا سکتے',
      text: 'یہ سائٹ آج جتنے تبصرے لے سکتی تھی، لے چکی ہے۔ براہِ کرم کل دوبارہ آئیں۔',
    },
    other: { title: 'آپ کا تبصرہ پڑھا نہیں جا سکا', text: 'براہِ کرم صفحے پر واپس جا کر دوبارہ کوشش کریں۔' },
  },
  waitSeconds: (seconds) => `براہِ کرم ${urduNumber.format(seconds)} سیکنڈ انتظار کریں۔`,
  waitMinutes: (minutes) => `براہِ کرم ${urduNumber.format(minutes)} منٹ انتظار کریں۔`,
  limitKibibytes: (kibibytes) => `ہم زیادہ سے زیادہ ${urduNumber.format(kibibytes)} کِبی بائٹ لے سکتے ہیں۔`,
  faults: {
    'name.required': 'اپنا نام لکھیں۔',
    'name.too-long': 'آپ کا نام بہت لمبا ہے۔ براہِ کرم مختصر کریں۔',
    'name.control-character': 'آپ کے نام میں کوئی ایسا حرف ہے جو دکھایا نہیں جا سکتا۔ براہِ کرم دوبارہ لکھیں۔',
    'name.lone-surrogate': 'آپ کے نام میں کوئی حرف ادھورا ہے۔ براہِ کرم دوبارہ لکھیں۔',
    'email.required': 'اپنا ای میل پتا لکھیں۔',
    'email.not-an-address': 'ای میل پتا اس طرح لکھیں: \u2066name@example.com\u2069',
    'email.local-part-not-ascii': 'ای میل پتے میں @ سے پہلے صرف انگریزی حروف، ہندسے اور علامتیں ہو سکتی ہیں۔',
    'email.local-part-too-long': 'ای میل پتے کا @ سے پہلے والا حصہ بہت لمبا ہے۔',
    'email.too-long': 'آپ کا ای میل پتا بہت لمبا ہے۔',
    'email.unknown-top-level-domain': 'آپ کے ای میل پتے کا آخری حصہ کسی حقیقی ڈومین کا نہیں۔ براہِ کرم جانچ لیں۔',
    'email.incomplete-domain': 'آپ کا ای میل پتا @ کے بعد نامکمل ہے۔',
    'email.control-character': 'ای میل پتے میں کوئی ایسا حرف ہے جو دکھایا نہیں جا سکتا۔ براہِ کرم دوبارہ لکھیں۔',
    'email.lone-surrogate': 'ای میل پتے میں کوئی حرف ادھورا ہے۔ براہِ کرم دوبارہ لکھیں۔',
    'website.required': 'اپنی ویب سائٹ کا پتا لکھیں۔',
    'website.too-long': 'ویب سائٹ کا پتا بہت لمبا ہے۔',
    'website.scheme-not-allowed': 'ویب سائٹ کا پتا \u2066http://\u2069 یا \u2066https://\u2069 سے شروع ہونا چاہیے۔',
    'website.not-a-web-address': 'ویب سائٹ کا پتا اس طرح لکھیں: \u2066https://example.com\u2069',
    'website.credentials': 'ویب سائٹ کے پتے میں صارف نام، پاس ورڈ یا ای میل پتا نہیں ہونا چاہیے۔',
    'website.email-address':
      'یہ ای میل پتا ہے، ویب سائٹ کا پتا نہیں۔ اسے ای میل کے خانے میں لکھیں، یا ویب سائٹ کا خانہ خالی چھوڑ دیں۔',
    'website.not-a-host': 'ویب سائٹ کا پورا پتا لکھیں، جیسے \u2066https://example.com\u2069، یا خانہ خالی چھوڑ دیں۔',
    'website.control-character': 'ویب سائٹ کے پتے میں کوئی ایسا حرف ہے جو دکھایا نہیں جا سکتا۔ براہِ کرم دوبارہ لکھیں۔',
    'website.lone-surrogate': 'ویب سائٹ کے پتے میں کوئی حرف ادھورا ہے۔ براہِ کرم دوبارہ لکھیں۔',
    'body.required': 'اپنا تبصرہ لکھیں۔',
    'body.too-long': 'آپ کا تبصرہ بہت لمبا ہے۔ براہِ کرم مختصر کریں۔',
    'body.control-character': 'آپ کے تبصرے میں کوئی ایسا حرف ہے جو دکھایا نہیں جا سکتا۔ براہِ کرم اسے ہٹا دیں۔',
    'body.lone-surrogate': 'آپ کے تبصرے میں کوئی حرف ادھورا ہے۔ براہِ کرم اسے ہٹا دیں۔',
    'body.duplicate': 'یہ تبصرہ ہمیں پہلے ہی مل چکا ہے۔',
    'page.required': 'اس فارم میں یہ درج نہیں کہ یہ کس صفحے کا ہے۔ براہِ کرم سائٹ کے مالک کو بتائیں۔',
    'page.host-not-allowed':
      'یہ فارم ایسے صفحے پر ہے جہاں سے یہاں تبصرہ نہیں بھیجا جا سکتا۔ براہِ کرم سائٹ کے مالک کو بتائیں۔',
    'page.': 'اس فارم میں درج صفحہ قابلِ استعمال نہیں۔ براہِ کرم سائٹ کے مالک کو بتائیں۔',
    'parent.': 'جس تبصرے کا آپ جواب دے رہے ہیں وہ اب یہاں موجود نہیں۔',
    '.unreadable': 'کچھ حروف راستے میں ضائع ہو گئے۔ براہِ کرم انہیں یہاں دوبارہ لکھ کر پھر بھیجیں۔',
    '.': 'ایک خانے کا اندراج اس صورت میں قبول نہیں کیا جا سکتا۔',
  },
};

const textsByLocale: Readonly<Record<Locale, Texts>> = { en, ur };

/** All texts of the pages in a language. */
export function textsOf(locale: Locale): Texts {
  return textsByLocale[locale];
}

/** The sentence for a fault in the site's language: by field and rule, else by rule, else by field, else in general. */
export function describeFault(texts: Texts, fault: Pick<Fault, 'field' | 'rule'>): string {
  for (const key of [`${fault.field}.${fault.rule}`, `.${fault.rule}`, `${fault.field}.`, '.']) {
    if (Object.hasOwn(texts.faults, key)) return texts.faults[key] ?? '';
  }
  return '';
}
