// Evidence: what is known about a submission beyond its text. Facts only; signals judge them.

/** A check that ran, or the reason it could not. "Could not" is shown to the moderator, and doubt holds. */
export type Checked<T> = { known: true; value: T } | { known: false; reason: string };

export function known<T>(value: T): Checked<T> {
  return { known: true, value };
}

export function unavailable(reason: string): Checked<never> {
  return { known: false, reason };
}

/** How often moderators approved, rejected or marked as spam: an author's or a linked domain's record at one site. */
export interface Standing {
  approved: number;
  rejected: number;
  spam: number;
}

export interface Evidence {
  /** Sent with a moderator's key. */
  staff: boolean;
  /** The hidden field that only a bot fills in was filled in. */
  honeypotFilled: boolean;
  /** Milliseconds between the form being served and this submission; `null`: no (valid, fresh) form token. */
  formAgeMs: number | null;
  /** The site says each of its forms carries a form token. */
  formTokenExpected: boolean;
  /** Whether the email's domain takes mail; `null`: the site has not turned the look-up on. */
  mailExchanger: Checked<boolean> | null;
  /** The author's record at this site, by folded email; `null`: no email given, or never seen. */
  author: Standing | null;
  /** Other comments of the site with the same folded text on another page or thread, counted up to 2. */
  duplicatesElsewhere: Checked<number>;
  /** Comments of this client network within the last hour, and how many the policy allows in an hour. */
  network: Checked<{ lastHour: number; allowedPerHour: number }>;
  /** The email has reached the limit that holds (never refuses) further comments. */
  emailFlooded: boolean;
  /** The site receives far more than usual: authors without an approved comment are held. */
  surge: boolean;
  /** Records of at most four linked registrable domains, in the order of the text. */
  domains: Checked<{ domain: string; standing: Standing }[]>;
  /** The site's own hosts: links to them are not advertisements. */
  siteHosts: readonly string[];
  /** ISO 15924 scripts the site expects ("Latn", "Arab"); empty: any. */
  siteScripts: readonly string[];
}

/** Nothing is known beyond the text: for judging a text again, or alone. */
export const noEvidence: Evidence = {
  staff: false,
  honeypotFilled: false,
  formAgeMs: null,
  formTokenExpected: false,
  mailExchanger: null,
  author: null,
  duplicatesElsewhere: known(0),
  network: known({ lastHour: 0, allowedPerHour: 1 }),
  emailFlooded: false,
  surge: false,
  domains: known([]),
  siteHosts: [],
  siteScripts: [],
};
