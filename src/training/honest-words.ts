// Own harmless sentences with names and words that only look bad, so that the models learn that they are not. Training only.

import type { LabelledComment } from './corpora.ts';
import { pick, seededRandom } from './random.ts';

const places = [
  'Scunthorpe', 'Essex', 'Sussex', 'Middlesex', 'Penistone', 'Fugging', 'Fucking', 'Cockermouth', 'Lake Titicaca', 'Intercourse', 'Dildo', 'Pratts Bottom',
  'Shitterton', 'Cockfosters', 'Twatt', 'Wetwang', 'Cumming', 'Condom', 'Bastardstown', 'Titz', 'Wank', 'Assen', 'Hell', 'Lesbos', 'Nigeria', 'Niger',
  'Montenegro', 'Rio Negro', 'Clitheroe', 'Lightwater', 'Arsenal', 'Slutsk', 'Pussy', 'Hooker', 'Blue Ball', 'Butts County',
] as const;

const people = [
  'Dick', 'Dick', 'Dick van Dyke', 'Dick Smith', 'Dicky', 'Dick Turpin', 'Fanny', 'Randy', 'Gay', 'Dong', 'Bich Ngoc', 'Dung Tran', 'Cox', 'Butts', 'Hooker', 'Virginia', 'Cummins',
  'Mohammed Ali', 'Gandhi', 'Shitole', 'Lund', 'Chutani', 'Bhosle', 'Randhawa',  'Dick van Dyke', 'Dick Cheney', 'Dick Francis', 'Andy Dick', 'Philip K. Dick', 'Hancock', 'Cockburn', 'Dickens', 'Dickinson', 'Babcock', 'Hitchcock',
  'Alcock', 'Peacock', 'Woodcock', 'Glasscock', 'Wankel', 'Lipshitz', 'Fuchs', 'Kuntz', 'Assante', 'Cumberbatch', 'Cummings', 'Gaylord', 'Gay Talese',
  'Marvin Gaye', 'Tyson Gay', 'Butterworth', 'Weiner', 'Johnson', 'Randy Newman', 'Willy', 'Fanny Price', 'Dixit', 'Dikshit', 'Phuc Nguyen', 'Wang',
  'Bang Chan', 'Sexton', 'Rapetti', 'Analise', 'Shittu', 'Kumar', 'Fakhar Zaman', 'Jihad', 'Osama', 'Harun', 'Asif', 'Asma', 'Kaka', 'Kakar', 'Titus',
  'Buttigieg', 'Balls', 'Ed Balls', 'Seaman', 'Dykstra', 'Van Dyck', 'Cocks', 'Hore-Belisha', 'Krapp', 'Schmuck', 'Nutter', 'Moron Garcia', 'Suq Madiq', 'Allah Ditta',
] as const;

const things = [
  'cock pheasant', 'peacock', 'cocktail', 'great tit', 'blue tit', 'booby', 'pussy willow', 'pussycat', 'shiitake', 'bitch and her puppies', 'dik-dik', 'ass and foal',
  'assassin', 'class', 'passage', 'bass guitar', 'analysis', 'analyst', 'therapist', 'document', 'cucumber', 'circumference', 'accumulator', 'magna cum laude',
  'cockpit', 'cockatoo', 'shuttlecock', 'weathercock', 'hancock tower', 'dickens novel', 'homo sapiens', 'homogeneous mixture', 'heterosexual couple', 'homosexual couple',
  'sextet', 'sexagenarian', 'asexual reproduction', 'sex ratio', 'sex education', 'rapeseed field', 'grape harvest', 'parapet', 'drape', 'scrape', 'skyscraper',
  'hoe and rake', 'hoarfrost', 'retardant', 'flame retardant', 'ritardando', 'niggardly budget', 'snigger', 'spic and span kitchen', 'chink in the armour', 'faggots and peas',
  'dyke along the river', 'crackers and cheese', 'matchstick', 'suckling pig', 'wristwatch', 'swastika motif in the temple', 'arsenic', 'parsecs', 'basement', 'embarrassment',
  'harassment policy', 'title', 'titanic', 'titration', 'constitution', 'institute', 'competition', 'butter', 'button', 'rebuttal', 'tribute', 'shell script', 'hello',
  'master and slave drive', 'blacklist', 'white paper', 'black coffee', 'yellow press', 'kill switch', 'killer whale', 'dead end', 'bloody mary', 'damn good coffee',
  'screwdriver', 'nut and bolt', 'bush', 'beaver dam', 'rooster', 'donkey', 'knob of butter', 'prick of a needle', 'bloody nose', 'breast cancer screening', 'testicle exam',
  'vaginal infection', 'penis enlargement myth', 'oral exam', 'anal gland of the cat', 'nude painting', 'virgin olive oil', 'horny toad', 'moby dick', 'spotted dick', 'hookworm',
] as const;

const ofPlaces = [
  'We moved to {x} last year', 'The train from {x} was late again', '{x} is a lovely place in spring', 'Is the library in {x} open on Sunday?', 'He was born in {x} in 1952',
  'The council of {x} voted for the new road', '{x} won two nil on Saturday', 'Has anyone been to {x}? Worth a visit', 'The article on {x} needs a map', 'Greetings from {x}', '{x}',
] as const;

const ofPeople = [
  'I met {x} at the conference', '{x} played the lead in that film', 'The book by {x} is out of print', 'Thank you {x} for the reply', '{x} wrote the third chapter', 'According to {x} the bridge is safe',
  'My teacher was called {x}', '{x} scored twice on Sunday', 'Does {x} still live in London?', 'The interview with {x} is worth reading', 'Happy birthday, {x}', '{x}', 'Dr {x} will see you now',
] as const;

const ofThings = [
  'We saw a {x} on the walk', 'The section about the {x} has no source', 'What is the difference between a {x} and the other kind?', 'My grandmother told me about the {x}', 'A photo of the {x} would help',
  'The {x} is explained on page nine', 'I wrote an essay about the {x}', 'The museum has a room about the {x}', 'Please fix the link to {x}', '{x}', 'The word {x} has an old origin', 'They asked about the {x} in the exam',
] as const;

/** `count` harmless sentences. Source "own-sentences"; labels `toxic` and `identity`, both 0. */
export function writeHonestSentences(count: number, seed: number): LabelledComment[] {
  const random = seededRandom(seed + 31);
  return Array.from({ length: count }, () => {
    const draw = random();
    const [templates, words] = draw < 0.3 ? [ofPlaces, places] : draw < 0.6 ? [ofPeople, people] : [ofThings, things];
    const filled = pick<string>(random, templates).replace('{x}', pick<string>(random, words));
    const text = random() < 0.3 ? filled.toLowerCase() : filled + pick(random, ['', '.', '.', '!']);
    return { text, source: 'own-sentences', lang: 'en', licence_class: 'permissive', toxic: 0, identity: 0 };
  });
}
