// The texts of mails in the language of this page, fetched with their view.

import { mailEn } from './mail-en.ts';
import { mailUr } from './mail-ur.ts';
import { language } from './texts.ts';

const languages = { en: mailEn, ur: mailUr } satisfies Record<typeof language, typeof mailEn>;

export const mailTexts: typeof mailEn = languages[language];
