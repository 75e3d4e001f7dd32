// An offer with a way to reach its author outside the page: a name in a chat, a number, a mail address. What a site's
// filter of links never sees.

import { contactsOf, type Contact } from '../reading/contacts/find-contacts.ts';
import { found, spanOf, type Signal } from '../signal.ts';

/** By what stands around the contact. Neither a chat nor an offer: an office's number, another commenter's name. */
const strengths = { chat: 0.4, invited: 0.2, offer: 0.3, moreOffers: 0.2 } as const;

export const contactOffer: Signal = {
  id: 'contact-offer',
  group: 'text',
  score: 'spam',
  reads: 'text',
  look(reading) {
    const contacts = contactsOf(reading)
      .map((contact) => ({ contact, strength: strengthOf(contact) }))
      .filter(({ strength }) => strength > 0)
      .sort((a, b) => b.strength - a.strength);
    const strongest = contacts[0];
    if (strongest === undefined) return null;
    const spans = contacts.map(({ contact }) => spanOf('body', reading.body, contact));
    const { kind, offers } = strongest.contact;
    return found(strongest.strength, spans, { kind, offers });
  },
  describe(finding, quote) {
    const where =
      finding.facts?.['kind'] === 'phone' ? 'A number to call or write to' : 'A way to write to somebody elsewhere';
    const offered = finding.facts?.['offers'] === 0 ? '' : ', beside an offer';
    return `${where}${offered}: ${quote(0)}`;
  },
};

function strengthOf({ kind, inChat, isInvited, offers }: Contact): number {
  if (offers === 0 && !inChat) return 0;
  // A number that nothing calls one, or the word "DM", says little beside a single such word.
  if ((kind === 'private' || (kind === 'phone' && !isInvited && !inChat)) && offers < 2) return 0;
  return (
    (inChat ? strengths.chat : 0) +
    (isInvited ? strengths.invited : 0) +
    (offers > 0 ? strengths.offer : 0) +
    (offers > 1 ? strengths.moreOffers : 0)
  );
}
