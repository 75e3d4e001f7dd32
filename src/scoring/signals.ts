// The signals, in the order they are read. This list is the table of contents of judging; each signal is a file.

import type { Signal } from './signal.ts';
import { advertisingName } from './signals/advertising-name.ts';
import { badStanding } from './signals/bad-standing.ts';
import { campaign } from './signals/campaign.ts';
import { contactOffer } from './signals/contact-offer.ts';
import { disposableEmail } from './signals/disposable-email.ts';
import { domainReputation } from './signals/domain-reputation.ts';
import { evasion } from './signals/evasion.ts';
import { flooding } from './signals/flooding.ts';
import { generatedEmail } from './signals/generated-email.ts';
import { gibberish } from './signals/gibberish.ts';
import { hateCode } from './signals/hate-code.ts';
import { hostilePhrase } from './signals/hostile-phrase.ts';
import { honeypot } from './signals/honeypot.ts';
import { links } from './signals/links.ts';
import { missingFormToken } from './signals/missing-form-token.ts';
import { newcomer } from './signals/newcomer.ts';
import { noContent } from './signals/no-content.ts';
import { noUserAgent } from './signals/no-user-agent.ts';
import { oldPage } from './signals/old-page.ts';
import { noMailExchanger } from './signals/no-mail-exchanger.ts';
import { opaqueOrigin } from './signals/opaque-origin.ts';
import { paymentAddress } from './signals/payment-address.ts';
import { profanity } from './signals/profanity.ts';
import { repetition } from './signals/repetition.ts';
import { riskyHosts } from './signals/risky-hosts.ts';
import { shouting } from './signals/shouting.ts';
import { speltHost } from './signals/spelt-host.ts';
import { standing } from './signals/standing.ts';
import { strangeScript } from './signals/strange-script.ts';
import { tooFast } from './signals/too-fast.ts';

export const signals: readonly Signal[] = [
  // What the comment links to.
  links,
  riskyHosts,
  domainReputation,
  speltHost,
  // How it is written.
  profanity,
  hateCode,
  hostilePhrase,
  shouting,
  repetition,
  evasion,
  strangeScript,
  noContent,
  gibberish,
  // How its author wants to be reached, or paid.
  contactOffer,
  paymentAddress,
  // Who says it is from them.
  advertisingName,
  disposableEmail,
  generatedEmail,
  noMailExchanger,
  // How it was sent.
  honeypot,
  tooFast,
  missingFormToken,
  opaqueOrigin,
  noUserAgent,
  oldPage,
  campaign,
  flooding,
  // What is known of the author here.
  newcomer,
  standing,
  badStanding,
];
