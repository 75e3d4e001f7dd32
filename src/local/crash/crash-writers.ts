// Writers that post comments until the connection breaks, and the ledger of what the service acknowledged to them.

import { makeSubmission, type Submission } from '../submit-load.ts';

export interface Ledger {
  nextSerial: number;
  /** Serial -> the id that a 201 named. */
  acknowledged: Map<number, string>;
  /** Sent but not answered, or answered with a 5xx: stored or not, the writer can't know. */
  unanswered: Submission[];
  /** Any other answer. There should be none. */
  refused: string[];
}

const answerWithinMs = 10_000;

/** An empty ledger; `nextSerial` goes on over the rounds so that no two comments are alike. */
export function openLedger(): Ledger {
  return { nextSerial: 1, acknowledged: new Map(), unanswered: [], refused: [] };
}

/** One writer: the next comment goes out when the last one is answered. Ends when one is not, or at `deadline` (ms UTC). */
export async function writeUntilBroken(url: string, ledger: Ledger, deadline: number): Promise<void> {
  while (Date.now() < deadline && ledger.refused.length === 0) {
    const submission = makeSubmission(ledger.nextSerial++);
    const answer = await send(url, submission);
    if (typeof answer === 'object') {
      ledger.acknowledged.set(submission.serial, answer.id);
    } else if (answer === 'no answer') {
      ledger.unanswered.push(submission);
      return;
    } else {
      ledger.refused.push(answer);
    }
  }
}

/**
 * Sends each submission again under its own idempotency key and gives the ids answered, in order.
 * @throws Error when one is not answered 201.
 */
export async function sendAgain(url: string, submissions: readonly Submission[]): Promise<string[]> {
  const ids: string[] = [];
  for (const submission of submissions) {
    const answer = await send(url, submission);
    if (typeof answer === 'string') throw new Error(`sending comment ${submission.serial} again: ${answer}`);
    ids.push(answer.id);
  }
  return ids;
}

async function send(url: string, { headers, body }: Submission): Promise<{ id: string } | string> {
  try {
    const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(answerWithinMs) });
    if (response.status >= 500) return 'no answer';
    const text = await response.text();
    if (response.status !== 201) return `${response.status} ${text.slice(0, 300)}`;
    return { id: (JSON.parse(text) as { comment: { id: string } }).comment.id };
  } catch {
    return 'no answer';
  }
}
