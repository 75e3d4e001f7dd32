// Hand-written spam and honest comments for the spam model's tests, with name and website as a form gives them.

export interface SubmittedComment {
  body: string;
  name: string | null;
  website: string | null;
}

/** Advertisements of the kinds blogs get: praise with a shop's name, lists of links, services, pills, another alphabet. */
export const advertisements: readonly SubmittedComment[] = [
  {
    body: 'Buy cheap viagra online at http://pills-4u.xyz best prices!!!',
    name: 'cheap viagra',
    website: 'http://pills-4u.xyz/buy',
  },
  {
    body: 'Great blog! I will bookmark your site and share it with my friends. Keep up the good work',
    name: 'best running shoes 2020',
    website: 'http://shoes-review.info/best-running-shoes',
  },
  {
    body: 'Ufjk [url=http://onlinecasino-win.top/slots]online casino[/url] [url=http://onlinecasino-win.top/poker]poker bonus[/url]',
    name: 'RobertTib',
    website: 'http://onlinecasino-win.top',
  },
  {
    body: 'We offer the best SEO services and quality backlinks for your website, contact us today https://rank-first.biz/offer',
    name: 'seo agency',
    website: 'https://rank-first.biz',
  },
  {
    body: 'Добрый день! Предлагаем продвижение сайтов недорого, подробнее на сайте https://seo-prodvizhenie.ru/uslugi',
    name: 'Ruslanyag',
    website: null,
  },
];

/** Honest comments, some with links, websites, praise, code or odd names. */
export const honest: readonly SubmittedComment[] = [
  {
    body: 'I disagree: the referendum was lost because nobody explained what would change for farmers.',
    name: 'Anna Schmidt',
    website: '',
  },
  {
    body: 'Does this work with Node 24? I get `TypeError: x is not a function` on line 12.',
    name: 'marek',
    website: '',
  },
  { body: 'Thanks, that fixed it for me.', name: 'Tom', website: null },
  {
    body: 'The council has promised a new bridge for ten years now. I will believe it when I can walk across it.',
    name: null,
    website: null,
  },
  {
    body: 'See the manual, section 3: https://github.com/eduardoboucas/staticman - the option was renamed last year.',
    name: 'Willy',
    website: null,
  },
  { body: 'بہت اچھا مضمون ہے، شکریہ۔ پل کب کھلے گا؟', name: 'Fakhar Zaman', website: null },
  { body: 'Der Artikel verschweigt, dass die Bahn schon 2019 gewarnt hat.', name: 'Jürgen Groß', website: '' },
];
