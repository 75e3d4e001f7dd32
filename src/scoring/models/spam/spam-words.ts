// Words that comment spam leans on, in names, hosts and bodies. This project's own list, lower case. One of them alone
// proves nothing ("best", "how", "free" are everyday words): the spam model counts them and learns what a count is worth.

const words = `
agency agencies apk attorney attorneys backlink backlinks bag bags best bet bet365 betting bitcoin bong buy buying cach
cam cams cbd cheap cheapest cheat cheats cialis cleaning click code codes com company coupon coupons course courses
credit crypto dating design designer developer developers diet discount download dress dresses escort escorts essay
followers forex free furniture generator gia guide hack hacks here hire hosting hotel hotels how http https info
institute insurance investment jewelry keto lawyer lawyers levitra likes loan loans loss manufacturer manufacturers
marketing mortgage movers mua near net online org packers pharmacy pills plumber plumbers plumbing poker porn price
prices promo rental rentals repair repairs replica review reviews roofing sale seo service services sex shoes shop site
slot slots software store supplier suppliers tablet tablets thuoc tips top tour tours trading traffic training travel
url vape viagra visit watch watches web website weight wholesale writer writers writing www xxx
`;

const listed = new Set(words.trim().split(/\s+/));

/** Whether a lower-case word is on the list. */
export function isSpamWord(word: string): boolean {
  return listed.has(word);
}

/** How many of the letter-and-digit runs of a lower-case ASCII text are on the list. At most `unitsMax` units are read. */
export function countSpamWords(text: string, unitsMax: number): number {
  let count = 0;
  let start = -1;
  const end = Math.min(text.length, unitsMax);
  for (let at = 0; at <= end; at += 1) {
    const code = at < end ? text.charCodeAt(at) : 32;
    const inside = (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
    if (inside && start < 0) start = at;
    if (!inside && start >= 0) {
      if (listed.has(text.slice(start, at))) count += 1;
      start = -1;
    }
  }
  return count;
}
