// Samples of the queries on keys and on the sessions that act for them.

import * as keys from '../../../src/storage/keys/keys.ts';
import * as sessions from '../../../src/storage/keys/sessions.ts';

const actor = { key: 'k', name: 'n', scopes: [], sites: ['s'] };
const owner = { key: 'owner', name: 'owner', scopes: [], sites: null };
const act = { id: 'i', actor, at: 1 };
const key: keys.NewKey = {
  id: 'i', name: 'n', nameFolded: 'n', role: 'reader', scopes: null, protocol: null, sites: ['s'], email: 'e', hash: 'h', actor, at: 1,
}; // prettier-ignore
const deletion: keys.KeyDeletion = { ...act, key: 'i', withMade: false };
const presented: sessions.Presented = { hash: 'h', ownerHash: 'o', now: 2, usedSince: 1 };
const session: sessions.NewSession = {
  id: 'i',
  hash: 'h',
  key: 'k',
  keyHash: 'kh',
  browser: null,
  at: 1,
  openedAt: 1,
  endsAt: 2,
};

export const modules = { keys, sessions };

export const samples = {
  keys: {
    findKeyByHash: [keys.findKeyByHash('h', null), keys.findKeyByHash('h', 'akismet')],
    findKeyByEmail: [keys.findKeyByEmail('e')],
    findEmailHolders: [keys.findEmailHolders(key)],
    findKeyHash: [keys.findKeyHash('i')],
    findKeys: [owner, actor].map((by) => keys.findKeys(by, { after: { name: 'a', id: 'i' }, limit: 50 })),
    insertKey: [keys.insertKey(key), keys.insertKey({ ...key, sites: null })],
    findNamesakes: [keys.findNamesakes(key), keys.findNamesakes({ ...key, sites: null })],
    findUnknownSites: [keys.findUnknownSites(key)],
    insertKeyEvent: [keys.insertKeyEvent(key)],
    insertKeyDeletionEvents: [deletion, { ...deletion, actor: owner, withMade: true }].map(
      keys.insertKeyDeletionEvents,
    ),
    deleteKeys: [deletion, { ...deletion, actor: owner, withMade: true }].map(keys.deleteKeys),
    findMade: [keys.findMade(deletion, 200), keys.findMade({ ...deletion, actor: owner }, 200)],
  },
  sessions: {
    findOpenSession: [sessions.findOpenSession(presented)],
    noteUse: [sessions.noteUse(presented, 1)],
    insertSession: [sessions.insertSession(session)],
    openLink: [sessions.openLink('h', session)],
    findSessions: [sessions.findSessions({ key: 'k', now: 2, usedSince: 1 }, 100)],
    deleteSessions: [sessions.deleteSessions('k', null), sessions.deleteSessions('k', 'i')],
    deleteEndedSessions: [sessions.deleteEndedSessions(1, 500)],
  },
};
