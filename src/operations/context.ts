// What every operation is given: the deployment's settings, the time, and the models. Nothing of HTTP.

import type { Settings } from '../env.ts';
import type { Model } from '../scoring/model-contract.ts';

export interface Context {
  settings: Settings;
  /** Milliseconds UTC, read once per request. */
  now: number;
  models: readonly Model[];
}
