// The texts of editing and withdrawing one's own comment, in English and Urdu. Nothing else lives here: no markup, no rules.

import type { FixedRule } from '../domain/author-change.ts';
import type { Locale } from '../domain/site.ts';

/** Why a change was not made: a rule, or that the comment is not as it was seen. */
export type Unmade = FixedRule | 'changed';

interface AuthorChangeTexts {
  withdrawn: string;
  withdrawnMore: string;
  edit: string;
  editFor: (minutes: number) => string;
  editMeans: string;
  save: string;
  withdraw: string;
  withdrawMeans: string;
  withdrawNow: string;
  unmade: Readonly<Record<Unmade, string>>;
  notSaved: string;
}

const en: AuthorChangeTexts = {
  withdrawn: 'Withdrawn',
  withdrawnMore: 'Nobody can read it any more. The text is erased within days.',
  edit: 'Edit your comment',
  editFor: (minutes) =>
    minutes === 1 ? 'You can change it for 1 more minute.' : `You can change it for ${minutes} more minutes.`,
  editMeans: 'What you write is checked anew. Moderators still see the earlier text.',
  save: 'Save the change',
  withdraw: 'Withdraw your comment',
  withdrawMeans: 'It is taken off the page at once, and erased within days. This can’t be undone.',
  withdrawNow: 'Withdraw it',
  unmade: {
    withdrawn: 'You have withdrawn this comment.',
    declined: 'A moderator has declined this comment, so it can’t be changed any more.',
    staff: 'This comment was sent with a moderator’s key. Please edit it at the desk.',
    'window-over': 'The time to change this comment is over.',
    'too-many-edits': 'You have changed this comment as often as you can.',
    changed:
      'The comment has changed since you opened this page. It now stands as shown below. Save again to replace it.',
  },
  notSaved: 'Your change was not saved. What you wrote is still here:',
};

const urduNumber = new Intl.NumberFormat('ur-PK-u-nu-arabext');

const ur: AuthorChangeTexts = {
  withdrawn: 'واپس لے لیا گیا',
  withdrawnMore: 'اب اسے کوئی نہیں پڑھ سکتا۔ متن چند دنوں میں مٹا دیا جائے گا۔',
  edit: 'اپنے تبصرے میں ترمیم کریں',
  editFor: (minutes) => `آپ اسے مزید ${urduNumber.format(minutes)} منٹ تک بدل سکتے ہیں۔`,
  editMeans: 'آپ کے لکھے کی دوبارہ جانچ ہوگی۔ منتظمین پہلے والا متن بھی دیکھ سکتے ہیں۔',
  save: 'تبدیلی محفوظ کریں',
  withdraw: 'اپنا تبصرہ واپس لیں',
  withdrawMeans: 'یہ فوراً صفحے سے ہٹا دیا جائے گا اور چند دنوں میں مٹا دیا جائے گا۔ یہ عمل پلٹایا نہیں جا سکتا۔',
  withdrawNow: 'واپس لے لیں',
  unmade: {
    withdrawn: 'آپ یہ تبصرہ واپس لے چکے ہیں۔',
    declined: 'منتظم نے یہ تبصرہ مسترد کر دیا ہے، اس لیے اب اسے بدلا نہیں جا سکتا۔',
    staff: 'یہ تبصرہ منتظم کی کلید سے بھیجا گیا تھا۔ براہِ کرم اس میں ترمیم منتظمین کے صفحے سے کریں۔',
    'window-over': 'اس تبصرے کو بدلنے کا وقت ختم ہو چکا ہے۔',
    'too-many-edits': 'آپ اس تبصرے کو جتنی بار بدل سکتے تھے، بدل چکے ہیں۔',
    changed:
      'جب سے آپ نے یہ صفحہ کھولا، تبصرہ بدل چکا ہے۔ اب وہ یوں ہے جیسے نیچے ہے۔ اسے بدلنے کے لیے دوبارہ محفوظ کریں۔',
  },
  notSaved: 'آپ کی تبدیلی محفوظ نہیں ہوئی۔ آپ کا لکھا ہوا یہیں موجود ہے:',
};

const textsByLocale: Readonly<Record<Locale, AuthorChangeTexts>> = { en, ur };

/** The texts in a language. */
export function authorChangeTextsOf(locale: Locale): AuthorChangeTexts {
  return textsByLocale[locale];
}
