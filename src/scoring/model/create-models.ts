// From the bytes of the model files to the models `assess` takes. The Worker's entry and the offline tools both come here.

import type { Model } from '../model-contract.ts';
import { createSpamModel } from './create-spam-model.ts';
import { createToxicityModel, type LanguageModels } from './create-toxicity-model.ts';

/** The bytes of each model file. One that is missing leaves its model out. */
export interface ModelFiles {
  toxicityEnglish?: ArrayBuffer | null;
  spam?: ArrayBuffer | null;
}

/** File names under src/scoring/model. */
export const modelFileNames: Record<keyof ModelFiles, string> = {
  toxicityEnglish: 'toxicity-en.bin',
  spam: 'spam.bin',
};

/** The models, in the order they speak. Weights are decoded at the first comment. `claimedLanguage` overrides the guess. */
export function createModels(files: ModelFiles, claimedLanguage: () => string | null = () => null): Model[] {
  const models: Model[] = [];
  if (files.toxicityEnglish) {
    models.push(createToxicityModel({ english: files.toxicityEnglish, languages: claimedOnly(claimedLanguage) }));
  }
  if (files.spam) models.push(createSpamModel(files.spam));
  return models;
}

/** Without a guess of its own: what the caller claims. */
function claimedOnly(claimedLanguage: () => string | null): LanguageModels {
  return {
    guess: claimedLanguage,
    judge: (_, language) => ({ kind: 'not-covered', language }),
  };
}
