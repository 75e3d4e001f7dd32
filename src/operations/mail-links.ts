// The links in mails and the tokens that sign them. Opening one shows; only what is posted from there acts, since programs
// that look through mails open every link.

import type { MailWay, Settings } from '../env.ts';
import { decidableMs } from '../domain/mail.ts';
import { isSameSecret, keyedHash } from './hashing.ts';

type Secret = Pick<Settings, 'tokenSecret'>;

/** Lets whoever gets mails say yes to them, and stop them. It has no end: one must be able to stop what came long ago. */
export function makeSubscriptionToken({ tokenSecret }: Secret, id: string): Promise<string> {
  return keyedHash(tokenSecret, 'subscription to mails', id);
}

/** Whether a token is that of the subscription. Compares in constant time. */
export async function isSubscriptionToken(settings: Secret, id: string, token: string): Promise<boolean> {
  return isSameSecret(token, await makeSubscriptionToken(settings, id));
}

/** Where they say yes or stop. */
export async function subscriptionUrl(settings: Secret, { origin }: MailWay, id: string): Promise<string> {
  return `${origin}/v1/mail/subscriptions/${id}?token=${await makeSubscriptionToken(settings, id)}`;
}

/** What a link out of a digest is for: one comment as it stood, one moderator, up to a time. */
export interface DecisionLink {
  comment: string;
  /** The moderator, by their subscription. */
  by: string;
  version: number;
  /** Milliseconds UTC. */
  until: number;
}

/** Lets a moderator decide that comment in that version, and no other. */
export function makeDecisionToken({ tokenSecret }: Secret, link: DecisionLink): Promise<string> {
  const { comment, by, version, until } = link;
  return keyedHash(tokenSecret, 'decision by mail', JSON.stringify([comment, by, version, until]));
}

/** Whether the token is that of the link. Compares in constant time; says nothing of the time. */
export async function isDecisionToken(settings: Secret, link: DecisionLink, token: string): Promise<boolean> {
  return isSameSecret(token, await makeDecisionToken(settings, link));
}

/** Where a moderator decides a comment as it stands now. */
export async function decisionUrl(
  settings: Secret,
  { origin }: MailWay,
  link: Omit<DecisionLink, 'until'> & { now: number },
): Promise<string> {
  const { comment, by, version, now } = link;
  const until = now + decidableMs;
  const token = await makeDecisionToken(settings, { comment, by, version, until });
  return `${origin}/v1/mail/comments/${comment}?${new URLSearchParams({ by, version: `${version}`, until: `${until}`, token })}`;
}
