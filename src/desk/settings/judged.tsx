// What the service makes of a text: the verdict, both scores with the site's thresholds, every reason, and the evidence
// marked in the text.

import { useVeil, veiledFrom } from '../parts/care.ts';
import { MarkedText, type Mark } from '../parts/marked-text.tsx';
import { ScoreBar } from '../parts/score-bar.tsx';
import { useThresholds, type QueueComment } from '../queue/queue-data.ts';
import { s } from '../strings/settings-texts.ts';
import { t } from '../strings/texts.ts';

type Judgement = Pick<QueueComment, 'verdict' | 'verdictByScore' | 'scores' | 'reasons' | 'body'>;

export function Judged({ site, judgement, status }: { site: string; judgement: Judgement; status?: string }) {
  const thresholds = useThresholds(site);
  const isVeiled = useVeil(site);
  const { verdict, verdictByScore, scores, reasons, body } = judgement;
  const marks: Mark[] = reasons.flatMap(({ quotes, score, sentence }) =>
    quotes
      .filter(({ field }) => field === 'body')
      .map(({ start, end }) => ({ start, end, told: sentence, isToxic: score === 'toxicity' })),
  );
  return (
    <div class="judged">
      <p class="verdict">
        <b class={`verdict-${verdict}`}>{status ?? s.verdicts[verdict]}</b>{' '}
        {verdictByScore !== null && verdictByScore !== verdict && (
          <span class="soft">{s.judged.byScore(s.verdicts[verdictByScore])}</span>
        )}
      </p>
      <p class="body" dir="auto">
        <MarkedText text={body} marks={marks} veiled={isVeiled && (scores.toxicity ?? 0) >= veiledFrom} />
      </p>
      <div class="causes" role="group" aria-label={s.judged.scores}>
        <ScoreBar name={t.queue.spam} value={scores.spam ?? 0} thresholds={thresholds.spam} />
        <ScoreBar name={t.queue.toxicity} value={scores.toxicity ?? 0} thresholds={thresholds.toxicity} />
        <Reasons reasons={reasons} />
      </div>
    </div>
  );
}

function Reasons({ reasons }: Pick<Judgement, 'reasons'>) {
  if (reasons.length === 0) return <p>{t.queue.noReasons}</p>;
  return (
    <ul aria-label={t.queue.reasons} lang="en" dir="ltr">
      {reasons.map(({ signal, sentence, points }) => (
        <li key={signal + sentence}>
          {sentence}
          {points !== 0 && <span class="points">{(points > 0 ? '+' : '−') + Math.abs(points).toFixed(1)}</span>}
        </li>
      ))}
    </ul>
  );
}
