// Words around a way to reach somebody outside the page: chats by name, invitations to write there, and what strangers
// offer there, in many languages. This project's own lists, folded; a single word proves nothing.

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/** Names of chats that mean little else. */
export const chatNames = setOf(`
whatsapp whatsap watsapp whatssapp watsap wassap wasap telegram telegramm telgram telegrm viber wechat weixin kakaotalk
zalo zangi botim skype snapchat threema icq discord instagram messenger
ватсап вацап вотсап ватсапп вотцап whatsappe телеграм телеграмм телеграме телеграмме телегу телеге телегу вайбер вайбере
скайп вк вконтакте
واتساب واتس واتسآب الواتساب الواتس تلغرام تليجرام تيليجرام تلجرام تلگرام تليغرام سناب انستغرام انستا ايمو
واٹس واٹساپ واٹسایپ ٹیلیگرام ٹیلی واتساپ
व्हाट्सएप व्हाट्सऐप व्हाट्सप वॉट्सऐप वाट्सएप टेलीग्राम टेलिग्राम হোয়াটসঅ্যাপ টেলিগ্রাম
τηλεγραμ וואטסאפ ווטסאפ טלגרם
`);

/** Names of chats that are other words, too: they count only beside what looks like an address there. */
export const chatNicknames = setOf(`
wa tg ig insta snap kik qq wx vx vk imo signal tele fb inbox тг вк инста инсте
`);

/** Chats in scripts that set no spaces between words. */
export const unspacedChats: readonly string[] = [
  '微信',
  '薇信',
  '威信',
  '微❤',
  'v信',
  '加v',
  '加微',
  '加薇',
  '加q',
  'qq',
  '扣扣',
  '电报',
  '飞机号',
  '纸飞机',
  '企鹅号',
  'whatsapp',
  'telegram',
  'wechat',
  'line id',
  'ライン',
  'テレグラム',
  '카톡',
  '카카오톡',
  '텔레그램',
  '텔레',
  '라인',
  'ไลน์',
  'แอดไลน์',
];

/** Asks to write or call. */
export const invitations = setOf(`
contact contacts reach message messages msg text dm pm hmu write add call inbox ask email mail chat join ping consult
contacta contactar contacto contactame escribe escribeme escribenos escribir llama llamame agrega contate chama chame fale
contactez contacter contacte ecrivez ecrire appelez joindre joignable ajoutez kontakt kontaktiere kontaktieren schreib
schreibt schreiben melde meldet contatta contattami contattaci scrivi scrivimi chiama napisz piszcie kontaktujcie zadzwon
iletisim iletişim yazin yazın yaz ulasin ulaşın arayin arayın ekleyin hubungi chat japri lien lh nhan nhắn goi gọi ib inbox
пиши пишите напиши напишите обращайтесь обращайся связь связаться звони звоните контакт лс личку личные пишіть напишіть
звертайтесь телефонуйте
تواصل تواصلو تواصلوا للتواصل راسلني راسلنا راسل اتصل اتصلوا كلمني خاص الخاص كلمنا ابعت رابطہ رابطه رابط تماس بگیرید پیام
کال کریں میسج बात संपर्क सम्पर्क कॉल मैसेज व्हाट्सप করুন যোগাযোগ rabta rabita sampark karein
`);

/** "Write to me, not here": enough of an address where something is offered. */
export const privateDoors = setOf('dm pm dms inbox лс личку личке личные приват خاص الخاص اینباکس japri mp');

