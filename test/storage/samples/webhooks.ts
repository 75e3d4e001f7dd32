// The samples of what is stored of webhooks: see query-samples.ts, which holds them among the others.

import * as deliveries from '../../../src/storage/webhooks/deliveries.ts';
import * as webhooks from '../../../src/storage/webhooks/webhooks.ts';
import * as wordpress from '../../../src/storage/webhooks/wordpress-comments.ts';

const actor = { key: 'k', name: 'n', scopes: [], sites: ['s'] };
const act = { id: 'i', actor, at: 1 };
const webhookAct = { ...act, site: 's', webhook: 'w', changes: {} };
const webhookColumns: webhooks.WebhookColumns = {
  url: 'u', format: 'standard', chat: null, user: null, password_sealed: null, kinds: '|k|', include_address: 0, include_text: 0, digest_above: 9, note: null,
  enabled: 1, disabled_by: null,
}; // prettier-ignore
const webhookUpdate = { ...webhookAct, columns: webhookColumns, version: 1 };
const claim: deliveries.Claim = { webhook: 'w', now: 1, until: 2, limit: 10, limitOfWordPress: 3, only: null };
const name = { webhook: 'w', comment: 'c' };

export const modules = { deliveries, webhooks, 'wordpress-comments': wordpress };

export const samples = {
  webhooks: {
    findWebhooks: [webhooks.findWebhooks(actor, 's')],
    findWebhook: [webhooks.findWebhook(actor, webhookAct)],
    findWebhookToRun: [webhooks.findWebhookToRun('w')],
    insertWebhook: [webhooks.insertWebhook(act, 's', webhookColumns)],
    insertWebhookEvent: [webhooks.insertWebhookEvent(webhookAct, 'webhook.made')],
    insertWebhookChangeEvent: [webhooks.insertWebhookChangeEvent(webhookUpdate)],
    updateWebhook: [webhooks.updateWebhook(webhookUpdate)],
    rotateSecret: [webhooks.rotateSecret(webhookAct, 1)],
    deleteWebhook: [webhooks.deleteWebhook(webhookAct)],
    disableGone: [webhooks.disableGone('w')],
  },
  deliveries: {
    findDueWebhooks: [deliveries.findDueWebhooks(1, 20)],
    claimDue: [deliveries.claimDue(claim), deliveries.claimDue({ ...claim, only: 1 })],
    findClaimed: [deliveries.findClaimed(claim)],
    settle: [deliveries.settle([])],
    releaseNext: [deliveries.releaseNext([1], 1)],
    setNextRun: [deliveries.setNextRun('w')],
    insertTest: [deliveries.insertTest('w', 1)],
    findDeliveries: [
      deliveries.findDeliveries('w', { state: undefined, before: null, limit: 9 }),
      deliveries.findDeliveries('w', { state: 'dead', before: 5, limit: 9 }),
    ],
    findDelivery: [deliveries.findDelivery('w', { seq: 1, at: 1 })],
    replay: [deliveries.replay('w', [1], 1)],
    deleteOldDeliveries: [deliveries.deleteOldDeliveries(1, 500)],
  },
  'wordpress-comments': {
    findSent: [wordpress.findSent(name)],
    findChain: [wordpress.findChain(name)],
    holdUnsent: [wordpress.holdUnsent({ ...name, post: 1, at: 1, now: 1, until: 2 })],
    releaseUnsent: [wordpress.releaseUnsent(name)],
    noteSent: [wordpress.noteSent(name, { remote_id: 1, sent_status: 'approved', sent_print: 'p' })],
    noteGone: [wordpress.noteGone(name)],
    tellReplies: [wordpress.tellReplies(name, 1)],
    forgetSent: [wordpress.forgetSent(name)],
    notePost: [wordpress.notePost('w', 'p', 1)],
    forgetPost: [wordpress.forgetPost('w', 'p')],
  },
};
