// The texts of the policy's form in Urdu.

import type { policyEn } from './policy-en.ts';

const number = new Intl.NumberFormat('ur-PK');
const n = (value: number) => number.format(value);

function decided(approved: number, refused: number): string {
  const told = [
    ...(refused > 0 ? [`ان میں سے ${n(refused)} آپ نے رد کیے تھے`] : []),
    ...(approved > 0 ? [`ان میں سے ${n(approved)} آپ نے منظور کیے تھے`] : []),
  ];
  return `${told.join('، ')}۔`;
}

export const policyUr: typeof policyEn = {
  title: 'پالیسی',
  intro:
    'کیا فوراً شائع ہو، کیا کسی انسان کا انتظار کرے، اور کیا سپیم ہے۔ ہر تبدیلی محفوظ کرنے سے پہلے آپ کے تازہ تبصروں پر آزمائی جاتی ہے۔',
  version: (version, by, ago) => `نسخہ ${n(version)}، ${by} کا مقرر کردہ، ${ago}۔`,
  preset: 'کتنی احتیاط',
  presets: {
    everything: { name: 'سب روکیں', help: 'ہر تبصرہ شائع ہونے سے پہلے کوئی انسان دیکھتا ہے۔' },
    balanced: {
      name: 'متوازن',
      help: 'لکھنے والے کا پہلا تبصرہ رکتا ہے اور جو مشکوک ہو۔ جنہیں آپ پہلے منظور کر چکے، ان کا گزر جاتا ہے۔',
    },
    relaxed: { name: 'نرم', help: 'نئے لکھنے والوں کے تبصرے بھی گزر جاتے ہیں۔ صرف ممکنہ سپیم اور بدزبانی رکتی ہے۔' },
  },
  ownPreset: 'آپ کی پالیسی اب ان تینوں میں سے نہیں: یہ آپ نے خود بنائی ہے۔',
  holdFirst: 'لکھنے والے کا پہلا تبصرہ روکیں',
  holdFirstHelp: 'جب تک اس کا کوئی تبصرہ منظور نہ ہو جائے۔',
  thresholds: 'کس نمبر سے آگے',
  thresholdsHelp: 'نمبر امکان ہیں: ۰ یقیناً بے ضرر، ۱ یقیناً برا۔ جتنا کم اتنی سختی۔',
  threshold: {
    'spam.hold': 'ممکنہ سپیم کے طور پر روکیں',
    'spam.spam': 'سپیم میں ڈالیں',
    'spam.discard': 'کھلا سپیم: سامنے کے صفحے سے دور',
    'toxicity.hold': 'تکلیف دہ سمجھ کر روکیں',
  },
  limits: 'حدیں اور زبانیں',
  limit: {
    'flood.perMinute': { label: 'ایک لکھنے والے کے تبصرے فی منٹ', help: 'اس سے زیادہ رد کیے جاتے ہیں۔' },
    'flood.perHour': { label: 'ایک لکھنے والے کے تبصرے فی گھنٹہ', help: 'اس سے زیادہ رد کیے جاتے ہیں۔' },
    'flood.networkFactor': { label: 'پورا نیٹ ورک اس سے اتنے گنا بھیج سکتا ہے', help: '۱: لکھنے والا کوئی بھی ہو، رد۔' },
    commentsPerDay: {
      label: 'سائٹ ایک دن میں اتنے تبصرے رکھتی ہے',
      help: 'زیادہ بھیجنے والے کو کل آنے کو کہا جاتا ہے۔',
    },
    'surge.factor': { label: 'سیلاب یہ ہے: معمول کے گھنٹے سے اتنے گنا', help: 'تب تبصرے روکے جاتے ہیں۔' },
    'surge.perTenMinutes': { label: '… اور دس منٹ میں اتنے سے زیادہ', help: '' },
  },
  languages: 'متوقع زبانیں',
  languagesHelp: 'جیسے en، de، ur-Latn، بیچ میں کاما۔ باقی زبانیں بھی ویسے ہی پرکھی جاتی ہیں۔',
  weights: 'علامتوں کا وزن',
  weightsHelp:
    'پوری طرح ظاہر ہونے پر ہر علامت اپنے نمبر میں کتنا جوڑتی ہے (لاگ آڈز)۔ ۰ اسے بند کر دیتا ہے۔ ماڈل کا وزن اس کے اپنے جوڑ کو ضرب دیتا ہے۔',
  caps: 'بالائی حدیں',
  capsHelp: 'علامتوں کا ایک گروہ مل کر زیادہ سے زیادہ اتنا جوڑتا ہے۔',
  scores: { spam: 'سپیم', toxicity: 'زہریلا پن' },
  trial: {
    title: 'اس نے کیا کیا ہوتا',
    trying: 'آپ کے تازہ تبصروں پر آزمایا جا رہا ہے …',
    nothing: 'اوپر کچھ بدلیں: محفوظ کرنے سے پہلے یہاں آزمایا جائے گا۔',
    noComments: 'آزمانے کو ابھی کوئی تبصرہ نہیں۔',
    same: (judged) => `آپ کے تازہ ${n(judged)} تبصروں میں سے کسی کا نتیجہ نہ بدلتا۔`,
    on: (judged) => `آپ کے تازہ ${n(judged)} تبصروں میں سے:`,
    moves: {
      published: (value) => `${n(value)} فوراً شائع ہو جاتے۔`,
      held: (value) => `${n(value)} روک لیے جاتے۔`,
      spam: (value) => `${n(value)} سپیم میں جاتے۔`,
    },
    decided,
    show: 'انہیں دکھائیں',
  },
};
