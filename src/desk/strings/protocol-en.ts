// The texts of other services' protocols in English. Every other language has the same (a type says so).

export const protocolEn = {
  title: 'Protocols',
  intro: 'Software that speaks another service’s protocol asks here instead: how much, and how often people agree.',
  names: { akismet: 'Akismet', perspective: 'Perspective', openai: 'OpenAI moderations' },
  software: 'Software that speaks another service’s protocol',
  softwareHelp: 'The key opens that protocol at one site, and nothing else: no desk, no stored comment.',
  which: 'Which protocol',
  site: 'At which site',
  noSite: 'Choose a site',
  keyOf: (protocol: string) => `Protocol: ${protocol}`,
  howToUse: {
    akismet:
      'Wherever the software calls https://rest.akismet.com, it calls this address. The key stands where Akismet’s stood.',
    perspective:
      'Wherever the software calls https://commentanalyzer.googleapis.com, it calls this address. The key stands where Google’s stood.',
    openai:
      'Give the software this base URL in place of https://api.openai.com/v1. The key stands where OpenAI’s stood.',
  },
  address: 'Address',
  endpoint: 'Endpoint with its version, for Coral and others that ask for one',
  discovery: 'Discovery document, for clients that load one',
  empty: 'No software asks here: there is no key of a protocol, and none was used in the last thirty days.',
  makeKey: 'Make a key for a protocol',
  span: (from: string, to: string) => `From ${from} to ${to} (UTC).`,
  keys: 'Keys',
  noKeys: 'It has no key any more.',
  since: (ago: string) => `made ${ago}`,
  calls: (n: string) => `About ${n} calls`,
  callsHelp: 'One call in sixteen is counted, and counts for all.',
  byDay: 'Calls by day',
  day: 'Day',
  callsOf: 'Calls',
  agreement: 'Agreement with people',
  agreementHelp: 'Of what people said afterwards: how often the score, with the threshold, said the same.',
  noCorrections: 'Nobody has corrected a score yet.',
  measured: 'Score of',
  at: (threshold: string) => `From ${threshold}`,
  said: 'People said good / bad',
};
