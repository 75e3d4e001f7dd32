// The texts of the settings in the language of this page, fetched with the first of their views.

import { settingsEn } from './settings-en.ts';
import { settingsUr } from './settings-ur.ts';
import { language } from './texts.ts';

export type SettingsTexts = typeof settingsEn;

const languages = { en: settingsEn, ur: settingsUr } satisfies Record<typeof language, SettingsTexts>;

export const s: SettingsTexts = languages[language];
