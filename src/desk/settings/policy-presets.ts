// Three policies to begin with. Each says all that it means to set, so that choosing one outranks what was set before.

import type { PolicyChanges } from './policy-draft.ts';

/** The careful one: a person sees every comment first. */
const everything: PolicyChanges = {
  mode: 'hold-all',
};

/** What a new site starts with. */
const balanced: PolicyChanges = {
  mode: 'hold-doubtful',
  holdFirstComment: true,
  thresholds: { spam: { hold: 0.2, spam: 0.85, discard: 0.995 }, toxicity: { hold: 0.5 } },
};

/** Newcomers are published at once; only what is rather bad than good waits. */
const relaxed: PolicyChanges = {
  mode: 'hold-doubtful',
  holdFirstComment: false,
  thresholds: { spam: { hold: 0.5, spam: 0.95, discard: 0.995 }, toxicity: { hold: 0.8 } },
};

export const presets = { everything, balanced, relaxed };
export type Preset = keyof typeof presets;
