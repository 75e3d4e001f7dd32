// Facts about ways to reach the author or pay somebody: contacts, what stands around them, hosts spelt out, payment
// addresses, and letters without language. No weights, no judgement.

import { contactsOf, type Contact } from '../../reading/contacts/find-contacts.ts';
import { paymentAddressesOf } from '../../reading/contacts/payment-addresses.ts';
import { findGibberish } from '../../reading/gibberish.ts';
import { speltHostsOf } from '../../reading/links/spelt-hosts.ts';
import type { Reading } from '../../reading/read-comment.ts';
import { shareOf } from './fact-numbers.ts';
import { forSpam, groupFacts } from './facts.ts';

interface ContactCounts {
  chats: number;
  invited: number;
  phones: number;
  mails: number;
  /** Offers around the contact that has most. */
  offers: number;
  speltHosts: number;
  hiddenHosts: number;
  payments: number;
  gibberish: number;
}

function countContacts(reading: Reading): ContactCounts {
  const contacts = contactsOf(reading);
  const count = (is: (contact: Contact) => boolean): number => contacts.filter(is).length;
  const hosts = speltHostsOf(reading);
  const { words, of } = findGibberish(reading);
  return {
    chats: count(({ inChat }) => inChat),
    invited: count(({ isInvited }) => isInvited),
    phones: count(({ kind }) => kind === 'phone'),
    mails: count(({ kind }) => kind === 'mail'),
    offers: contacts.reduce((most, { offers }) => Math.max(most, offers), 0),
    speltHosts: hosts.length,
    hiddenHosts: hosts.filter(({ spelling }) => spelling !== 'capitals' && spelling !== 'bracketed').length,
    payments: paymentAddressesOf(reading).length,
    gibberish: shareOf(words.length, of),
  };
}

/** Facts about contacts. */
export const contactFacts = groupFacts(countContacts, [
  { name: 'addresses in chats', direction: forSpam, measure: ({ chats }) => Math.log1p(chats) },
  { name: 'invitations to write elsewhere', direction: forSpam, measure: ({ invited }) => Math.log1p(invited) },
  { name: 'telephone numbers', direction: forSpam, measure: ({ phones }) => Math.log1p(phones) },
  { name: 'mail addresses to write to', direction: forSpam, measure: ({ mails }) => Math.log1p(mails) },
  { name: 'offers beside a contact', direction: forSpam, measure: ({ offers }) => Math.log1p(offers) },
  { name: 'web addresses spelt out', direction: forSpam, measure: ({ speltHosts }) => Math.log1p(speltHosts) },
  { name: 'hidden web addresses', direction: forSpam, measure: ({ hiddenHosts }) => Math.log1p(hiddenHosts) },
  { name: 'payment addresses', direction: forSpam, measure: ({ payments }) => Math.log1p(payments) },
  { name: 'letters without language', direction: forSpam, measure: ({ gibberish }) => gibberish },
]);
