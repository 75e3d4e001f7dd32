// The two plots of the track record, as SVG: they print, follow light and dark, and stand beside a table of their numbers.

import { sayNumber, sayShare, t } from '../strings/texts.ts';

interface Day {
  date: string;
  approve: number;
  hold: number;
  spam: number;
  discard: number;
}

const verdicts = ['approve', 'hold', 'spam', 'discard'] as const;
const height = 120;
const step = 12;

/** Comments by day, stacked by the machine's verdict. */
export function Bars({ days }: { days: readonly Day[] }) {
  const most = Math.max(1, ...days.map((day) => verdicts.reduce((sum, verdict) => sum + day[verdict], 0)));
  return (
    <figure>
      <svg class="plot" viewBox={`0 0 ${days.length * step} ${height}`} preserveAspectRatio="none" aria-hidden="true">
        {days.map((day, index) => {
          let top = height;
          return verdicts.map((verdict) => {
            const tall = (height * day[verdict]) / most;
            top -= tall;
            return (
              <rect
                key={`${day.date} ${verdict}`}
                class={verdict}
                x={index * step + 1}
                y={top}
                width={step - 2}
                height={tall}
              />
            );
          });
        })}
      </svg>
      <figcaption class="legend">
        {verdicts.map((verdict) => (
          <span key={verdict} class={verdict}>
            {t.record.verdicts[verdict]}
          </span>
        ))}
        <span class="soft">{t.record.most(most)}</span>
      </figcaption>
      <details>
        <summary>{t.record.asTable}</summary>
        <table tabIndex={0}>
          <thead>
            <tr>
              <th scope="col">{t.record.day}</th>
              {verdicts.map((verdict) => (
                <th key={verdict} scope="col">
                  {t.record.verdicts[verdict]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <tr key={day.date}>
                <th scope="row">{day.date}</th>
                {verdicts.map((verdict) => (
                  <td key={verdict}>{sayNumber(day[verdict])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

interface Band {
  from: number;
  to: number;
  so: number;
  notSo: number;
  share: number | null;
}

/** What share of comments of a score people found to be so: on the diagonal the score is honest. */
export function Calibration({ name, bands }: { name: string; bands: readonly Band[] }) {
  return (
    <figure>
      <svg class="plot calibration" viewBox="0 0 100 100" aria-hidden="true">
        <line x1="0" y1="100" x2="100" y2="0" />
        {bands.map(
          ({ from, to, share, so, notSo }) =>
            share !== null && (
              <circle
                key={from}
                cx={50 * (from + to)}
                cy={100 * (1 - share)}
                r={Math.min(5, 1.5 + Math.log10(so + notSo))}
              />
            ),
        )}
      </svg>
      <figcaption>{name}</figcaption>
      <details>
        <summary>{t.record.asTable}</summary>
        <table tabIndex={0}>
          <thead>
            <tr>
              <th scope="col">{t.record.score}</th>
              <th scope="col">{t.record.so}</th>
              <th scope="col">{t.record.notSo}</th>
              <th scope="col">{t.record.share}</th>
            </tr>
          </thead>
          <tbody>
            {bands.map(({ from, to, so, notSo, share }) => (
              <tr key={from}>
                <th scope="row">
                  {from.toFixed(1)}–{to.toFixed(1)}
                </th>
                <td>{sayNumber(so)}</td>
                <td>{sayNumber(notSo)}</td>
                <td>{sayShare(share)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
