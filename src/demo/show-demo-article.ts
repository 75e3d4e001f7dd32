// What the demo article needs: the comments of its page, the form's token, and the fate of the reader's own comment.

import { Failed } from '../domain/failure.ts';
import { isPageOpen } from '../domain/page.ts';
import type { Site } from '../domain/site.ts';
import type { Context } from '../operations/context.ts';
import { findPageState } from '../operations/threads/find-page-state.ts';
import { listThreads, type ThreadList } from '../operations/threads/list-threads.ts';
import { showStatus } from '../operations/submissions/show-status.ts';
import { makeFormToken } from '../operations/tokens.ts';

/** The demo article is served while this site is there. */
export const demoSlug = 'demo';

export interface DemoAsk {
  pageUrl: string;
  /** `ID.TOKEN`, as the redirect after posting has it. */
  held: string | undefined;
  thread: string | undefined;
  cursor: string | undefined;
}

export interface DemoAnswer {
  site: Site;
  list: ThreadList;
  held: { id: string; token: string } | null;
  formToken: string;
  isOpen: boolean;
}

/**
 * Reads from the primary: the reader has just posted, or a moderator just decided.
 * @throws Failed `not-found` when there is no site `demo`, `invalid` for a cursor of another list.
 */
export async function showDemoArticle(context: Context, ask: DemoAsk): Promise<DemoAnswer> {
  const { settings, now } = context;
  const { pageUrl, thread, cursor } = ask;
  const [{ site, list }, page, held, formToken] = await Promise.all([
    listThreads(context, {
      site: demoSlug,
      page: pageUrl,
      thread,
      cursor,
      limit: 50,
      isKnown: null,
      fresh: true,
    }),
    findPageState(context, demoSlug, pageUrl),
    findHeld(context, ask.held),
    makeFormToken(settings, demoSlug, now),
  ]);
  if (!list) throw new Error('a list that nobody has yet is told');
  return { site, list, held, formToken, isOpen: isPageOpen(page, site.closeAfterDays, now) };
}

/** The reader's comment while it waits; null when it does no more, or the token is not its own. */
async function findHeld(context: Context, held = ''): Promise<DemoAnswer['held']> {
  const [id, token, ...rest] = held.split('.');
  if (!id || !token || rest.length) return null;
  try {
    const { status } = await showStatus(context, { commentId: id, token });
    return status === 'held' ? { id, token } : null;
  } catch (error) {
    if (error instanceof Failed && error.failure.kind === 'not-found') return null;
    throw error;
  }
}
