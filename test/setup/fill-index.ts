// Fills the search index for the comments of `fillSite` by SQL: as the service would, in a fraction of the time. A test compares.

import { env } from 'cloudflare:workers';
import { digest } from '../../src/operations/hashing.ts';

const documentsAtOnce = 20_000;

/** For a site filled first in its file, whose comments have `seq` 1 and up. Every second text has `harbour`, every hundredth `rare`. */
export async function fillIndex(site: string, comments: number): Promise<void> {
  const pages = Array.from({ length: 100 }, (_, page) => digest(`https://demo.example/page-${page}`));
  const hashes = JSON.stringify((await Promise.all(pages)).map((hash) => hash.slice(0, 16)));
  await env.DB.prepare(
    `UPDATE comments SET body = body || iif(seq % 2 = 0, ' harbour', '') || iif(seq % 100 = 3, ' rare', '') WHERE site = ?`,
  )
    .bind(site)
    .run();
  await env.DB.prepare('DELETE FROM unindexed').run();
  for (let from = 1; from <= comments; from += documentsAtOnce) {
    await env.SEARCH.prepare(documentsSql)
      .bind(from, Math.min(comments, from + documentsAtOnce - 1), site, hashes)
      .run();
  }
  await env.SEARCH.prepare(`UPDATE progress SET indexed_seq = ?, indexed_id = printf('%s-%08d', ?, ?)`)
    .bind(comments, site, comments)
    .run();
}

const documentsSql = `
  WITH RECURSIVE n(i) AS (SELECT cast(?1 AS integer) UNION ALL SELECT i + 1 FROM n WHERE i < ?2),
    scored AS (SELECT i, (i % 997) / 997.0 AS spam, (i % 991) / 991.0 AS toxicity, (i % 983) / 983.0 AS doubt FROM n)
  INSERT INTO documents (seq, by_time, by_harm, by_doubt, name, email, website, page, body, facets)
  SELECT i, (1700000000000 + i * 1000) / 10000 * 16777216 + i,
    cast(max(spam, toxicity) * 536870911 AS integer) * 16777216 + i,
    cast(doubt / 40 * 536870911 AS integer) * 16777216 + i,
    printf('author %d', i % 1000), printf('author%d example com', i % 1000), '', printf('https demo example page %d', i % 100),
    printf('comment number %d about nothing in particular', i) || iif(i % 2 = 0, ' harbour', '') || iif(i % 100 = 3, ' rare', ''),
    printf('site:%s status:%s page:%s verdict:%s language:und author:author-%d signal:links spam:%d toxicity:%d day:%d days:%d', ?3,
      CASE WHEN i % 10 = 0 THEN 'rejected' WHEN i % 10 = 1 THEN 'spam' WHEN i % 2 = 0 THEN 'approved' ELSE 'pending' END,
      json_extract(?4, printf('$[%d]', i % 100)), CASE WHEN i % 10 = 1 THEN 'spam' ELSE 'hold' END, i % 1000,
      cast(spam * 20 AS integer), cast(toxicity * 20 AS integer),
      (1700000000000 + i * 1000) / 86400000, (1700000000000 + i * 1000) / 2592000000)
  FROM scored`;
