// `npm run bench:import`: comments a second from a file made here into a running `wrangler dev`, by the command's own code; and
// the memory that takes. `-- --comments 100000 --chunk 100 --origin http://localhost:8787`.

import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { callAdmin } from '../call-admin.ts';
import { completeDevVars } from '../dev/dev-vars.ts';
import { importFile } from '../transfer/import-file.ts';
import { reportLines } from '../transfer/report.ts';
import { findProjectFolder } from '../wrangler.ts';

const start = `<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<wp:base_blog_url>https://load.example</wp:base_blog_url>`;
const perPost = 50;

/** A post of WordPress's export with its comments, of 997 authors; every third answers the one before. */
function post(first: number): string {
  const comments = Array.from({ length: perPost }, (_, at) => {
    const id = first + at;
    const parent = at % 3 === 2 ? id - 1 : 0;
    return `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author>Reader ${id % 997}</wp:comment_author>
<wp:comment_author_email>reader${id % 997}@example.com</wp:comment_author_email><wp:comment_date_gmt>2015-05-02 10:00:00</wp:comment_date_gmt>
<wp:comment_content><![CDATA[Number ${id} of the notes on the harbour wall, which is older than the council knows.]]></wp:comment_content>
<wp:comment_approved>1</wp:comment_approved><wp:comment_parent>${parent}</wp:comment_parent></wp:comment>`;
  });
  return `<item><link>https://load.example/post-${first}/</link>${comments.join('')}</item>`;
}

async function writeExport(file: string, comments: number): Promise<void> {
  const out = createWriteStream(file);
  out.write(start);
  for (let first = 1; first <= comments; first += perPost) if (!out.write(post(first))) await once(out, 'drain');
  out.end('</channel></rss>');
  await once(out, 'finish');
}

const { values } = parseArgs({
  options: {
    comments: { type: 'string', default: '100000' },
    chunk: { type: 'string', default: '100' },
    origin: { type: 'string', default: 'http://localhost:8787' },
  },
});
const ownerKey = process.env['OWNER_KEY'] ?? completeDevVars(join(findProjectFolder(), '.dev.vars')).secrets.OWNER_KEY;
const access = { origin: values.origin, ownerKey };
const folder = mkdtempSync(join(tmpdir(), 'anteroom-import-'));
try {
  const site = `load-${Date.now()}`;
  await callAdmin(access, '/sites', { slug: site, title: 'Load', hosts: ['load.example'] });
  const file = join(folder, 'export.xml');
  await writeExport(file, Number(values.comments));
  const began = performance.now();
  const report = await importFile({ file, site, access, chunk: Number(values.chunk) });
  const seconds = (performance.now() - began) / 1000;
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  for (const line of reportLines(report)) console.log(line);
  console.log(`${Math.round(report.stored / seconds)} comments a second, ${memory} MB of memory at most`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
