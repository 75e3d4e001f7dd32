// No request longer than 256 KiB is read, whether it says its length or not; a list as text may have 4 MiB, an import 2, a check
// in Akismet's protocol 1: WordPress sends a comment twice in it, with all that came with it.

import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { requestBytesMax } from '../../domain/comment.ts';
import { Failed } from '../../domain/failure.ts';
import { listRequestBytesMax } from '../../domain/list-entry.ts';
import { importRequestBytesMax } from '../../domain/transfer.ts';

const limitTo = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new Failed({ kind: 'too-large', limitBytes: maxSize });
    },
  });

const limit = limitTo(requestBytesMax);
const limitOfLists = limitTo(listRequestBytesMax);
const listText = /^\/v1\/admin\/sites\/[^/]+\/list\/text$/;
const limitOfImports = limitTo(importRequestBytesMax);
const imports = /^\/v1\/admin\/sites\/[^/]+\/import$/;

const limitOfChecks = limitTo(1024 * 1024);
const checks = /^\/1\.[12]\//;

export const limitBody = createMiddleware(async function limitBody(c, next) {
  if (listText.test(c.req.path)) return limitOfLists(c, next);
  if (checks.test(c.req.path)) return limitOfChecks(c, next);
  return (imports.test(c.req.path) ? limitOfImports : limit)(c, next);
});
