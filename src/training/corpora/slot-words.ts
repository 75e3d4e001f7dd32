// What stands in the slots of own comments ({group}, {person}, {place}, {brand}), by language. Words only.

export type Slot = 'group' | 'person' | 'place' | 'brand';

const latinNames = ['Tom Baker', 'Maria Lopes', 'Usman Ali', 'Anna', 'Chen Wei', 'Daniel', 'Fatima', 'Olga', 'Mr Paul'];
const latinPlaces = ['Lahore', 'Leeds', 'Ankara', 'Madrid', 'Lyon', 'Mumbai', 'Cairo', 'Ohio', 'Berlin'];
const brands = ['Acme', 'Nordbank', 'Voltline', 'Kestrel', 'Paylo'];

const english: Record<Slot, readonly string[]> = {
  group: [
    'Muslims',
    'Jews',
    'Hindus',
    'Christians',
    'Sikhs',
    'immigrants',
    'refugees',
    'gays',
    'trans people',
    'Mexicans',
    'Pakistanis',
    'Indians',
    'Chinese',
    'Arabs',
    'Black people',
    'Roma',
    'Ukrainians',
    'Russians',
    'Kashmiris',
    'Palestinians',
    'Afghans',
    'Poles',
  ],
  person: latinNames,
  place: latinPlaces,
  brand: brands,
};

