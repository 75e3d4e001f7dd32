// The demo article's own story, in English and Urdu. Invented from the first line to the last: the town, the people, the boat
// and the figures. Content only; how it is set is demo-article.ts's business.

import type { Locale } from '../domain/site.ts';

export interface Story {
  kicker: string;
  headline: string;
  standfirst: string;
  /** Before and after the author's name. */
  byline: { author: string; role: string };
  /** ISO date of the day it appeared. */
  date: string;
  picture: { description: string; caption: string };
  parts: readonly StoryPart[];
  figuresTitle: string;
  figures: readonly { figure: string; meaning: string }[];
}

export type StoryPart =
  | { kind: 'paragraph' | 'subhead'; text: string }
  | { kind: 'quote'; text: string; speaker: string }
  | { kind: 'figures' };

const english: Story = {
  kicker: 'Harbour',
  headline: 'After eleven winters, the night ferry is coming back',
  standfirst:
    'Councillors voted nine to six to restore the late crossing between Kestle Quay and the Ness, on a one-year trial that summer visitors will help to pay for.',
  byline: { author: 'Maren Okafor', role: 'Harbour correspondent' },
  date: '2026-11-18',
  picture: {
    description:
      'A small ferry with lit windows crosses a dark estuary under a low moon, towards the lights of a quay.',
    caption: 'The Guillemot on the late crossing, as our illustrator remembers it.',
  },
  parts: [
    {
      kind: 'paragraph',
      text: 'The last boat home will once again leave after the kitchens close. On Tuesday night, after nearly four hours of debate and one adjournment to find more chairs, the harbour council brought back the late crossing to the Ness, which was struck out of the budget in the autumn of 2015.',
    },
    {
      kind: 'paragraph',
      text: 'From Friday 4 December the Guillemot, the smaller of the two harbour ferries, will sail late on Fridays and Saturdays: at 21:40, at 23:10 and, for the first time ever, at twenty past midnight. A single fare will be £3.40, the same as by day. The trial runs for a year, and councillors will see the passenger numbers every quarter.',
    },
    {
      kind: 'paragraph',
      text: 'For the 2,300 people who live on the Ness the alternative has been a drive of 31 kilometres around the head of the estuary, or a taxi that seldom costs less than £45.',
    },
    { kind: 'subhead', text: 'Ten past nine' },
    {
      kind: 'paragraph',
      text: 'Ines Trewhella, who cooks at the Chain Locker on Fore Street, told the meeting that she plans her life around ten past nine, when the last boat now leaves. She has turned down two promotions because the head cook locks up. “And I have never once seen the end of my own brother’s band,” she said, to the longest applause of the evening.',
    },
    {
      kind: 'quote',
      text: 'I have never once seen the end of my own brother’s band.',
      speaker: 'Ines Trewhella, cook',
    },
    {
      kind: 'paragraph',
      text: 'A petition begun by four pupils of Ness College, who have to leave rehearsals at half past eight, gathered 1,900 signatures in six weeks. One of the four, seventeen-year-old Tobias Lund, read out the names of the clubs they can’t join. It took him a minute and a half.',
    },
    { kind: 'figures' },
    { kind: 'subhead', text: 'Who pays' },
    {
      kind: 'paragraph',
      text: 'The harbour office puts the cost of the late boats at £118,000 a year. It expects £64,000 from fares. The rest is to come from 20p on each summer day ticket, of which 286,000 were sold last season: some £57,000, and about £3,000 to spare for stormy weekends.',
    },
    {
      kind: 'paragraph',
      text: 'Those sums assume sixty passengers on each round trip. Councillor Piet Harrow, who voted against, pointed out that in the last winter before the cut there were forty-seven. At that number the year would end £11,000 short. “Visitors are not a purse with sandals on,” he said.',
    },
    { kind: 'subhead', text: 'A quieter boat' },
    {
      kind: 'paragraph',
      text: 'Residents of Chapel Steps, whose bedrooms face the slip, had asked for an earlier last sailing. They were promised a quieter one instead. The Guillemot was refitted with batteries in 2022 and will use nothing else inside the breakwater; the harbour office measured 61 decibels at twenty-five metres, against 74 for her diesels.',
    },
    {
      kind: 'paragraph',
      text: 'The first boat leaves Fore Street slip at 21:40 on 4 December, weather permitting. The crew say there will be cocoa.',
    },
  ],
  figuresTitle: 'The crossing in figures',
  figures: [
    { figure: '9–6', meaning: 'the vote on Tuesday night' },
    { figure: '£3.40', meaning: 'for a single, day or night' },
    { figure: '1,900', meaning: 'signatures in six weeks' },
    { figure: '31 km', meaning: 'the way round by road' },
  ],
};

