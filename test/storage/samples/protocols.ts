// Samples of the queries on the use of other services' protocols.

import * as protocolDays from '../../../src/storage/protocols/protocol-days.ts';

const tally = { site: 's', day: 1, protocol: 'openai', measured: '', by: 16 } as const;

export const modules = { 'protocol-days': protocolDays };

export const samples = {
  'protocol-days': {
    addToDay: [
      protocolDays.addToDay({ ...tally, counter: 'calls' }),
      protocolDays.addToDay({ ...tally, counter: 'bad_high' }),
    ],
    findProtocolDays: [protocolDays.findProtocolDays('s', { fromDay: 1, toDay: 2 })],
    findProtocolKeys: [protocolDays.findProtocolKeys('s', 200)],
  },
};
