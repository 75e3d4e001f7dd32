// What a row of the spam model's training is. No reading of files, no choice of rows.

export interface SpamRow {
  body: string;
  /** `null`: the source has no such field; '': the author left it empty. */
  name: string | null;
  website: string | null;
  spam: 0 | 1;
  source: string;
  /** The blog of a blog comment; else the source. */
  blog: string;
  /** ISO date, '' where unknown. */
  date: string;
  weight: number;
  /** What it counts for the linear heads, where that differs. */
  wordWeight?: number;
  /**
   * Rows of one part are left out together when the words are cross-fitted: those of a blog, a video, a kind of own comments,
   * so that the trees meet words as of a place or a kind unseen, and don't trust words more than a new blog's deserve.
   */
  part: number;
  /** The comment as submitted; false for its copies without website, or without name and website. */
  isWhole: boolean;
  /** Set for one comment put between sentences of others. */
  isEmbedded?: boolean;
}

export const blogSource = 'gitblog-comment-spam';
/** Its parts are videos. */
export const videoSource = 'youtube-spam-collection';
export const partCount = 5;
