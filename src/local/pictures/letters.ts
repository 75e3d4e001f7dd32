// The comments that the pictures show, written for them, about the demo's story of the night ferry. All people are invented.

export interface Letter {
  name: string;
  /** Before the "@example.com". */
  mailbox: string;
  body: string;
  website?: string;
  page?: string;
  /** How long ago it came in. */
  minutesAgo: number;
}

/** Where the letters were written. */
export const paperHost = 'harbour-courier.example';

const ferry = '/night-ferry-returns';
const market = '/fish-market-roof';

/** What waits, or was called spam, latest first. */
export const waiting: readonly Letter[] = [
  {
    name: 'Perrin Hale',
    mailbox: 'perrin.hale',
    minutesAgo: 4,
    page: ferry,
    body: 'Ines cooks the best hake on this coast, and I would kill for a table at the Chain Locker that does not end at nine. Twenty past midnight! My brother on the Ness has already asked whether the last boat takes bicycles. Does anybody know?',
  },
  {
    name: 'NessForever',
    mailbox: 'ness.forever',
    minutesAgo: 11,
    page: ferry,
    body: 'Nine to six. So six councillors are total id1ots who have never had to stand on that quay in February, you absolute m0r0ns.',
  },
  {
    name: 'Ferry Deals Online',
    mailbox: 'deals4ferry',
    website: 'http://ferry-deals-777.example.top',
    minutesAgo: 19,
    page: ferry,
    body: 'Cheap tickets for every crossing, up to 80% off, order now: http://bit.ly/ferry80 [url=http://ferry-deals-777.top]best deals[/url]',
  },
  {
    name: 'Maud Lanyon',
    mailbox: 'maud.lanyon',
    minutesAgo: 26,
    page: ferry,
    body: 'The figures are worth a second look: 286,000 day tickets at 20p is £57,200, so the trial pays for itself only if the summer is as dry as the last. The harbour office puts its quarterly numbers here: https://harbour.example.org/quarterly. I hope somebody reads them aloud next November.',
  },
  {
    name: 'Jory',
    mailbox: 'jory.b',
    minutesAgo: 41,
    page: market,
    body: 'THE ROOF LEAKED ON OPENING DAY, IT LEAKS TODAY, AND IT WILL LEAK WHEN MY GRANDCHILDREN SELL MACKEREL UNDER IT!!!',
  },
  {
    name: 'Lotte van Dijk',
    mailbox: 'lotte.vd',
    minutesAgo: 58,
    page: ferry,
    body: 'We came over in August and missed the last boat by four minutes. The skipper of a crabber took us across and would not hear of money. If he reads this: the children still talk about it.',
  },
  {
    name: 'ثنا رحمان',
    mailbox: 'sana.rehman',
    minutesAgo: 75,
    page: ferry,
    body: 'میں نَیس میں نرس ہوں اور رات کی شفٹ کے بعد ہمیشہ لمبا راستہ لینا پڑتا تھا۔ اب آدھی رات کی کشتی سے گھر جا سکوں گی۔ کونسل کا شکریہ۔',
  },
  {
    name: 'Old Tom',
    mailbox: 'tom.old',
    minutesAgo: 96,
    page: market,
    body: 'Put the gulls on the council. They at least know when a roof is missing.',
  },
];

/** What stands under the story, in its order; `answers` is the place of the one that it answers. */
export const published: readonly { name: string; mailbox: string; body: string; answers?: number }[] = [
  {
    name: 'Wenna Bray',
    mailbox: 'wenna.bray',
    body: 'I was the last deckhand on the late boat in 2015. We carried eleven people that night and all of them sang. I will be on the first one back, and I will bring the same song.',
  },
  {
    name: 'Tobias Lund',
    mailbox: 'tobias.lund',
    body: 'Please do. The rehearsal ends at half past ten now, and we could do with a song for the crossing.',
    answers: 0,
  },
  {
    name: 'Gerran Pascoe',
    mailbox: 'gerran.pascoe',
    body: 'A fair trial would count the taxis that are not taken, too. £45 for a way home keeps people in on a Saturday as surely as any timetable.',
  },
];

/** What is being typed in the picture of the reply form. */
export const typed = {
  name: 'Ada Penrose',
  email: 'ada.penrose@example.com',
  body: 'Four minutes past nine was my personal best. I shall miss running for it, but not much.',
};

/** The page that the reply form stands on. */
export const story = {
  headline: 'After eleven winters, the night ferry is coming back',
  standfirst: 'From the fourth of December the Guillemot sails at twenty past midnight, for a trial of one year.',
};
