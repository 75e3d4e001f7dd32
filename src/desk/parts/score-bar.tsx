// A score as a bar, with the site's thresholds as ticks on it.

import { sayScore } from '../strings/texts.ts';

export function ScoreBar({ name, value, thresholds }: { name: string; value: number; thresholds: readonly number[] }) {
  const reached = thresholds.filter((one) => value >= one).length;
  return (
    <div class="score">
      <span class="score-name">{name}</span>
      <svg
        class={`score-bar level-${reached === 0 ? 0 : reached === thresholds.length ? 2 : 1}`}
        viewBox="0 0 100 8"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <rect class="rail" width="100" height="8" />
        <rect class="value" width={100 * value} height="8" />
        {thresholds.map((at) => (
          <rect key={at} class="tick" x={100 * at - 0.4} width="0.8" height="8" />
        ))}
      </svg>
      <span class="score-value">{sayScore(value)}</span>
    </div>
  );
}