const urdu: Story = {
  kicker: 'بندرگاہ',
  headline: 'گیارہ سردیوں کے بعد رات کی کشتی لوٹ رہی ہے',
  standfirst:
    'کونسل نے چھ کے مقابلے میں نو ووٹوں سے کیسل گھاٹ اور نیس کے درمیان رات کا سفر ایک سال کے لیے آزمائشی طور پر بحال کر دیا۔ خرچ میں گرمیوں کے سیاح بھی حصہ ڈالیں گے۔',
  byline: { author: 'مہرین اختر', role: 'نامہ نگار برائے بندرگاہ' },
  date: '2026-11-18',
  picture: {
    description:
      'نیچے جھکے چاند تلے روشن کھڑکیوں والی ایک چھوٹی کشتی اندھیری کھاڑی پار کر کے گھاٹ کی روشنیوں کی طرف جا رہی ہے۔',
    caption: 'رات کے سفر پر ’گلیموٹ‘، ہمارے مصور کی یاد میں۔',
  },
  parts: [
    {
      kind: 'paragraph',
      text: 'گھر جانے والی آخری کشتی اب پھر باورچی خانے بند ہونے کے بعد روانہ ہوا کرے گی۔ منگل کی رات تقریباً چار گھنٹے کی بحث کے بعد بندرگاہ کی کونسل نے نیس کا وہ سفر بحال کر دیا جو ۲۰۱۵ کے بجٹ میں ختم کر دیا گیا تھا۔',
    },
    {
      kind: 'paragraph',
      text: 'جمعہ ۴ دسمبر سے چھوٹی کشتی ’گلیموٹ‘ ہر جمعے اور ہفتے کو رات ۹:۴۰، ۱۱:۱۰ اور ۱۲:۲۰ بجے چلے گی۔ ایک طرف کا کرایہ دن کی طرح ۳٫۴۰ پاؤنڈ ہو گا، اور ہر تین ماہ بعد مسافروں کی تعداد کونسل کے سامنے رکھی جائے گی۔',
    },
    {
      kind: 'paragraph',
      text: 'نیس کے ۲۳۰۰ باشندوں کے پاس اب تک دوسرا راستہ کھاڑی کے گرد ۳۱ کلومیٹر کی سڑک تھا، یا ایسی ٹیکسی جو ۴۵ پاؤنڈ سے کم میں مشکل ہی سے ملتی ہے۔',
    },
    { kind: 'subhead', text: 'نو بج کر دس منٹ' },
    {
      kind: 'paragraph',
      text: 'فور اسٹریٹ کے ایک طعام خانے میں کھانا پکانے والی انیس رحمان نے اجلاس کو بتایا کہ ان کی زندگی نو بج کر دس منٹ کے گرد گھومتی ہے، جب اِن دنوں آخری کشتی نکلتی ہے۔ وہ دو بار ترقی سے انکار کر چکی ہیں، کیونکہ بڑے باورچی کو تالا لگا کر جانا ہوتا ہے۔',
    },
    {
      kind: 'quote',
      text: 'میں نے آج تک اپنے بھائی کی محفل کا اختتام نہیں دیکھا۔',
      speaker: 'انیس رحمان، باورچی',
    },
    { kind: 'figures' },
    { kind: 'subhead', text: 'خرچ کون اٹھائے گا' },
    {
      kind: 'paragraph',
      text: 'بندرگاہ کے دفتر کے مطابق رات کی کشتیوں پر سال میں ایک لاکھ اٹھارہ ہزار پاؤنڈ خرچ ہوں گے، جن میں سے چونسٹھ ہزار کرایوں سے آنے کی امید ہے۔ باقی رقم گرمیوں کے ہر ٹکٹ پر بیس پینس بڑھا کر پوری کی جائے گی۔',
    },
    {
      kind: 'paragraph',
      text: 'پہلی کشتی ۴ دسمبر کی رات ۹:۴۰ بجے فور اسٹریٹ کے گھاٹ سے روانہ ہو گی، بشرطیکہ موسم نے اجازت دی۔ عملے کا کہنا ہے کہ گرم چائے بھی ملے گی۔',
    },
  ],
  figuresTitle: 'اعداد کی زبانی',
  figures: [
    { figure: '۹ / ۶', meaning: 'منگل کی رات حق اور مخالفت میں ووٹ' },
    { figure: '۳٫۴۰ پاؤنڈ', meaning: 'ایک طرف کا کرایہ، دن ہو یا رات' },
    { figure: '۱۹۰۰', meaning: 'چھ ہفتوں میں دستخط' },
    { figure: '۳۱ کلومیٹر', meaning: 'سڑک کا راستہ' },
  ],
};

const stories: Readonly<Record<Locale, Story>> = { en: english, ur: urdu };

/** The article in a language of the pages. */
export function storyOf(locale: Locale): Story {
  return stories[locale];
}
