// What became of a file: counts, and of what was left out the first ids. Never a text.

export type Noted = Record<string, { count: number; first: string[] }>;

export interface Report {
  stored: number;
  unchanged: number;
  judged: number;
  others: number;
  /** By reason. */
  leftOut: Noted;
  mended: Noted;
  conflicts: Noted;
}

export function newReport(): Report {
  return { stored: 0, unchanged: 0, judged: 0, others: 0, leftOut: {}, mended: {}, conflicts: {} };
}

const firstMax = 5;

export function note(noted: Noted, reason: string, id: string): void {
  const entry = (noted[reason] ??= { count: 0, first: [] });
  entry.count += 1;
  if (entry.first.length < firstMax) entry.first.push(id);
}

/** The report for people, a line each. */
export function reportLines(report: Report): string[] {
  const { stored, unchanged, judged, others } = report;
  const told = (title: string, noted: Noted) =>
    Object.entries(noted).map(
      ([reason, { count, first }]) =>
        `${title}, ${reason}: ${count} (${first.join(', ')}${count > first.length ? ', …' : ''})`,
    );
  return [
    `${stored} comments stored, ${judged} of them judged; ${unchanged} were there already; ${others} other lines.`,
    ...told('Left out', report.leftOut),
    ...told('Stored without what was at fault', report.mended),
    ...told('There otherwise', report.conflicts),
  ];
}
