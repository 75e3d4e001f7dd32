// `npm run measure:campaigns -- --data DIR`: what of the near copies among labelled comments campaigns find, and what they
// take along, by source; and of honest comments how many look like one. Node only; nothing here ships.

import { parseArgs } from 'node:util';
import { resemblanceMin } from '../operations/submissions/find-campaign.ts';
import { readComment } from '../scoring/reading/read-comment.ts';
import { bandsFollowedMax } from '../storage/submissions/campaign-matches.ts';
import { findCorpora, readComments } from './corpora/corpora.ts';
import { drawTable, showShare } from './measures/evaluation-report.ts';
import { measureCampaigns, type CampaignFigures, type CampaignText } from './measures/measure-campaigns.ts';

const { values: options } = parseArgs({
  options: { data: { type: 'string' }, prefix: { type: 'string', default: 'spam_' } },
});
if (options.data === undefined) {
  process.stderr.write('Name the folder of the labelled comments: npm run measure:campaigns -- --data DIR\n');
  process.exit(2);
}

/** Any will do for measuring; a deployment's are secret. */
const seeds = [0x5eed_0001, 0x5eed_0002] as const;

async function readBySource(directory: string, prefix: string): Promise<Map<string, CampaignText[]>> {
  const bySource = new Map<string, CampaignText[]>();
  for (const path of findCorpora(directory, prefix)) {
    for await (const { text, source, spam } of readComments(path)) {
      const { fingerprintText } = readComment({ name: null, email: null, website: null, body: text });
      const texts = bySource.get(source) ?? [];
      texts.push({ letters: fingerprintText, spam: spam === 1 });
      bySource.set(source, texts);
    }
  }
  return bySource;
}

function drawRow(
  source: string,
  { texts, campaigns, joined, missed, unlike, honestInSpam }: CampaignFigures,
): string[] {
  return [
    source,
    ...[texts, campaigns, joined].map(String),
    ...missed.map((share) => (share.count === 0 ? '–' : `${showShare(share.missed / share.count)} of ${share.count}`)),
    joined === 0 ? '–' : showShare(unlike.count / joined),
    String(honestInSpam),
  ];
}

const bySource = await readBySource(options.data, options.prefix);
const rule = { bandsFollowedMax, resemblanceMin, seeds };
const figures = [...bySource].map(([source, texts]) => [source, measureCampaigns(texts, rule)] as const);
const [any] = figures;
const headers = [
  'comments', 'long', 'campaigns', 'joined', ...(any?.[1].missed ?? []).map(({ likeness }) => `missed, ${likeness}+ alike`),
  `joined, under ${any?.[1].unlike.likeness} alike`, 'honest, joined spam',
]; // prettier-ignore
process.stdout.write(
  `${drawTable(
    headers,
    figures.map(([source, figure]) => drawRow(source, figure)),
  )}\n`,
);
