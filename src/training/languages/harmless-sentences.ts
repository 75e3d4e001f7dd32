// Own harmless sentences with names and words that only look bad, by language: they counter what the corpora suggest of
// single words. Not taken from any test; the tests' sentences are others.

/** By BCP 47 tag, one sentence a line. */
export const harmlessSentences: Readonly<Record<string, string>> = {
  de: `Das dicke Buch steht ganz oben im Regal.
Mein Hund wedelt mit dem Schwanz, wenn er die Nachbarin sieht.
Zum Schweinebraten gibt es Knödel und Kraut.
Die Assistentin hat die Analyse gestern fertig geschrieben.
Wir suchten im Dickicht nach dem Ball.
Dicke Mauern halten das alte Haus im Sommer kühl.
Ein Esel und zwei Ziegen stehen auf der Weide hinter dem Hof.
Der Titel des Bandes ist mir entfallen, der Verlag auch.
In Wixhausen und Petting hält der Zug nur auf Verlangen.
Meine schwulen Freunde haben im Mai geheiratet, es war ein schönes Fest.
Die Muslime in unserer Straße haben uns zum Fastenbrechen eingeladen.
Die jüdische Gemeinde lädt zum Tag der offenen Tür.
Flüchtlinge aus Syrien lernen in der Bibliothek Deutsch.
Die Kuh auf dem Plakat ist lila.`,
  pl: `Kura zniosła trzy jajka, a kogut pieje od rana.
Dziki biegają po lesie za naszym osiedlem.
Pies sąsiada merda ogonem na mój widok.
W Pizie byliśmy tylko jeden dzień.
Osioł i krowa stoją w szopce.
Moi przyjaciele geje wzięli ślub w Berlinie.
Żydzi i Polacy mieszkali w tym miasteczku razem.
Uchodźcy z Ukrainy uczą się polskiego w naszej bibliotece.
Muzułmanie z sąsiedztwa zaprosili nas na kolację.
Pan Kutas-Nowak odpowie na pytania jutro.
Świnia na obrazku jest różowa.`,
  pt: `O doutor Pinto e a dona Rola moram na mesma rua.
A galinha e o galo dormem no quintal.
Viajamos para Cuba e depois para Punta Cana.
O burro carregou a lenha até a vila.
O veado atravessou a estrada perto do parque.
A bicha na padaria estava longa hoje, disse meu primo de Lisboa.
Meus amigos gays se casaram em maio e a festa foi linda.
A minha avó preta cozinha como ninguém.
Os judeus e os muçulmanos do bairro organizaram a feira juntos.
A cadela da vizinha teve cinco filhotes.
Comprei um saco de feijão e um pau de canela.
O computador caiu, mas a internet voltou.
As mulheres da comunidade abriram uma cooperativa.`,
  'ur-Latn': `Haram Sharif mein namaz ka waqt kya hai
Kutub khana kal subah khulega
Mera kutta roz subah bahar jata hai
Gadha aur ghora ek hi maidan mein hain
Fakhar bhai ne acha khel dikhaya
Randhir uncle ne mithai bheji hai
Harami Dhaka aur Karachi ke beech ka safar lamba hai, yeh film ka naam hai
Hindu aur Musalman dono is mohalle mein rehte hain
Meri behen doctor hai aur amma teacher hain
Ullu raat ko jagta hai, bachon ki kitab mein likha hai
Chutti ke din hum nani ke ghar jayenge
Gandum ki fasal is saal achi hai
Madar-e-Millat Fatima Jinnah par mazmoon likho`,
  ko: `개나리와 진달래가 산에 가득 피었어요.
우리 개는 산책을 아주 좋아합니다.
시발역에서 종착역까지 두 시간이 걸립니다.
새끼 고양이 세 마리가 태어났어요.
십팔 번째 생일을 축하합니다.
미국과 중국의 회담이 내일 열립니다.
동성애자 친구의 결혼식에 다녀왔는데 정말 아름다웠습니다.
할머니가 담그신 김치가 제일 맛있어요.
쓰레기 분리수거는 화요일과 금요일입니다.
이주 여성들이 도서관에서 한국어를 배웁니다.
전라도와 경상도를 자전거로 여행했습니다.
병신년은 60년마다 돌아옵니다.`,
  zh: `操场上的孩子们正在踢球。
干部们昨天开会讨论了预算。
他妈妈做的饭很好吃。
草莓和牛奶放在冰箱里。
这只狗很听话，每天早上跟我去跑步。
黑人音乐家昨晚的演出非常精彩。
女人和男人都可以参加这个比赛。
我的同性恋朋友去年结婚了，婚礼很温馨。
河南的面条和东北的饺子我都喜欢。
垃圾分类从下个月开始实行。
鸡和鸭在院子里走来走去。
穆斯林邻居请我们一起吃饭。
艾滋病患者需要关心和帮助。`,
  fa: `سلام، مطلب خیلی خوبی بود، ممنون از زحمات شما.
به نظر من این فیلم از قبلی بهتر بود ولی پایانش را دوست نداشتم.
قیمت گوشت دوباره بالا رفته و حقوق ما همان است که بود.
لطفا آدرس دقیق نمایشگاه را هم بنویسید.
دیشب تیم ما خوب بازی کرد، فقط دروازه بان کمی بدشانس بود.
من با این تصمیم مخالفم، چون به مردم فشار می آورد.
خدا رحمتش کند، مرد شریفی بود و همه دوستش داشتند.
کسی می داند این دارو را از کجا می شود خرید؟
هوا امروز در تبریز خیلی سرد است، مواظب خودتان باشید.
دوستان افغان ما در این شهر سال هاست که کار می کنند و زحمت می کشند.
مسلمان و مسیحی و یهودی سال ها کنار هم در این محله زندگی کرده اند.
چرا جواب پیام ها را نمی دهید؟ دو هفته است منتظرم.
این آهنگ مرا یاد کودکی ام می اندازد، چقدر قشنگ است.
گربه ما سه بچه دارد و سگ همسایه هم با آنها مهربان است.
اگر ممکن است منبع این آمار را بگذارید.
زنان ایران در ورزش هم افتخار آفریدند، تبریک می گویم.
واقعا از این وضع خسته شدیم، کاش مسئولان کمی گوش می دادند.
عالی بود، دستت درد نکنه، منتظر قسمت بعدی هستیم.
پدرم می گوید این خانه صد سال قدمت دارد.
فردا امتحان دارم، برایم دعا کنید.
به نظرم داور اشتباه کرد ولی باخت را باید قبول کنیم.
کتاب را خواندم، ترجمه اش روان نبود اما موضوعش جالب است.
مهاجران هم حق دارند بچه هایشان را به مدرسه بفرستند.
این خر کوچولو در مزرعه پدربزرگ من زندگی می کند.
عاشق این غذا هستم، دستور پختش را هم بنویسید.
جنگ برای هیچ کس خوب نیست، کاش زودتر تمام شود.
ایشان هنرمند بزرگی هستند و صدایشان بی نظیر است.
من دو سال است که از این گوشی استفاده می کنم و راضی ام.
ترافیک تهران امروز وحشتناک بود، دو ساعت در راه بودم.
تولدت مبارک عزیزم، همیشه سلامت باشی.
این سریال را هر شب با خانواده می بینیم و لذت می بریم.
چه عکس زیبایی، کجاست اینجا؟
من هم همین مشکل را داشتم، با پشتیبانی تماس گرفتم و حل شد.
کاش شهرداری فکری به حال این خیابان بکند.
دکتر گفت باید دو هفته استراحت کنم.
خیلی وقت بود چنین متن خوبی نخوانده بودم.
به امید روزهای بهتر برای همه مردم ایران.
بازی امشب ساعت چند شروع می شود؟
ما در خانه فارسی حرف می زنیم ولی بچه ها انگلیسی یاد می گیرند.
این خبر درست نیست، لطفا قبل از انتشار بررسی کنید.
چقدر خندیدم، دمت گرم!
نظر شما محترم است ولی من طور دیگری فکر می کنم.
نان سنگک با پنیر و سبزی، بهترین صبحانه دنیا.
برای سفر به شیراز چه فصلی بهتر است؟
همسایه ما سگ بزرگی دارد که خیلی آرام است.
اینترنت امروز خیلی کند شده، شما هم همین طور هستید؟
استاد شجریان را هیچ وقت فراموش نمی کنیم.
تسلیت می گویم، غم آخرتان باشد.
این گزارش فقط یک طرف ماجرا را گفته است.
چطور می توانم عضو کانال شما بشوم؟
مادرم همیشه می گفت صبر تلخ است ولی میوه شیرین دارد.
بعضی از این نظرها را که می خوانم تعجب می کنم.
رنگ آبی بیشتر به این لباس می آید.
از وقتی که آمدیم اینجا هوا بارانی است.
خسته نباشید، کارتان درجه یک است.`,
  it: `Bell'articolo, grazie, non sapevo che la biblioteca fosse così antica.
Secondo me il governo sbaglia, ma almeno si discute.
Ieri sera il portiere ha salvato la partita, complimenti a tutta la squadra.
Qualcuno sa dirmi a che ora apre il mercato il sabato?
Sono d'accordo con lei, però i numeri raccontano un'altra storia.
Mia nonna faceva il ragù allo stesso modo, che nostalgia.
I migranti arrivati ieri sono stati accolti nella palestra della scuola.
La comunità musulmana del quartiere ha aperto le porte a tutti i vicini.
I bambini rom della classe di mio figlio sono bravissimi in matematica.
Il treno è in ritardo di quaranta minuti, come ogni lunedì.
Non condivido questa legge sull'immigrazione, costa molto e serve a poco.
Il cane del vicino abbaia, ma è buono come il pane.
Ho comprato questo telefono un mese fa e mi trovo bene.
Gli ebrei romani ricordano oggi il rastrellamento del ghetto.
Che schifo di tempo, piove da una settimana.
Il film è noioso nella prima parte, poi migliora.
La capra e l'asino stanno nella stalla dietro la casa.
Buon compleanno Marta, un abbraccio a tutta la famiglia.
Le mie amiche lesbiche si sono sposate a giugno, festa bellissima.
Perché non mettete la fonte di questi dati?
Il terremoto ha distrutto il paese, siamo vicini alle famiglie.
Lo sbarco di ieri a Lampedusa: centoventi persone, tra loro molti minori.
Roma è sporca, servono più cassonetti e più controlli.
Mi dispiace per la vostra perdita, era un uomo gentile.
Finalmente una buona notizia, era ora.
Il profugo siriano che lavora nel bar sotto casa parla già italiano meglio di me.
Non ho capito la domanda, può ripetere per favore?
Hanno ragione gli insegnanti, gli stipendi sono fermi da anni.
La ricetta funziona, ho solo messo meno zucchero.
Domani sciopero dei mezzi, uscite prima di casa.`,
  nl: `Mooi stuk, dank je wel, ik wist niet dat de kerk zo oud was.
Volgens mij klopt het niet wat de minister zegt over de huren.
Gisteren was de trein weer een half uur te laat, niks nieuws.
Weet iemand hoe laat de bibliotheek op zaterdag opengaat?
Mijn Marokkaanse buurman bracht soep toen ik ziek was.
De vluchtelingen in ons dorp helpen mee in de moestuin.
Ik ben het niet met je eens, maar je hebt het netjes uitgelegd.
De moskee en de kerk organiseren samen een maaltijd voor iedereen.
Wat een wedstrijd, de keeper stond geweldig te keepen.
Mijn homoseksuele broer is vorig jaar getrouwd, het was een prachtig feest.
De joodse begraafplaats wordt dit najaar hersteld.
Kun je de bron van deze cijfers erbij zetten?
Mijn moeder heeft kanker gehad en is gelukkig beter.
Het varken en de ezel staan achter de boerderij.
Gefeliciteerd met je verjaardag, maak er een mooie dag van.
Het eten was koud en de bediening traag, jammer.
Ik snap de boeren wel, maar de natuur telt ook.
De rat in de kelder is gevangen, eindelijk rust.
Wij wonen hier al dertig jaar en het was nooit zo duur.
Wat erg voor de familie, veel sterkte gewenst.
Die nieuwe telefoon is prima, alleen de batterij valt tegen.
Waarom duurt het zo lang voordat er een antwoord komt?
Zwarte muzikanten hebben de jazz groot gemaakt.
Het boek leest vlot, het einde vond ik wat zwak.
Morgen storm, zet de fietsen binnen.
De dokter zei dat ik twee weken rust moet houden.
Leuke foto's, waar is dit precies?
Eerlijk gezegd had ik er meer van verwacht.
Turkse en Nederlandse kinderen spelen hier samen op het plein.
Stem vooral, ook als je twijfelt.`,
  uk: `Дякую за статтю, не знав, що міст такий старий.
На мою думку, міністр помиляється, але принаймні пояснив.
Вчора наші зіграли добре, воротар молодець.
Хто знає, о котрій відкривається пошта в суботу?
Світла не було шість годин, зате книжку дочитав.
Бабуся пекла такі самі пироги, аж запахло дитинством.
Співчуваю родині, він був доброю людиною.
Пес сусіда гавкає, але нікого не кусає.
Переселенці з Маріуполя відкрили тут пекарню, дуже смачно.
Не згоден з вами, цифри кажуть інше.
Дайте, будь ласка, посилання на джерело.
Свиня й коза живуть за хатою.
Телефоном користуюся рік, батарея тримає добре.
Євреї та кримські татари жили на цій вулиці поруч.
З днем народження, здоров'я вам і миру!
Черга в лікарні знову на дві години, сил немає.
Фільм нудний на початку, потім кращий.
Завтра обіцяють мороз, вдягайтеся тепліше.
Мої друзі геї одружилися за кордоном, рада за них.
Чому ціни на проїзд знову виросли?`,
};
