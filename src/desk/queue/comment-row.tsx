// One comment of the queue: its text with the evidence, who wrote it, why it stands here, and what can be done.

import { useState } from 'preact/hooks';
import './queue.css';
import { MarkedText, type Mark } from '../parts/marked-text.tsx';
import { ScoreBar } from '../parts/score-bar.tsx';
import { addressOf, type Place } from '../location.ts';
import { sayAgo, sayTime, t } from '../strings/texts.ts';
import { follow } from '../parts/follow.ts';
import type { Move } from './decide.ts';
import { movesOf } from './moves.ts';
import { AppealSaid, AuthorRecord, ReportsSaid } from './said.tsx';
import { useVeil, veiledFrom } from '../parts/care.ts';
import { useThresholds, type QueueComment } from './queue-data.ts';

const foldedUnits = 700;

export interface RowProps {
  comment: QueueComment;
  isCurrent: boolean;
  isSelected: boolean;
  claim: QueueComment['claim'];
  act: (move: Move) => void;
  /** Asks for a reason and a note first. */
  decideWithReason: () => void;
  /** Null: it stands alone. */
  select: ((isRange: boolean) => void) | null;
}

export function CommentRow({ comment, isCurrent, isSelected, claim, act, decideWithReason, select }: RowProps) {
  const name = comment.author.name ?? t.queue.anonymous;
  const whole = { view: 'comment', params: { site: comment.site, id: comment.id } };
  return (
    <div class={`row ${select ? '' : 'alone'} ${isCurrent ? 'current' : ''} ${isSelected ? 'selected' : ''}`}>
      {select && (
        <input
          type="checkbox"
          checked={isSelected}
          aria-label={t.queue.select(name)}
          onClick={(event) => select(event.shiftKey)}
        />
      )}
      <div class="row-text">
        <Byline comment={comment} name={name} claim={claim} isCurrent={select !== null && isCurrent} />
        <Body comment={comment} />
        {comment.appeal !== null && <AppealSaid appeal={comment.appeal} />}
        {comment.reports !== null && <ReportsSaid id={comment.id} version={comment.version} isShown={isCurrent} />}
        <div class="row-acts">
          {movesOf(comment).map((move) => (
            <button key={move} type="button" class={move} onClick={() => act(move)}>
              {t.moves[move]}
            </button>
          ))}
          <button type="button" class="quiet" onClick={decideWithReason}>
            {t.queue.withReason}
          </button>
          {select && (
            <a class="quiet" href={addressOf(whole)} onClick={follow(whole)}>
              {t.queue.details}
            </a>
          )}
        </div>
      </div>
      <Causes comment={comment} />
    </div>
  );
}

interface BylineProps extends Pick<RowProps, 'comment' | 'claim' | 'isCurrent'> {
  name: string;
}

function Byline({ comment, name, claim, isCurrent }: BylineProps) {
  const { author, createdAt, page, parent, campaign, editedAt, authorEditedAt, withdrawnAt, site } = comment;
  return (
    <header>
      <b dir="auto">
        {author.id === null ? (
          name
        ) : (
          <Filtered to={{ view: 'author', params: { site, id: author.id } }}>{name}</Filtered>
        )}
      </b>
      {comment.staff && <span class="badge">{t.queue.staff}</span>}
      {author.email !== null && <span dir="ltr">{author.email}</span>}
      {isCurrent && author.id !== null && <AuthorRecord id={comment.id} version={comment.version} />}
      {author.website !== null && (
        // Shown, never live: what spam wants is a visit.
        <span class="website" dir="ltr">
          {author.website}
        </span>
      )}
      <span>
        {t.queue.onPage}{' '}
        <bdi class="page">
          <Filtered to={{ view: 'queue', params: { site, page } }}>{page.replace(/^https?:\/\//, '')}</Filtered>
        </bdi>
      </span>
      <time dateTime={new Date(createdAt).toISOString()} title={sayTime(createdAt)}>
        {sayAgo(createdAt)}
      </time>
      {withdrawnAt !== null && <span class="badge">{t.queue.withdrawn}</span>}
      {editedAt !== null && <span>{editedAt === authorEditedAt ? t.queue.editedByAuthor : t.queue.edited}</span>}
      {campaign !== null && campaign.size > 1 && (
        <Filtered to={{ view: 'queue', params: { campaign: campaign.id } }}>{t.queue.campaign(campaign.size)}</Filtered>
      )}
      {claim !== null && !claim.mine && claim.until > Date.now() && (
        <span class="badge claim">{t.queue.lookedAtBy(claim.by)}</span>
      )}
      {parent !== null && (
        <details class="parent">
          <summary>{t.queue.inReplyTo(parent.name ?? t.queue.anonymous)}</summary>
          <blockquote dir="auto">{parent.body}</blockquote>
        </details>
      )}
    </header>
  );
}

/** A link to another place of the desk. */
function Filtered({ to, children }: { to: Place; children: string }) {
  return (
    <a href={addressOf(to)} onClick={follow(to)}>
      {children}
    </a>
  );
}

function Body({ comment }: { comment: QueueComment }) {
  const [isWhole, setWhole] = useState(false);
  const isVeiled = useVeil(comment.site);
  const { body, reasons, scores } = comment;
  const isLong = body.length > foldedUnits;
  const shown = isLong && !isWhole ? body.slice(0, foldedUnits) : body;
  const marks: Mark[] = reasons.flatMap(({ quotes, score, sentence, points }) =>
    quotes
      .filter(({ field }) => field === 'body')
      .map(({ start, end }) => ({
        start,
        end,
        told: points === 0 ? sentence : `${sentence} ${sayPoints(points)}`,
        isToxic: score === 'toxicity',
      })),
  );
  return (
    <>
      <p class="body" dir="auto">
        <MarkedText text={shown} marks={marks} veiled={isVeiled && (scores.toxicity ?? 0) >= veiledFrom} />
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
  const isVeiled = useVeil(comment.site);
  const hides = isVeiled && (scores.toxicity ?? 0) >= veiledFrom;
  return (
    <div class="causes">
      <ScoreBar name={t.queue.spam} value={scores.spam ?? 0} thresholds={thresholds.spam} />
      <ScoreBar name={t.queue.toxicity} value={scores.toxicity ?? 0} thresholds={thresholds.toxicity} />
      {reasons.length === 0 ? (
        <p>{t.queue.noReasons}</p>
      ) : (
        <ul aria-label={t.queue.reasons} lang="en" dir="ltr">
          {reasons.map(({ signal, sentence, points, score }) => (
            <li key={signal}>
              <Sentence text={sentence} veiled={hides && score === 'toxicity'} />
              {points !== 0 && <span class="points">{sayPoints(points)}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const sayPoints = (points: number) => (points > 0 ? '+' : '−') + Math.abs(points).toFixed(1);

/** What a sentence quotes stands behind its colon, and is veiled where the text is. */
function Sentence({ text, veiled }: { text: string; veiled: boolean }) {
  const at = text.indexOf(': ') + 2;
  if (!veiled || at < 2) return <>{text}</>;
  return (
    <>
      {text.slice(0, at)}
      <mark class="toxic veiled" tabIndex={0}>
        {text.slice(at)}
      </mark>
    </>
  );
}
