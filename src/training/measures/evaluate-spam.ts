// Figures of the spam model: on blogs and months its training had not seen, on honest news comments, and on any labelled
// rows by the committed model. No printing but as parts of the report.

import { drawTable, showNumber, showShare, type ReportPart } from './evaluation-report.ts';
import type { Judge } from './evaluation-rows.ts';
import type { LabelledComment } from '../corpora/corpora.ts';
import {
  averagePrecision,
  brierSkill,
  calibrationError,
  f1At,
  recallAtFalsePositives,
  rocAuc,
  type ScoredRows,
} from './metrics.ts';
import { holdBackVideos, type HeldBack } from '../spam/hold-back-spam.ts';
import type { SpamData } from '../spam/spam-data.ts';
import { bystanderSource } from '../spam/spam-rows.ts';
import { calibrateSpam, holdBack, naturalSpamShare, spamTrainer } from '../spam/train-spam.ts';
import { startRun, type RunChoice } from '../training-run.ts';

const recallWanted = 0.95;

/** The score that `recallWanted` of the spam reaches. */
function thresholdOf(rows: ScoredRows): number {
  const spam = Array.from({ length: rows.labels.length }, (_, row) => row).filter((row) => rows.labels[row] === 1);
  const scores = spam.map((row) => rows.scores[row] as number).sort((a, b) => a - b);
  return scores[Math.floor((1 - recallWanted) * scores.length)] ?? Number.POSITIVE_INFINITY;
}

function shareAtLeast(scores: readonly number[], threshold: number): number {
  return scores.filter((score) => score >= threshold).length / scores.length;
}

/** Weights that bring the spam among rows to the natural share. */
function naturalWeights(labels: readonly number[]): number[] {
  const spam = labels.filter((label) => label === 1).length;
  const weight = (naturalSpamShare / (1 - naturalSpamShare)) * ((labels.length - spam) / Math.max(1, spam));
  return labels.map((label) => (label === 1 ? weight : 1));
}

const heads = [
  'comments',
  'n',
  'spam',
  'ROC AUC',
  'AP',
  'F1',
  'recall at 1 % FP',
  'at 5 % FP',
  'honest flagged at 95 % recall',
  'calibration error',
  'Brier skill',
];

/** One line of the table: probabilities and labels, figures at the natural share of spam. */
function drawLine(name: string, scores: readonly number[], labels: readonly number[]): string[] {
  const rows = { scores, labels, weights: naturalWeights(labels) };
  const honest = scores.filter((_, row) => labels[row] === 0);
  return [
    name,
    String(labels.length),
    String(labels.filter((label) => label === 1).length),
    showNumber(rocAuc(rows), 4),
    showNumber(averagePrecision(rows)),
    showNumber(f1At(rows, 0.5)),
    showShare(recallAtFalsePositives(rows, 0.01).recall),
    showShare(recallAtFalsePositives(rows, 0.05).recall),
    showShare(shareAtLeast(honest, thresholdOf(rows))),
    showNumber(calibrationError(rows)),
    showNumber(brierSkill(rows)),
  ];
}

/**
 * Trains without each blog and each blog's latest comments (or takes that from the cache), and without each video, and measures
 * what was left out.
 */
export async function reportHeldBackSpam(choice: RunChoice): Promise<ReportPart[]> {
  const run = startRun(spamTrainer, choice);
  const { data, held } = await holdBack(run);
  const videos = holdBackVideos(data, run.seed);
  const { slope, bias } = calibrateSpam(data, held);
  const probability = (logit: number): number => 1 / (1 + Math.exp(-(bias + slope * logit)));
  const line = (name: string, logits: Float64Array, isWanted: (row: number) => boolean): string[] => {
    const rows = [...data.rows.keys()].filter((row) => !Number.isNaN(logits[row]) && isWanted(row));
    return drawLine(
      name,
      rows.map((row) => probability(logits[row] as number)),
      rows.map((row) => data.labels[row] as number),
    );
  };
  const blogs = [
    ...new Set(data.rows.filter((row) => row.source === 'gitblog-comment-spam').map((row) => row.blog)),
  ].sort();
  const lines = [
    line('blogs never seen, together', held.unseenBlog, () => true),
    ...blogs.map((blog) => line(`– ${blog}, never seen`, held.unseenBlog, (row) => data.rows[row]?.blog === blog)),
    line('later comments on known blogs', held.laterComment, () => true),
    line('videos never seen, together', videos, () => true),
  ];
  const news = drawNews(data, held);
  return [{ title: 'Spam, blog comments', text: `${drawTable(heads, lines)}${news}` }];
}

function drawNews(data: SpamData, held: HeldBack): string {
  const { flagged, count } = measureNews(data, held);
  if (count === 0) return '';
  return `\n\nHonest news comments flagged at the threshold that finds 95 % of the spam on blogs never seen: ${(100 * flagged).toFixed(2)} % of ${count}.`;
}

/**
 * Which share of honest news comments would be flagged at the threshold of the blogs never seen. Own comments that choose
 * count nothing for learning, either, but stand for themselves: many of them are advertisements.
 */
export function measureNews(
  { rows, labels }: Pick<SpamData, 'rows' | 'labels'>,
  { unseenBlog, bystander }: Pick<HeldBack, 'unseenBlog' | 'bystander'>,
): { flagged: number; count: number } {
  const blogRows = [...rows.keys()].filter((row) => !Number.isNaN(unseenBlog[row]));
  const threshold = thresholdOf({
    scores: blogRows.map((row) => unseenBlog[row] as number),
    labels: blogRows.map((row) => labels[row] as number),
  });
  const news = [...bystander].filter((score, row) => !Number.isNaN(score) && rows[row]?.source === bystanderSource);
  return { flagged: shareAtLeast(news, threshold), count: news.length };
}

/** Labelled spam rows of any files by the committed model, by source. */
export function reportLabelledSpam(judge: Judge, rows: readonly LabelledComment[]): ReportPart[] {
  const labelled = rows.filter((row) => row.spam === 0 || row.spam === 1);
  const sources = [...new Set(labelled.map((row) => row.source))].sort();
  const lines = sources.flatMap((source) => {
    const own = labelled.filter((row) => row.source === source);
    if (new Set(own.map((row) => row.spam)).size < 2) return [];
    const scores = own.map(
      (row) => judge({ body: row.text, name: row.name ?? null, website: row.url ?? null }).models.spam ?? 0,
    );
    return [
      drawLine(
        source,
        scores,
        own.map((row) => row.spam as number),
      ),
    ];
  });
  return lines.length === 0 ? [] : [{ title: 'Spam by source, committed model', text: drawTable(heads, lines) }];
}
