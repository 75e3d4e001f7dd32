// What of a text tells that it belongs to a campaign: keyed, so that whoever lacks the deployment's secret can neither test
// a guessed text against the database nor make one that passes for another. Goes with the text when that is erased.

import { sketchOf, sketchUnitsMin, type SketchSeeds } from '../scoring/reading/sketch.ts';
import type { CampaignPrint } from '../storage/campaign-member.ts';
import { isTelling } from './fingerprint.ts';
import { keyedHash } from './hashing.ts';

/**
 * Of a text of 80 folded letters and digits or more a sketch, which nearly the same texts share; of a shorter one a hash,
 * which the same text alone has; of a text too short to tell anything ("Thank you!") nothing.
 */
export async function campaignPrintOf(hashSecret: string, fingerprintText: string): Promise<CampaignPrint | null> {
  if (!isTelling(fingerprintText)) return null;
  if (isLongText(fingerprintText)) return sketchOf(fingerprintText, await seedsOf(hashSecret));
  const hash = (await keyedHash(hashSecret, 'text of a campaign', fingerprintText)).slice(0, 16);
  return { bands: [`=${hash}`], signature: hash };
}

/** So long that nobody writes the like by chance. */
export function isLongText(fingerprintText: string): boolean {
  return fingerprintText.length >= sketchUnitsMin;
}

async function seedsOf(hashSecret: string): Promise<SketchSeeds> {
  const hex = await keyedHash(hashSecret, 'sketches', '');
  return [Number.parseInt(hex.slice(0, 8), 16), Number.parseInt(hex.slice(8, 16), 16)];
}
