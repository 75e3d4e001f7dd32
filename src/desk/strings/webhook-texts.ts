// The texts of webhooks in the language of this page, fetched with their view.

import { language } from './texts.ts';
import { webhookEn } from './webhook-en.ts';
import { webhookUr } from './webhook-ur.ts';

const languages = { en: webhookEn, ur: webhookUr } satisfies Record<typeof language, typeof webhookEn>;

export const webhookTexts: typeof webhookEn = languages[language];
