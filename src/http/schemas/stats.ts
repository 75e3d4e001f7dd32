// The track record of the machine, for the API's description: what each number counts, and what it can't tell.

import { z } from 'zod';
import type { Stats } from '../../operations/stats/show-stats.ts';
import { nextCursor } from './lists.ts';

const count = z.int().min(0);
const ratio = z.number().min(0).max(1).nullable();

const fared = z.object({
  precision: ratio.describe('confirmed / (confirmed + overruled); null: neither happened.'),
  recall: ratio.describe('confirmed / (confirmed + missed); null: neither happened.'),
  confirmed: count.describe('The machine called it so, and people did.'),
  overruled: count.describe('The machine called it so, and people did not.'),
  missed: count.describe('People called it so, and the machine did not, though it may have held it.'),
  unknown: count.describe('Decided, but the decision does not tell.'),
  undecided: count.describe('The machine called it so, and nobody decided. Counted in no ratio.'),
});

const band = z
  .object({
    from: z.number(),
    to: z.number(),
    so: count.describe('People called it so: spam, or toxic.'),
    notSo: count.describe('They called it something else.'),
    unknown: count.describe('Decided, but the decision does not tell.'),
    undecided: count,
    share: ratio.describe('so / (so + notSo): near the score where it is calibrated on what people decide.'),
  })
  .meta({ id: 'ScoreBand', description: 'Comments whose score lies from `from` to below `to` (the last: to 1).' });

const agreement = z.object({ agreed: count, overruled: count, undecided: count });
const verdictCounts = { approve: count, hold: count, spam: count, discard: count };

const waits = z.object({
  comments: count.describe('Comments that the machine held and people decided.'),
  medianMs: z.int().nullable().describe('Half waited no longer for their first decision, estimated.'),
  atLeastMs: z.int().nullable().describe('The median is no less, for sure.'),
  belowMs: z.int().nullable().describe('The median is below, for sure; null: no bound is known.'),
});

const weekdayWaits = {
  weekday: z.int().min(1).max(7).describe('1 is Monday, 7 Sunday.'),
  comments: count.describe("Those that readers sent; not what came with a moderator's key."),
  waits,
};

const siteStats = z
  .object({
    site: z.string(),
    comments: count.describe('All that came in on these days, erased ones too.'),
    staff: count.describe("Sent with a moderator's key: in `comments` and in nothing else here."),
    verdicts: z.object(verdictCounts).describe('By verdict, floors included.'),
    decisions: z
      .object({ approved: count, rejected: count, spam: count, undecided: count })
      .describe("By the human's word that stands; a decision taken back counts no more."),
    scoresSaid: z
      .object({ approve: agreement, hold: agreement, spam: agreement })
      .describe(
        'By what the scores alone say, whatever rule held a comment besides: "approve" is overruled by a refusal, "hold" and ' +
          '"spam" by an approval.',
      ),
    overruledShare: ratio.describe('Of all that was decided, the share in which people overruled what the scores say.'),
    spam: fared.describe(
      'Spam: the spam score reached the threshold of "spam". Confirmed by the move "spam", overruled by an approval; refused otherwise is unknown.',
    ),
    toxicity: fared.describe(
      'Toxic: the toxicity score reached its threshold. A refusal is for toxicity when its reason is "toxic" or begins with ' +
        '"toxic-". Refused without a reason, what the machine called toxic counts as confirmed, other comments as unknown. ' +
        'Overruled: approved, or refused for another reason. What is marked as spam is unknown.',
    ),
    calibration: z.object({ spam: z.array(band), toxicity: z.array(band) }).describe('By tenths of the score.'),
    waits: waits.describe('Time to decision, counted by doubling steps from a minute up.'),
    signals: z
      .array(z.object({ signal: z.string(), approved: count, rejected: count, spam: count }))
      .describe('How often each reason spoke on comments people decided: signals, floors, checks that could not run.'),
    days: z
      .array(z.object({ date: z.string(), comments: count, ...verdictCounts }))
      .describe('Days on which comments came in, UTC.'),
    weekdays: z
      .array(z.object(weekdayWaits))
      .describe('By the day of the week on which they came in, of `zone`: when comments wait longest.'),
    hours: z
      .array(z.object({ ...weekdayWaits, hour: z.int().min(0).max(23).describe('Of `zone`, in which they came in.') }))
      .describe('By the hour of the week in which they came in, from Monday, hours without a comment left out.'),
  })
  .meta({ id: 'SiteStats' });

export const stats = z.object({
  from: z.string(),
  to: z.string(),
  zone: z.string().describe('The time zone of `weekdays` and `hours`.'),
  minute: z
    .int()
    .min(0)
    .max(59)
    .describe('Counted are hours of UTC: in a zone that is off by a part of an hour each begins so many minutes past.'),
  sites: z.array(siteStats),
  next: nextCursor,
}) satisfies z.ZodType<Stats>;
