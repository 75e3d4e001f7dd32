// The texts of the policy's form in the language of this page, fetched with it.

import { policyEn } from './policy-en.ts';
import { policyUr } from './policy-ur.ts';
import { language } from './texts.ts';

const languages = { en: policyEn, ur: policyUr } satisfies Record<typeof language, typeof policyEn>;

export const policyTexts: typeof policyEn = languages[language];
