// The texts of keys, browsers and events in the language of this page, fetched with their views.

import { accessEn } from './access-en.ts';
import { accessUr } from './access-ur.ts';
import { language } from './texts.ts';

const languages = { en: accessEn, ur: accessUr } satisfies Record<typeof language, typeof accessEn>;

export const accessTexts: typeof accessEn = languages[language];
