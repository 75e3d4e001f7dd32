// The texts of the policy's form in English. Every other language has the same (a type says so).

const number = new Intl.NumberFormat('en-GB');
const count = (n: number, one: string, many: string) => `${number.format(n)} ${n === 1 ? one : many}`;
const comments = (n: number) => count(n, 'comment', 'comments');

/** "11 of them you had refused, 1 you had approved." */
function decided(approved: number, refused: number): string {
  const told = [
    ...(refused > 0 ? [`${number.format(refused)} of them you had refused`] : []),
    ...(approved > 0 ? [`${number.format(approved)} ${refused > 0 ? '' : 'of them '}you had approved`] : []),
  ];
  return `${told.join(', ')}.`;
}

export const policyEn = {
  title: 'Policy',
  intro:
    'What is published at once, what waits for a person, and what is spam. Each change is tried on your latest comments before you save it.',
  version: (version: number, by: string, ago: string) => `Version ${number.format(version)}, set by ${by} ${ago}.`,
  preset: 'How careful',
  presets: {
    everything: { name: 'Hold everything', help: 'A person sees each comment before it is published.' },
    balanced: {
      name: 'Balanced',
      help: 'An author’s first comment waits, and whatever is in doubt. Those you have approved before go through.',
    },
    relaxed: {
      name: 'Relaxed',
      help: 'Comments of newcomers go through, too. Only what is likely spam or abuse waits.',
    },
  },
  ownPreset: 'Yours is none of the three any more: you have set it yourself.',
  holdFirst: 'Hold an author’s first comment',
  holdFirstHelp: 'Until one of theirs was approved.',
  thresholds: 'From which score on',
  thresholdsHelp: 'Scores are probabilities: 0 is surely harmless, 1 surely bad. Lower is stricter.',
  threshold: {
    'spam.hold': 'Hold as possible spam',
    'spam.spam': 'Put with the spam',
    'spam.discard': 'Blatant spam: kept off the front page',
    'toxicity.hold': 'Hold as hurtful',
  },
  limits: 'Limits and languages',
  limit: {
    'flood.perMinute': { label: 'Comments of one author a minute', help: 'More are refused.' },
    'flood.perHour': { label: 'Comments of one author an hour', help: 'More are refused.' },
    'flood.networkFactor': {
      label: 'A whole network may send so many times that',
      help: '1 refuses whoever the authors are.',
    },
    commentsPerDay: {
      label: 'Comments the site stores a day',
      help: 'Whoever sends more is told to come back tomorrow.',
    },
    'surge.factor': { label: 'A surge is so many times the usual hour', help: 'Then comments are held.' },
    'surge.perTenMinutes': { label: '… and more than so many in ten minutes', help: '' },
  },
  languages: 'Languages you expect',
  languagesHelp: 'Codes such as en, de, ur-Latn, with commas. Others are judged all the same.',
  weights: 'Weights of the signals',
  weightsHelp:
    'What each signal adds to its score when it fires fully, in log-odds (“points”). 0 turns it off. A model’s weight multiplies what it adds itself.',
  caps: 'Caps',
  capsHelp: 'The most points that a group of signals adds together.',
  scores: { spam: 'spam', toxicity: 'toxicity' },
  trial: {
    title: 'What it would have done',
    trying: 'Trying it on your latest comments …',
    nothing: 'Change something above: it is tried here before you save it.',
    noComments: 'There is no comment yet to try it on.',
    same: (judged: number) => `Of your latest ${comments(judged)} none would have come out otherwise.`,
    on: (judged: number) => `Of your latest ${comments(judged)}:`,
    moves: {
      published: (n: number) => `${number.format(n)} would have been published at once.`,
      held: (n: number) => `${number.format(n)} would have been held.`,
      spam: (n: number) => `${number.format(n)} would have gone to the spam.`,
    },
    decided,
    show: 'Show them',
  },
};
