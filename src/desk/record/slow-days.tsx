// How long comments wait by the day of the week they came in on: a table whose bars stand beside their numbers.

import { sayDuration, sayNumber, t } from '../strings/texts.ts';

interface Weekday {
  /** 1 is Monday. */
  weekday: number;
  waits: { comments: number; medianMs: number | null };
}

const dayMs = 86_400_000;
/** A Monday. */
const mondayMs = 4 * dayMs;
const names = new Intl.DateTimeFormat(t.dateLocale, { weekday: 'long', timeZone: 'UTC' });

export function SlowDays({ weekdays }: { weekdays: readonly Weekday[] }) {
  const longestMs = Math.max(1, ...weekdays.map(({ waits }) => waits.medianMs ?? 0));
  return (
    <table class="slow-days" tabIndex={0}>
      <thead>
        <tr>
          <th scope="col">{t.record.weekday}</th>
          <th scope="col">{t.record.wait}</th>
          <td />
          <th scope="col">{t.record.held}</th>
        </tr>
      </thead>
      <tbody>
        {weekdays.map(({ weekday, waits: { comments, medianMs } }) => (
          <tr key={weekday}>
            <th scope="row">{names.format(mondayMs + (weekday - 1) * dayMs)}</th>
            <td>{medianMs === null ? '–' : sayDuration(medianMs)}</td>
            <td aria-hidden="true">
              <svg viewBox="0 0 100 8" preserveAspectRatio="none">
                <rect width={(100 * (medianMs ?? 0)) / longestMs} height="8" />
              </svg>
            </td>
            <td>{sayNumber(comments)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