/** By BCP 47 tag; a language that is not here is filled in English. */
const byLanguage: Record<string, Partial<Record<Slot, readonly string[]>>> = {
  ur: {
    group: [
      'مسلمانوں',
      'ہندوؤں',
      'پٹھانوں',
      'پنجابیوں',
      'مہاجروں',
      'بلوچوں',
      'احمدیوں',
      'عیسائیوں',
      'افغانیوں',
      'شیعوں',
    ],
    person: ['اسلم', 'فاطمہ', 'عمران', 'ڈاکٹر صدیقی', 'بشریٰ', 'استاد کریم'],
    place: ['لاہور', 'کراچی', 'پشاور', 'ملتان', 'کوئٹہ'],
  },
  'ur-Latn': {
    group: ['musalmano', 'hinduon', 'pathano', 'punjabiyon', 'muhajiron', 'balochon', 'ahmadiyon', 'afghaniyon'],
    person: ['Aslam', 'Fatima', 'Imran', 'Dr Siddiqui', 'Ustad Kareem'],
    place: ['Lahore', 'Karachi', 'Peshawar', 'Multan'],
  },
  hi: {
    group: ['मुसलमानों', 'हिंदुओं', 'दलितों', 'बिहारियों', 'ईसाइयों', 'सिखों', 'बांग्लादेशियों', 'आदिवासियों'],
    person: ['रमेश', 'सुनीता', 'अब्दुल', 'डॉ. शर्मा', 'प्रिया'],
    place: ['दिल्ली', 'पटना', 'मुंबई', 'लखनऊ', 'जयपुर'],
  },
  'hi-Latn': {
    group: ['muslims', 'hinduon', 'dalits', 'biharis', 'sardaron', 'bangladeshis'],
    person: ['Ramesh', 'Sunita', 'Dr Sharma', 'Priya'],
    place: ['Delhi', 'Patna', 'Mumbai', 'Lucknow'],
  },
  ar: {
    group: ['السوريين', 'المصريين', 'المسيحيين', 'الشيعة', 'السنة', 'اليهود', 'الأكراد', 'الأفارقة', 'اللاجئين'],
    person: ['أحمد', 'الشيخ منصور', 'ليلى', 'الدكتورة هدى', 'خالد'],
    place: ['القاهرة', 'الرياض', 'عمّان', 'بيروت', 'الدار البيضاء'],
  },
  es: {
    group: ['gitanos', 'moros', 'venezolanos', 'musulmanes', 'judíos', 'inmigrantes', 'negros', 'bolivianos', 'chinos'],
    person: ['Carlos', 'Lucía', 'el profesor Méndez', 'Marta'],
    place: ['Madrid', 'Sevilla', 'Bogotá', 'Lima', 'Rosario'],
  },
  fr: {
    group: ['Arabes', 'Roms', 'musulmans', 'Juifs', 'Noirs', 'migrants', 'Algériens', 'Chinois', 'homos'],
    person: ['Karim', 'Léa', 'Monsieur Dupuis', 'Awa'],
    place: ['Lyon', 'Marseille', 'Bruxelles', 'Dakar', 'Lille'],
  },
  ru: {
    group: ['таджики', 'узбеки', 'кавказцы', 'евреи', 'цыгане', 'хохлы', 'китайцы', 'мигранты'],
    person: ['Сергей', 'Ольга', 'мастер Виктор', 'Анна'],
    place: ['Москве', 'Казани', 'Омске', 'Твери'],
  },
  uk: {
    group: ['роми', 'євреї', 'переселенці', 'мігранти', 'мусульмани'],
    person: ['Сергій', 'Оксана', 'майстер Віктор'],
    place: ['Києві', 'Львові', 'Одесі', 'Дніпрі'],
  },
  tr: {
    group: ['Suriyeliler', 'Kürtler', 'Ermeniler', 'Aleviler', 'Araplar', 'Afganlar', 'Çingeneler', 'Yahudiler'],
    person: ['Mehmet', 'Ayşe', 'Medyum Selim', 'Zeynep'],
    place: ['Ankara', 'İzmir', 'Bursa', 'Konya'],
  },
  id: {
    group: [
      'orang Tionghoa',
      'orang Papua',
      'orang Madura',
      'pendatang',
      'umat Kristen',
      'warga Ahmadiyah',
      'orang Syiah',
      'orang Batak',
      'kaum gay',
      'orang Arab',
      'orang Jawa',
      'pengungsi Rohingya',
    ],
    person: ['Budi', 'Siti', 'Pak Hendra', 'Dewi', 'Ki Ageng'],
    place: ['Medan', 'Surabaya', 'Bandung', 'Makassar', 'Jogja'],
  },
  it: {
    group: [
      'zingari',
      'musulmani',
      'ebrei',
      'immigrati',
      'africani',
      'albanesi',
      'napoletani',
      'cinesi',
      'rumeni',
      'gay',
    ],
    person: ['Marco', 'Giulia', 'il professor Rinaldi', 'Chiara'],
    place: ['Milano', 'Napoli', 'Torino', 'Bari', 'Verona'],
  },
  nl: {
    group: ['Marokkanen', 'moslims', 'Joden', 'asielzoekers', 'Polen', 'Surinamers', 'Turken', 'homo’s', 'Syriërs'],
    person: ['Jeroen', 'Fatima', 'meneer De Vries', 'Sanne'],
    place: ['Utrecht', 'Rotterdam', 'Gent', 'Tilburg', 'Zwolle'],
  },
  de: {
    group: ['Türken', 'Muslime', 'Juden', 'Flüchtlinge', 'Polen', 'Syrer', 'Roma', 'Schwule', 'Afrikaner', 'Ossis'],
    person: ['Thomas', 'Aylin', 'Herr Krause', 'Sabine'],
    place: ['Leipzig', 'Köln', 'Wien', 'Dortmund', 'Bern'],
  },
  fa: {
    group: ['افغان‌ها', 'عرب‌ها', 'کردها', 'بلوچ‌ها', 'بهایی‌ها', 'یهودی‌ها', 'سنی‌ها', 'ارمنی‌ها', 'ترک‌ها'],
    person: ['رضا', 'مریم', 'استاد کریمی', 'سارا'],
    place: ['تهران', 'شیراز', 'مشهد', 'هرات'],
  },
  vi: {
    group: [
      'người Trung Quốc',
      'dân Bắc',
      'dân Nam',
      'người Khmer',
      'người Công giáo',
      'người đồng tính',
      'dân tỉnh lẻ',
    ],
    person: ['Tuấn', 'anh Minh', 'cô Lan', 'Hương'],
    place: ['Hà Nội', 'Đà Nẵng', 'Cần Thơ', 'Huế'],
  },
  pt: {
    group: ['nordestinos', 'negros', 'venezuelanos', 'evangélicos', 'judeus', 'índios', 'gays', 'ciganos', 'haitianos'],
    person: ['Rafael', 'Juliana', 'professor Souza', 'Camila'],
    place: ['Recife', 'São Paulo', 'Curitiba', 'Lisboa'],
  },
  bn: {
    group: ['হিন্দুদের', 'মুসলমানদের', 'বৌদ্ধদের', 'খ্রিস্টানদের', 'রোহিঙ্গাদের', 'বিহারিদের', 'পাহাড়িদের'],
    person: ['রহিম', 'সুমি', 'ডাক্তার হাসান', 'মিতা'],
    place: ['ঢাকা', 'কলকাতা', 'সিলেট', 'খুলনা'],
  },
  ro: {
    group: ['țiganii', 'ungurii', 'evreii', 'musulmanii', 'moldovenii', 'ucrainenii', 'homosexualii', 'nepalezii'],
    person: ['Andrei', 'Ioana', 'domnul Popescu', 'Mihai'],
    place: ['Cluj', 'Iași', 'București', 'Chișinău'],
  },
};

/** The words for a slot in a language. */
export function wordsForSlot(slot: Slot, language: string): readonly string[] {
  return byLanguage[language]?.[slot] ?? english[slot];
}
