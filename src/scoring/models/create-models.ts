// From the bytes of the model files to the models `assess` takes. The Worker's entry and the offline tools both come here.

import type { Model } from '../model-contract.ts';
import type { LanguageModels } from './language-contract.ts';
import { createLanguageModels } from './languages/language-models.ts';
import { createSpamModel } from './spam/create-spam-model.ts';
import { createToxicityModel } from './toxicity/create-toxicity-model.ts';

/** The bytes of each model file. One that is missing leaves its model out. */
export interface ModelFiles {
  toxicityEnglish?: ArrayBuffer | null;
  spam?: ArrayBuffer | null;
  languages?: ArrayBuffer | null;
}

/** File names under src/scoring/models/weights. */
export const modelFileNames: Record<keyof ModelFiles, string> = {
  toxicityEnglish: 'toxicity-en.bin',
  spam: 'spam.bin',
  languages: 'languages.bin',
};

/** The models, in the order they speak. Weights are decoded at the first comment. `claimedLanguage` overrides the guess. */
export function createModels(files: ModelFiles, claimedLanguage: () => string | null = () => null): Model[] {
  const models: Model[] = [];
  if (files.toxicityEnglish) {
    models.push(
      createToxicityModel({
        english: files.toxicityEnglish,
        languages: claimedFirst(claimedLanguage, files.languages ? createLanguageModels(files.languages) : null),
      }),
    );
  }
  if (files.spam) models.push(createSpamModel(files.spam));
  return models;
}

/** What the caller claims counts; then the guess, where there is a model for it. */
function claimedFirst(claimedLanguage: () => string | null, models: LanguageModels | null): LanguageModels {
  return {
    version: models?.version ?? 'no-languages',
    covers: (language) => models?.covers(language) ?? false,
    guess(reading, options) {
      const claimed = claimedLanguage();
      return claimed === null ? (models?.guess(reading, options) ?? []) : [{ language: claimed, probability: 1 }];
    },
    judge: (reading, shares, range) =>
      models?.judge(reading, shares, range) ?? { kind: 'not-covered', language: shares[0]?.language ?? null },
  };
}
