// The submission as a form or a program sent it, before any check. Shape only: the checks stand beside it.

/** A field that was left out, or was not one string, is `undefined`. The texts are unbounded and untrusted. */
export interface RawSubmission {
  /** The URL or the key of the page commented on. */
  page?: string | undefined;
  /** The id of the comment this one answers. */
  parent?: string | undefined;
  name?: string | undefined;
  email?: string | undefined;
  website?: string | undefined;
  body?: string | undefined;
}
