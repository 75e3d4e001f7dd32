// What an import found otherwise than it brings it, and left as it is.

/** By name: what, and which. `line`: its place among those sent, from 1. */
export interface Conflict {
  line: number;
  what: 'comment' | 'settings' | 'policy' | 'list' | 'page';
  /** The id of the comment there, the key of the page, the slug of the site. */
  id: string;
  message: string;
}