/** What strangers offer outside the page. */
export const offers = setOf(`
illuminati wealth wealthy riches jackpot grant grants backlinks seo reviews grades spy untraceable bail catalogue
account accounts agency amarre amarres ashwagandha astrologer bet betting binary bitcoin bonus broker btc buy buyers carding
cash casino cashout certificate certificates cheap clone cloned cc coin coins consultant cure cured cards credit crypto cvv delivery
deposit diploma diplomas discount discreet documents dumps earn earning earnings earns escort escorts essay essays eth
ethereum expert firm followers forex fullz funds girls grow guarantee guaranteed hacker hackers healer herbal herbs herpes hire hiv
income invest invested investing investment investments investor likes license loan loans lottery mentor mining money
monthly nudes offer offers order orders paid passport passports pay payout payouts pills plugs price prices profit profits promo
rate rates recover recovered recovery rent returns roi sale sell selling seller service services signals spell spells spellcaster
spiritual stock stocks subscribers supplier tablets tips trade trader trading traffic usd usdt vashikaran views visa visas wallet
weed weekly wholesale withdraw withdrawal withdrawals withdrew
prestamo prestamos credito creditos dinero ganar ganancias inversion inversiones vidente brujo hechizo hechizos seguidores
tesis trabajos descuento venta vendo compra barato pret prets credit argent gagner gagnez investissement voyant marabout
retour affectif rentable revenus diplome passeport permis abonnes vente acheter kredit kredite geld verdienen anlage fuhrerschein
emprestimo dinheiro ganhar renda lucro seguidores prestito soldi guadagnare pozyczka pozyczki zarobek kredi kredisi bahis takip yatırım yatirim büyü kazanc kazanç
kazan bahis bonusu medyum buyu büyü takipci takipçi diploma tez odev ödev satilik satılık escort eskort fiyat fiyatlar ucuz
pinjaman slot gacor togel obat jual murah dukun vay tien tiền kiem kiếm ban bán gia giá thue thuê
wazifa taweez amil baba rohani kala jadu loan qarz paisa paise kamao kamayen rozana job jobs jeeto
قرض قروض ربح ارباح أرباح استثمار تداول فوركس شيخ روحاني جلب الحبيب سحر علاج شهادة شهادات تأشيرة تاشيرة متابعين خصم للبيع عرض عروض
مضمون راتب دخل تمويل قرضہ کمائیں کمائی منافع سرمایہ عامل بابا روحانی وظیفہ تعویذ ویزا فالوورز رعایت وام درآمد سود فروش
लोन कर्ज कमाएं कमाई कमाओ पैसा पैसे निवेश मुनाफा वशीकरण ज्योतिष बाबा तांत्रिक वीजा फॉलोअर्स नौकरी छूट ऑफर सट्टा গ্যারান্টি ঋণ
`);

/** The first five letters of such words in languages that inflect them. */
export const offerStems = setOf(
  `
зараб доход кредит займ займы казин ставк приво магия магич гадан диплом справк докум права эскор интим девоч досуг индив
подпис накру раскр прода куплю купит скидк цена цены прайс опт инвес крипт трейд сигна прибы выпла вакан работ подра аренд
масса гарант достав курсо рефер
позик креди дохід зароб прибу гроші знижк прода диплом посвідч ворож магія
`.replaceAll(/(\S{5})\S+/g, '$1'),
);

/** What is offered, in scripts that set no spaces between words. */
export const unspacedOffers: readonly string[] = [
  '兼职',
  '赚钱',
  '日赚',
  '日入',
  '月入',
  '贷款',
  '借款',
  '代写',
  '论文',
  '发票',
  '办证',
  '刷单',
  '上门',
  '约炮',
  '外围',
  '博彩',
  '彩票',
  '赌场',
  '开户',
  '返利',
  '优惠',
  '免费',
  '股票',
  '荐股',
  '带单',
  '投资',
  '高仿',
  '代购',
  '减肥',
  '壮阳',
  '领取',
  '推广',
  '引流',
  '粉丝',
  '加盟',
  '招聘',
  '副業',
  '稼げ',
  '稼ぐ',
  '投資',
  '無料',
  '融資',
  '出会い',
  'ブランド',
  '대출',
  '부업',
  '수익',
  '투자',
  '카지노',
  '토토',
  '바카라',
  '출장',
  '무료',
  '코인',
  '리딩',
  'เงินกู้',
  'สล็อต',
  'คาสิโน',
  'รายได้',
  'ลงทุน',
];
