// The texts of what a site holds in English. Every other language has the same (a type says so).

const number = new Intl.NumberFormat('en-GB');
const count = (n: number) => `${number.format(n)} ${n === 1 ? 'comment' : 'comments'}`;

export const dataEn = {
  transfer: {
    title: 'Import and export',
    intro: 'A site is yours: it goes out whole, and what another system knows of your comments comes in.',
    out: 'Export',
    outHelp:
      'One file, a line of JSON each: settings, policies, list, pages, and every comment with its assessment, decisions and edits.',
    emails: 'With the email addresses',
    emailsHelp: 'Without them no author is known again where the file is imported.',
    makeFile: 'Make the file',
    fetched: (n: number, total: number | null) =>
      total === null ? `${count(n)} so far` : `${number.format(n)} of ${count(total)}`,
    saved: (n: number) => `The file is saved: ${count(n)}.`,
    stop: 'Stop',
    in: 'Import',
    inHelp:
      'An export of Anteroom, packed with gzip or not. What is there stays as it is, so the same file may be imported again, also after a stop.',
    file: 'File',
    bring: 'Import it',
    running: (name: string) => `Importing ${name}`,
    goesOn: 'It goes on while this tab is open, whatever of the desk you look at.',
    ended: {
      done: 'The file is imported.',
      stopped: 'Stopped. Import the file again to go on: nothing is taken twice.',
      failed: 'It ended early. Import the file again to go on: nothing is taken twice.',
    },
    stored: (stored: number, judged: number) =>
      `${count(stored)} stored${judged > 0 ? `, ${number.format(judged)} of them judged` : ''}.`,
    unchanged: (n: number) => `${count(n)} there already.`,
    others: (n: number) => `${number.format(n)} other lines looked at: settings, pages, decisions.`,
    leftOut: 'Left out',
    mended: 'Stored without what was at fault',
    conflicts: 'There otherwise, and left as it is',
    reason: 'What and why',
    times: 'How often',
    firstIds: 'The first ids',
    notJson: 'is not JSON',
    tooLong: 'is too long',
    foreign: 'This is no export of Anteroom.',
    foreignHelp:
      'Exports of WordPress (WXR), Disqus, Isso and Remark42 are read by a command, on the machine where the project is. It may be stopped and run again, and tells what it left out.',
    command: 'The command',
  },
  people: {
    title: 'People and privacy',
    intro: 'All that is held of a person, by email address: to count it, to hand it out, to erase it.',
    email: 'Email address',
    emailHelp: 'In any spelling of its mailbox. It is sent in the body of a request and stands in no log.',
    where: 'At',
    look: 'Count what there is',
    nothing: 'Nothing is held of this address.',
    comments: (n: number, more: boolean) => `${count(n)}${more ? ', and more' : ''}`,
    moreHelp: 'More than one act erases: erase, then count again.',
    site: 'Site',
    seen: 'First seen',
    approved: 'Approved',
    refused: 'Refused',
    waiting: 'Waiting',
    author: 'The author',
    listed: (n: number) =>
      n === 1 ? 'One entry of a list names it.' : `${number.format(n)} entries of lists name it.`,
    handOut: 'Hand out',
    handOutHelp:
      'A file of JSON with every comment in every status, decisions and edits, and what lists say. No moderator is named in it. That it was made is told under Events.',
    makeFile: 'Make the file',
    erase: 'Erase',
    eraseHelp:
      'For good. The address, its hash and the network go in any case; threads keep their shape, and nothing tells any more whose it was.',
    text: 'The texts',
    texts: { erase: 'Erase them, with all else the comments say', keep: 'Keep them, without an author' },
    name: 'Keep the name on them',
    website: 'Keep the website on them',
    entries: 'Entries of lists',
    entriesFates: {
      hash: 'What holds the person back stays as a hash of the address; the rest goes',
      erase: 'All go',
      keep: 'All stay, with the address',
    },
    ask: 'Erase …',
    sure: (n: number) => `Erase ${count(n)} for good?`,
    sureHelp: (email: string) => `Of ${email}. There is no way back.`,
    act: 'Erase for good',
    changed: (n: number) => `These are ${count(n)} by now. Look again, then erase.`,
    erasing: 'Erasing',
    erased: (n: number, total: number) => `${number.format(n)} of ${count(total)} erased.`,
    done: 'It is done.',
    goesOn: 'It goes on by itself, also when you close this.',
  },
  deletion: {
    title: 'Delete the site',
    told: 'Comments, decisions, policy, list, webhooks: all of it goes, for good. Keys that reach this site alone open nothing from then on.',
    exportFirst: 'Export it first',
    ask: 'Delete the site …',
    sure: (title: string) => `Delete ${title}?`,
    type: (slug: string) => `Type ${slug} to show that it is meant`,
    act: 'Delete for good',
    begun: (title: string) =>
      `${title} is deleted: nobody reaches it any more. What it had goes within minutes, and its short name is free then.`,
    going: 'Sites that are being deleted',
    parts: {
      comments: (gone: number, left: number) =>
        `${number.format(gone)} comments are gone, ${number.format(left)} are left.`,
      rest: (comments: number, rows: number) =>
        `All ${number.format(comments)} comments are gone. Of the rest ${number.format(rows)} rows are gone so far.`,
      settling: (comments: number, rows: number) =>
        `${number.format(comments)} comments and ${number.format(rows)} rows of the rest are gone. What was still on its way is waited for; the short name is free within ten minutes.`,
    },
    gone: (slug: string) => `${slug} is gone, and its short name is free.`,
  },
};
