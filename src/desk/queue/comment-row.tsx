// One comment of the queue: its text with the evidence, who wrote it, why it stands here, and what can be done.

import { useState } from 'preact/hooks';
import { MarkedText, type Mark } from '../parts/marked-text.tsx';
import { ScoreBar } from '../parts/score-bar.tsx';
import { addressOf, usePlace } from '../location.ts';
import { sayAgo, sayTime, t } from '../strings/texts.ts';
import type { Move } from './decide.ts';
import { useThresholds, type QueueComment } from './queue-data.ts';

const foldedUnits = 700;

export interface RowProps {
  comment: QueueComment;
  isCurrent: boolean;
  isSelected: boolean;
  act: (move: Move) => void;
  select: (isRange: boolean) => void;
}

/** What may be done to a comment as it stands. */
export function movesFor(status: string): Move[] {
  const all: Move[] = ['approve', 'spam', 'reject', 'restore'];
  const resting: Record<string, Move> = { approved: 'approve', rejected: 'reject', spam: 'spam', pending: 'restore' };
  return all.filter((move) => move !== resting[status]);
}

export function CommentRow({ comment, isCurrent, isSelected, act, select }: RowProps) {
  const name = comment.author.name ?? t.queue.anonymous;
  return (
    <div class={`row ${isCurrent ? 'current' : ''} ${isSelected ? 'selected' : ''}`}>
      <input
        type="checkbox"
        checked={isSelected}
        aria-label={t.queue.select(name)}
        tabIndex={-1}
        onClick={(event) => select(event.shiftKey)}
      />
      <div class="row-text">
        <Byline comment={comment} name={name} />
        <Body comment={comment} />
        <div class="row-acts">
          {movesFor(comment.status).map((move) => (
            <button key={move} type="button" class={move} onClick={() => act(move)}>
              {t.moves[move]}
            </button>
          ))}
        </div>
      </div>
      <Causes comment={comment} />
    </div>
  );
}

function Byline({ comment, name }: { comment: QueueComment; name: string }) {
  const { author, createdAt, page, parent, campaign, claim } = comment;
  const { params } = usePlace();
  const linkTo = (filter: Record<string, string>) =>
    addressOf({
      view: 'queue',
      params: { site: comment.site, ...(params['status'] && { status: params['status'] }), ...filter },
    });
  return (
    <header>
      <b dir="auto">{author.id === null ? name : <a href={linkTo({ author: author.id })}>{name}</a>}</b>
      {comment.staff && <span class="badge">{t.queue.staff}</span>}
      {author.website !== null && (
        // Shown, never live: what spam wants is a visit.
        <span class="website" dir="ltr">
          {author.website}
        </span>
      )}
      <span>
        {t.queue.onPage}{' '}
        <a dir="ltr" class="page" href={linkTo({ page })}>
          {page.replace(/^https?:\/\//, '')}
        </a>
      </span>
      <time dateTime={new Date(createdAt).toISOString()} title={sayTime(createdAt)}>
        {sayAgo(createdAt)}
      </time>
      {campaign !== null && campaign.size > 1 && (
        <a href={linkTo({ campaign: campaign.id })}>{t.queue.campaign(campaign.size)}</a>
      )}
      {claim !== null && <span class="badge claim">{t.queue.lookedAtBy(claim.by)}</span>}
      {parent !== null && (
        <details class="parent">
          <summary>{t.queue.inReplyTo(parent.name ?? t.queue.anonymous)}</summary>
          <blockquote dir="auto">{parent.body}</blockquote>
        </details>
      )}
    </header>
  );
}

function Body({ comment }: { comment: QueueComment }) {
  const [isWhole, setWhole] = useState(false);
  const { body, reasons, scores } = comment;
  const isLong = body.length > foldedUnits;
  const shown = isLong && !isWhole ? body.slice(0, foldedUnits) : body;
  const marks: Mark[] = reasons.flatMap(({ quotes, score, sentence }) =>
    quotes
      .filter(({ field }) => field === 'body')
      .map(({ start, end }) => ({ start, end, told: sentence, isToxic: score === 'toxicity' })),
  );
  return (
    <>
      <p class="body" dir="auto">
        <MarkedText text={shown} marks={marks} veiled={(scores.toxicity ?? 0) >= 0.8} />
        {isLong && !isWhole && '…'}
      </p>
      {isLong && (
        <button type="button" class="quiet" onClick={() => setWhole(!isWhole)}>
          {isWhole ? t.queue.showLess : t.queue.showAll}
        </button>
      )}
    </>
  );
}

function Causes({ comment }: { comment: QueueComment }) {
  const thresholds = useThresholds(comment.site);
  const { scores, reasons } = comment;
  return (
    <div class="causes">
      <ScoreBar name={t.queue.spam} value={scores.spam ?? 0} thresholds={thresholds.spam} />
      <ScoreBar name={t.queue.toxicity} value={scores.toxicity ?? 0} thresholds={thresholds.toxicity} />
      {reasons.length === 0 ? (
        <p>{t.queue.noReasons}</p>
      ) : (
        <ul aria-label={t.queue.reasons} lang="en" dir="ltr">
          {reasons.map(({ signal, sentence, points }) => (
            <li key={signal}>
              {sentence}
              {points !== 0 && <span class="points">{(points > 0 ? '+' : '−') + Math.abs(points).toFixed(1)}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
