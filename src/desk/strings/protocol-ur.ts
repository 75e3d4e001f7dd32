// The texts of other services' protocols in Urdu.

import type { protocolEn } from './protocol-en.ts';

export const protocolUr: typeof protocolEn = {
  title: 'پروٹوکول',
  intro: 'جو سافٹ ویئر کسی اور خدمت کا پروٹوکول بولتا ہے وہ یہاں پوچھتا ہے: کتنا، اور لوگ کتنی بار متفق ہیں۔',
  names: { akismet: 'Akismet', perspective: 'Perspective', openai: 'OpenAI moderations' },
  software: 'سافٹ ویئر جو کسی اور خدمت کا پروٹوکول بولتا ہے',
  softwareHelp: 'یہ کلید ایک سائٹ پر وہی پروٹوکول کھولتی ہے، اور کچھ نہیں: نہ میز، نہ کوئی تبصرہ۔',
  which: 'کون سا پروٹوکول',
  site: 'کس سائٹ پر',
  noSite: 'سائٹ چنیں',
  keyOf: (protocol) => `پروٹوکول: ${protocol}`,
  howToUse: {
    akismet: 'جہاں سافٹ ویئر ‎https://rest.akismet.com‎ کو بلاتا ہے، وہاں یہ پتہ لکھیں۔ کلید وہیں جہاں Akismet کی تھی۔',
    perspective:
      'جہاں سافٹ ویئر ‎https://commentanalyzer.googleapis.com‎ کو بلاتا ہے، وہاں یہ پتہ لکھیں۔ کلید وہیں جہاں Google کی تھی۔',
    openai: 'سافٹ ویئر کو ‎https://api.openai.com/v1‎ کی جگہ یہ پتہ دیں۔ کلید وہیں جہاں OpenAI کی تھی۔',
  },
  address: 'پتہ',
  endpoint: 'ورژن سمیت پتہ، Coral اور ان کے لیے جو یہ مانگیں',
  discovery: 'تفصیل کی دستاویز، ان کے لیے جو اسے پڑھتے ہیں',
  empty: 'کوئی سافٹ ویئر یہاں نہیں پوچھتا: کسی پروٹوکول کی کلید نہیں، اور پچھلے تیس دن میں کوئی استعمال نہیں ہوا۔',
  makeKey: 'پروٹوکول کی کلید بنائیں',
  span: (from, to) => `${from} سے ${to} تک (UTC)۔`,
  keys: 'کلیدیں',
  noKeys: 'اب اس کی کوئی کلید نہیں۔',
  since: (ago) => `بنی ${ago}`,
  calls: (n) => `تقریباً ${n} بار پوچھا گیا`,
  callsHelp: 'سولہ میں سے ایک گنا جاتا ہے، اور سب کے لیے شمار ہوتا ہے۔',
  byDay: 'دن بہ دن',
  day: 'دن',
  callsOf: 'کتنی بار',
  agreement: 'لوگوں سے اتفاق',
  agreementHelp: 'لوگوں نے بعد میں جو کہا، اس میں سے کتنی بار اسکور نے اس حد پر وہی کہا۔',
  noCorrections: 'ابھی کسی نے کوئی اسکور درست نہیں کیا۔',
  measured: 'کس کا اسکور',
  at: (threshold) => `${threshold} سے`,
  said: 'لوگوں نے کہا اچھا / برا',
};
