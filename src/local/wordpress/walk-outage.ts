// A WordPress that is down behind the gate. The last of the walks: it stops WordPress.

import { check } from './checks.ts';
import type { Place } from './place.ts';

export async function walkOutage({ gate, wordpress }: Place): Promise<void> {
  await wordpress.stop();
  check('a site that does not answer is told so (502)', (await fetch(`${gate}/?p=1`)).status === 502);
}
