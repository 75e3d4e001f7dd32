// Samples of the queries on the use of other services' protocols, and on what was asked about in them.

import * as checks from '../../../src/storage/checks/checks.ts';
import * as protocolDays from '../../../src/storage/protocols/protocol-days.ts';

const tally = { site: 's', day: 1, protocol: 'openai', measured: '', by: 16 } as const;

const print = { text: 't', author: 'a', network: 'n' };
const judged = { verdict: 'spam' as const, spam: 0.9, toxicity: null, queuedAs: null };
const check: checks.NewCheck = { site: 's', guid: 'g', print, domains: ['d.example'], ...judged };
const said = { word: 'spam' as const, at: 1 };

export const modules = { checks, 'protocol-days': protocolDays };

export const samples = {
  checks: {
    insertCheck: [checks.insertCheck(check)],
    insertUnasked: [checks.insertUnasked(check)],
    findSameChecks: [checks.findSameChecks('s', 't')],
    findCheck: [checks.findCheck('s', 'g')],
    findChecksLike: [checks.findChecksLike('s', print), checks.findChecksLike('s', { ...print, author: null })],
    setWord: [checks.setWord('s', check, said), checks.setWord('s', { guid: 'g' }, said)],
    findDecided: [checks.findDecided('c')],
    deleteOldChecks: [checks.deleteOldChecks('s', 'g', 500)],
    deleteChecksOf: [checks.deleteChecksOf('j', [['s', 'a']])],
  },
  'protocol-days': {
    addToDay: [
      protocolDays.addToDay({ ...tally, counter: 'calls' }),
      protocolDays.addToDay({ ...tally, counter: 'bad_high' }),
    ],
    findProtocolDays: [protocolDays.findProtocolDays('s', { fromDay: 1, toDay: 2 })],
    findProtocolKeys: [protocolDays.findProtocolKeys('s', 200)],
  },
};
