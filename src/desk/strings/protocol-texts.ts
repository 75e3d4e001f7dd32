// The texts of other services' protocols in the language of this page, fetched with their views.

import { protocolEn } from './protocol-en.ts';
import { protocolUr } from './protocol-ur.ts';
import { language } from './texts.ts';

const languages = { en: protocolEn, ur: protocolUr } satisfies Record<typeof language, typeof protocolEn>;

export const protocolTexts: typeof protocolEn = languages[language];
