// The tables of other services' protocols as Kysely sees them. Mirrors migrations/.

import type { Generated, Selectable } from 'kysely';
import type { ProtocolName } from '../domain/actor.ts';
import type { AgreementCounter } from '../domain/protocol-agreement.ts';

/** What is counted of a day: calls, people's words by score, and what was answered. */
export type DayCounter = AgreementCounter | 'calls' | 'answered_spam' | 'answered_ham';

export interface ProtocolDaysTable extends Record<DayCounter, Generated<number>> {
  site: string;
  /** In days since the epoch. */
  day: number;
  protocol: ProtocolName;
  /** What was scored and corrected; "" for calls. */
  measured: string;
}

export type ProtocolDay = Selectable<ProtocolDaysTable>;
