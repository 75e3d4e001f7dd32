// Packs a head into 4-bit codes, two buckets a byte, as scoring/models/languages/mixed-table reads them.

import type { MixedTableHeader } from '../../scoring/models/languages/mixed-table.ts';
import type { LinearHead } from '../numeric/linear-trainer.ts';

/** The head's weights without its bias. */
export function packMixedTable(
  { weights }: LinearHead,
  buckets: number,
): { header: MixedTableHeader; packed: Uint8Array } {
  const max = weights.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 1e-9);
  const packed = new Uint8Array(buckets >> 1);
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    const weight = weights[bucket] as number;
    const code = 8 + Math.sign(weight) * Math.round(7 * Math.sqrt(Math.abs(weight) / max));
    packed[bucket >> 1] = (packed[bucket >> 1] as number) | (code << ((bucket & 1) << 2));
  }
  return { header: { buckets, max }, packed };
}
