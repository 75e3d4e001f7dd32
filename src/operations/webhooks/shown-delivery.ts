// A delivery as it is shown, and its id: the number of its row with its time, which no other row ever has together.

import { Failed } from '../../domain/failure.ts';
import type { Delivery, DeliveryAnswer } from '../../domain/webhook.ts';
import type { DeliveryRow } from '../../storage/webhooks/deliveries.ts';

/** What receivers know it by (webhook-id). */
export function deliveryId({ seq, at }: Pick<DeliveryRow, 'seq' | 'at'>): string {
  return `msg_${seq}_${at.toString(36)}`;
}

/** @throws Failed `not-found` for a text that is no id of one. */
export function readDeliveryId(id: string): { seq: number; at: number } {
  const [, seq = '', at = ''] = /^msg_(\d{1,15})_([0-9a-z]{1,10})$/.exec(id) ?? [];
  if (seq === '') throw new Failed({ kind: 'not-found', what: 'delivery' });
  return { seq: Number(seq), at: Number.parseInt(at, 36) };
}

/** The row as it is answered. */
export function showDelivery(row: DeliveryRow): Delivery {
  const { kind, status, version, at, state, attempts } = row;
  return {
    id: deliveryId(row),
    kind,
    comment: row.comment_id,
    status,
    version,
    counts: row.counts === null ? null : (JSON.parse(row.counts) as Record<string, number>),
    at,
    state,
    attempts,
    dueAt: row.due_at,
    answers: JSON.parse(row.answers) as DeliveryAnswer[],
  };
}
