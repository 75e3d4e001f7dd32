// The samples of what is stored of mails: see query-samples.ts, which holds them among the others (by outgoing.ts).

import * as mails from '../../../src/storage/mail/mails.ts';
import * as subscriptions from '../../../src/storage/mail/subscriptions.ts';
import * as wishes from '../../../src/storage/mail/wishes.ts';
import * as waitingComments from '../../../src/storage/mail/waiting-comments.ts';

const actor = { key: 'k', name: 'n', scopes: [], sites: ['s'] };
const act = { id: 'i', actor, at: 1 };
const recipientAct = { ...act, site: 's', recipient: 'r', changes: {} };
const columns = { name: 'n', every_minutes: 60, include_text: 1, include_address: 0 };
const claim: mails.MailClaim = { now: 1, until: 2, limit: 10, only: null };

export const modules = { mails, subscriptions, wishes, 'waiting-comments': waitingComments };

export const samples = {
  mails: {
    insertMail: [mails.insertMail('confirm', 'r', 1), mails.insertMail('test', 'r', 1)],
    insertDigests: [mails.insertDigests(1, 50)],
    setNextDigests: [mails.setNextDigests(1, 50)],
    claimMails: [mails.claimMails(claim), mails.claimMails({ ...claim, only: 1 })],
    findClaimedMails: [mails.findClaimedMails(claim)],
    settleMails: [mails.settleMails([])],
    findNextDue: [mails.findNextDue()],
    findMails: [
      mails.findMails(actor, { site: 's', state: undefined, before: null, limit: 9 }),
      mails.findMails(actor, { site: 's', state: 'dead', before: 5, limit: 9 }),
    ],
    findMail: [mails.findMail(1)],
    replayMails: [mails.replayMails('s', 1, 100)],
    insertReplayEvent: [mails.insertReplayEvent(act, 's')],
    deleteOldMails: [mails.deleteOldMails(1, 500)],
  },
  subscriptions: {
    findRecipients: [subscriptions.findRecipients(actor, 's')],
    findLatestMails: [subscriptions.findLatestMails('s')],
    findRecipient: [subscriptions.findRecipient(actor, recipientAct)],
    insertRecipient: [subscriptions.insertRecipient(act, { site: 's', address: 'a', columns })],
    insertRecipientEvent: [subscriptions.insertRecipientEvent(recipientAct, 'recipient.made')],
    insertSentEvent: [subscriptions.insertSentEvent(recipientAct, 'confirm')],
    updateRecipient: [subscriptions.updateRecipient(recipientAct, columns)],
    deleteRecipient: [subscriptions.deleteRecipient(recipientAct)],
    findSubscription: [subscriptions.findSubscription('r')],
    confirmSubscription: [subscriptions.confirmSubscription('r', 2, 1)],
    stopSubscription: [subscriptions.stopSubscription('r', 1, 2)],
    countAsked: [subscriptions.countAsked('r', 1)],
    findSubscriptionsOf: [subscriptions.findSubscriptionsOf(['a'], { address: 'e', sites: ['s'] })],
    noteTold: [subscriptions.noteTold('r', { at: 1, count: 1, newestAt: 1 })],
  },
  wishes: {
    findWishes: [wishes.findWishes(8)],
    insertAuthorSubscription: [wishes.insertAuthorSubscription('c', 1)],
    insertQuestion: [wishes.insertQuestion('c', 1)],
    closeWishes: [wishes.closeWishes(['c'])],
  },
  'waiting-comments': {
    findNewestWaiting: [waitingComments.findNewestWaiting('s', 10, 300)],
    countWaitingAt: [waitingComments.countWaitingAt('s')],
  },
};
