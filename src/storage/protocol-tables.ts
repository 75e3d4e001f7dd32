// The tables of other services' protocols as Kysely sees them. Mirrors migrations/.

import type { Generated, Selectable } from 'kysely';
import type { ProtocolName } from '../domain/actor.ts';
import type { AgreementCounter } from '../domain/protocol-agreement.ts';

export interface ProtocolDaysTable extends Record<AgreementCounter | 'calls', Generated<number>> {
  site: string;
  /** In days since the epoch. */
  day: number;
  protocol: ProtocolName;
  /** What was scored and corrected; "" for calls. */
  measured: string;
}

export type ProtocolDay = Selectable<ProtocolDaysTable>;
