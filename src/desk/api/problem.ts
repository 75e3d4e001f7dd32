// What the service refused, as it tells it (RFC 9457).

import { t } from '../strings/texts.ts';

interface Told {
  /** 0: it could not be reached. */
  status: number;
  /** The end of its type: "conflict". */
  kind: string;
  detail?: string;
  errors?: readonly { field: string; rule: string; message: string }[];
  current?: { status: string; version: number; by: string | null };
  count?: number;
}

export class Problem extends Error {
  readonly told: Told;

  constructor(told: Told) {
    super(told.detail ?? (told.status === 0 ? t.unreachable : String(told.status)));
    this.told = told;
  }

  /** What is wrong with a field, or nothing. */
  faultOf(field: string): string | undefined {
    return this.told.errors?.find((fault) => fault.field === field)?.message;
  }
}

/** The problem in an answer; of one that tells none, its status. */
export async function readProblem(answer: { status: number; json(): Promise<unknown> }): Promise<Problem> {
  const body = await answer.json().catch(() => ({}));
  const { type = '', ...told } = body as Partial<Told> & { type?: string };
  return new Problem({ ...told, status: answer.status, kind: type.split(':').at(-1) ?? '' });
}

/** What to tell a person of whatever went wrong. */
export function sayFault(error: unknown): string {
  return t.failed(error instanceof Error ? error.message : String(error));
}
