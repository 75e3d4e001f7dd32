// The texts of what a site holds (taken out, brought in, a person's, and all of it erased) in the language of this page.

import { dataEn } from './data-en.ts';
import { dataUr } from './data-ur.ts';
import { language } from './texts.ts';

const languages = { en: dataEn, ur: dataUr } satisfies Record<typeof language, typeof dataEn>;

export const dataTexts: typeof dataEn = languages[language];
