// Hand-written comments that the models' tests share: plain, rude, disguised, harmless but bad-looking, and in ten scripts.

/** Rude comments, and words of them that must be among what the explanation points to. */
export const rude: readonly { body: string; points: string }[] = [
  { body: 'You are a complete idiot and everybody here knows it.', points: 'idiot' },
  { body: 'Shut up, you stupid piece of shit.', points: 'shit' },
  { body: 'what a fucking moron, go back to school', points: 'moron' },
  { body: 'I will find you and kill you, you worthless pig', points: 'kill' },
  { body: 'All of them are filthy vermin and should be shot.', points: 'vermin' },
];

/** Harmless comments, many with names and words that only look bad. */
export const harmless: readonly string[] = [
  'I grew up in Scunthorpe and moved to Essex in 1998.',
  'Dick van Dyke was wonderful in that film.',
  'We spent two days in Fugging, a village in Upper Austria.',
  'A cock pheasant crossed the road in front of us.',
  'My homosexual neighbours brought us soup when I was ill.',
  'As a gay man I found the second chapter very moving.',
  'My aunt is Jewish and my uncle is Muslim; they run a bakery together.',
  'Thank you for the article. The second table has a typo, I think.',
  'The blue tit and the great tit both nest in our garden.',
  'Mr Hancock and Ms Cockburn will answer questions on Tuesday.',
  'Could someone add a source for the population figures?',
  'Assessment of the Pakistani team by Fakhar Zaman: calm and patient.',
];

/** One ordinary comment in each of ten scripts and more. */
export const scripts: Readonly<Record<string, string>> = {
  Latin: 'The bridge will be closed until March, as far as I know.',
  Cyrillic: 'Мост будет закрыт до марта, насколько я знаю.',
  Greek: 'Η γέφυρα θα είναι κλειστή μέχρι τον Μάρτιο.',
  Arabic: 'سيكون الجسر مغلقا حتى شهر مارس كما أعلم.',
  Urdu: 'جہاں تک مجھے معلوم ہے پل مارچ تک بند رہے گا۔',
  Hebrew: 'הגשר יהיה סגור עד מרץ, ככל הידוע לי.',
  Devanagari: 'जहाँ तक मुझे पता है, पुल मार्च तक बंद रहेगा।',
  Bengali: 'আমি যতদূর জানি সেতুটি মার্চ পর্যন্ত বন্ধ থাকবে।',
  Thai: 'เท่าที่ฉันรู้ สะพานจะปิดจนถึงเดือนมีนาคม',
  Han: '据我所知，这座桥将关闭到三月。',
  Kana: '私の知る限り、橋は三月まで閉鎖されます。',
  Hangul: '제가 알기로는 다리가 3월까지 폐쇄됩니다.',
  Georgian: 'რამდენადაც ვიცი, ხიდი მარტამდე დაკეტილი იქნება.',
  emoji: '😀😀 👍🏽 🇵🇰 👩‍👩‍👧',
};
