// Hand-written comments in several languages: plain, rude, and harmless with words that only look bad.

/** Plain comments by the language they are in. */
export const plainComments: readonly (readonly [language: string, body: string])[] = [
  ['en', 'I have no idea why they closed the bridge again, but the detour takes an hour.'],
  ['de', 'Ich weiß nicht, warum die Brücke schon wieder gesperrt ist, aber der Umweg dauert eine Stunde.'],
  ['fr', 'Je ne sais pas pourquoi le pont est encore fermé, mais le détour prend une heure.'],
  ['pl', 'Nie wiem, dlaczego most znowu jest zamknięty, ale objazd trwa godzinę.'],
  ['pt', 'Não sei por que a ponte está fechada de novo, mas o desvio leva uma hora.'],
  ['ur-Latn', 'mujhe nahi pata pul phir se kyun band hai lekin dosra rasta bohat lamba hai'],
  ['ko', '다리가 왜 또 폐쇄되었는지 모르겠지만 우회하는 데 한 시간이 걸립니다.'],
  ['zh', '我不知道为什么桥又关了，绕路要一个小时。'],
  ['ru', 'Не знаю, почему мост снова закрыт, но объезд занимает час.'],
  ['uk', 'Не знаю, чому міст знову закритий, але об’їзд займає годину, і це дуже довго.'],
  ['ar', 'لا أعرف لماذا أغلق الجسر مرة أخرى، لكن الطريق الآخر طويل جدا.'],
  ['ur', 'مجھے نہیں معلوم پل پھر کیوں بند ہے، لیکن دوسرا راستہ بہت لمبا ہے۔'],
  ['fa', 'نمی‌دانم چرا پل دوباره بسته شده است، ولی راه دیگر یک ساعت طول می‌کشد و پر از ماشین است.'],
  ['ja', 'なぜ橋がまた閉鎖されたのか分かりませんが、迂回には一時間かかります。'],
  ['hi', 'मुझे नहीं पता कि पुल फिर से क्यों बंद है, लेकिन दूसरा रास्ता बहुत लंबा है।'],
  ['el', 'Δεν ξέρω γιατί η γέφυρα έκλεισε πάλι, αλλά η παράκαμψη παίρνει μία ώρα.'],
];

/** Plain comments in more languages in Latin script. */
export const moreComments: readonly (readonly [language: string, body: string])[] = [
  ['es', 'No sé por qué el puente está cerrado otra vez, pero el desvío dura una hora y nadie dice nada.'],
  ['it', 'Non so perché il ponte sia di nuovo chiuso, ma la deviazione dura un’ora e nessuno dice niente.'],
  ['nl', 'Ik weet niet waarom de brug weer dicht is, maar de omweg duurt een uur en niemand zegt iets.'],
  ['tr', 'Köprü neden yine kapalı bilmiyorum ama diğer yol bir saat sürüyor ve kimse bir şey söylemiyor.'],
  ['vi', 'Tôi không biết vì sao cây cầu lại bị đóng, nhưng đường vòng mất một giờ và không ai nói gì cả.'],
  [
    'id',
    'Saya tidak tahu kenapa jembatan itu ditutup lagi, tapi jalan memutar butuh satu jam dan tidak ada yang bilang apa-apa.',
  ],
  ['sv', 'Jag vet inte varför bron är stängd igen, men omvägen tar en timme och ingen säger något.'],
  ['fi', 'En tiedä miksi silta on taas kiinni, mutta kiertotie kestää tunnin eikä kukaan sano mitään.'],
];

/** Rude comments in covered languages. */
export const rudeComments: readonly (readonly [language: string, body: string])[] = [
  ['de', 'Ihr verlogenen Drecksäcke, dieses Pack gehört eingesperrt.'],
  ['pl', 'Ty głupi pajacu, spierdalaj stąd, kurwa.'],
  ['pt', 'vai se foder seu filho da puta do caralho'],
  ['ur-Latn', 'tum sab harami kutte ho, tumhari maa randi'],
  ['ko', '미친놈들 진짜 역겹다 꺼져라 쓰레기야'],
  ['zh', '这种女人真他妈恶心，黑鬼都是垃圾。'],
  ['es', 'cállate ya, pedazo de imbécil, das asco'],
  ['fr', 'ferme ta gueule espèce de connard'],
  ['tr', 'şerefsiz köpek, siktir git buradan'],
  ['vi', 'đồ ngu, câm mồm lại đi thằng chó'],
  ['ro', 'ești un prost și un nesimțit, du-te dracului'],
  ['ar', 'يا كلب يا ابن الكلب انت حقير'],
  ['ur', 'تم سب حرامی ہو، کتے کے بچے'],
  ['hi', 'तू हरामी है, कुत्ते की औलाद'],
  ['ru', 'ты тупой ублюдок, заткнись уже'],
  ['bn', 'তুই একটা কুত্তার বাচ্চা, হারামজাদা'],
];

/** Harmless comments in covered languages with words that only look bad. */
export const harmlessComments: readonly (readonly [language: string, body: string])[] = [
  ['de', 'Wir fuhren durch Fucking, das jetzt Fugging heißt, und weiter nach Essen.'],
  ['de', 'Der dicke Band über die Assistenten der Analysis liegt in der Bibliothek.'],
  ['pl', 'Kupiłem kurkę i dziką różę na targu w Pizie.'],
  ['pt', 'A Ana Cunha e o doutor Pinto falam amanhã sobre o Cuba e a Punta Cana.'],
  ['ur-Latn', 'Fakhar Zaman aur Haram Sharif ke bare mein aap ka mazmoon bohat acha hai'],
  ['ko', '시발점은 서울역이고 개나리가 예쁘게 피었습니다.'],
  ['zh', '我在操场上干活，然后去日本买了一把草席。'],
];
