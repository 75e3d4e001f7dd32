// The deletions of sites that go on, and how far each has come.

import type { Actor } from '../../domain/actor.ts';
import type { DeletionPart } from '../../domain/site-deletion.ts';
import { runAll } from '../../storage/database.ts';
import { findDeletions } from '../../storage/sites/deletions.ts';
import type { Context } from '../context.ts';

const deletionsMax = 100;

export interface SiteDeletionAnswer {
  slug: string;
  startedAt: number;
  touchedAt: number;
  part: DeletionPart;
  comments: { gone: number; left: number };
  /** Of all other tables. */
  rowsGone: number;
}

/** Those that the key began, or all where it reaches every site; what is not there is gone. One trip. */
export async function listDeletions({ settings }: Context, actor: Actor): Promise<{ deletions: SiteDeletionAnswer[] }> {
  const { found } = await runAll(settings.db, { found: findDeletions(actor, deletionsMax) });
  return {
    deletions: found.map((row) => ({
      slug: row.slug,
      startedAt: row.started_at,
      touchedAt: row.touched_at,
      part: row.part,
      comments: { gone: row.comments_gone, left: row.comments_left },
      rowsGone: row.rows_gone,
    })),
  };
}
