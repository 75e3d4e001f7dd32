// Words of what comment spam sells and how it sells it. This project's own list, chosen by hand; lower case, folded.
// Used for names that are advertisements and for undoing disguises. A single one proves nothing.

/** Goods and services seldom named by honest authors in their own name. */
export const commerceWords = new Set(
  `agency backlink backlinks betting bitcoin bonus brands brokers bulk buy buying car cars cash casino casinos cbd cheap
  cheapest cialis cigarettes cleaning clinic clothing coupon coupons crack credit crypto daftar dating deals debt delivery
  dentist depo deposit discount discounts download downloads drugs escort escorts essay essays ethereum followers forex
  free gacor gambling games giveaway gucci hack hacks hire hosting hotel hotels insurance invest investment jewelry judi
  keygen keto kredit lawyer lawyers levitra link loan loans locksmith login lottery louis loans massage maxwin mortgage
  movers nike offers online outlet payday pharmacy pills plumber plumbing poker porn price prices promo promotion rental
  rentals repair replica review reviews rolex roofing sale sales seo sex shoes shop shopping sildenafil site slot slots
  sms store streaming supplements supplier suppliers tablets terpercaya togel torrent traffic trading translation viagra
  vuitton wallet watches webcam website weight wholesale xanax xxx`.split(/\s+/),
);

/** The words among them that are people's names or nicknames, too. In a name they say nothing by themselves. */
export const commercialNames = new Set('brands car cash free hack link louis nike price sale sales'.split(' '));

/** The words among them that spam disguises: read out of look-alikes, leet or spacing they are telling by themselves. */
export const disguisedGoods = new Set(
  `bitcoin bonus casino cialis crypto escort forex gacor gambling investment judi levitra loan loans lottery maxwin
  pharmacy pills poker porn promo replica sildenafil slot slots telegram togel viagra vuitton whatsapp xanax`.split(
    /\s+/,
  ),
);
