// Everyday words of languages in Latin script, written by hand for this project. The language guess counts them, and
// learns from made-up runs of them of the languages for which no labelled comments may be learnt from.

/** By BCP 47 tag; lower case. `no` stands with `da`, `ms` with `id`, `sk` with `cs`, `sr-Latn` and `bs` with `hr`. */
export const commonWords: Readonly<Record<string, string>> = {
  en: `the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one
    you were all her she there would their we him been has when who will no more if out so up said what its about than into
    them can only other time new some could these two may first then do any like my now over such our man me even most made
    after also did many off before must well back through years much where your way down should because long each just state
    people those too mr how little good make very year still see own work men day get here between both life being under
    never same another know while last might us great old since against go came right used take three don't i'm it's can't
    didn't doesn't you're that's please thanks think want really why`,
  de: `der die das und in zu den ist von mit nicht sich des auf für ein eine einen einem einer im dem als auch es an werden
    aus er hat dass sie nach wird bei noch um am sind nur so war wir aber ich wenn oder vor zur bis mehr durch man sein haben
    wie zum da ihr seine kann doch schon jetzt hier mal was ja nein nix kein keine keinen mir mich dir dich uns euch ihm ihn
    ihre unser alle alles immer wieder gegen unter über wegen ohne sehr viel viele wer wo warum weil denn dann mehr muss
    müssen will wollen soll sollen können würde wäre hätte gibt geht macht diese dieser dieses deutschland`,
  fr: `le la les de des du un une et est en que qui dans pour pas ce il elle sur plus par je avec tout au aux sont ou mais nous
    comme vous ils elles on se sa son ses leur leurs mon ma mes ton ta tes notre nos votre vos cette ces cet ne y d l c j qu
    n s m t être avoir fait faire dit dire bien très si même aussi sans peut tous toutes quand où quoi donc alors encore
    jamais toujours rien moi toi lui eux ça cela était ont ai as suis es sommes êtes avez avons fais vais va vont faut veut
    après avant depuis contre entre chez parce pourquoi comment trop peu beaucoup merci non oui`,
  pl: `i w na z do nie się to jest że o jak za od po co tak ale dla są ma już tylko czy przez ten ta te tego tej tym być był
    była było ich go jej jego mi mnie ja ty on ona my wy oni ci cię ciebie sobie nas was im jeszcze może bo więc gdy kiedy
    gdzie kto który która które bardzo też także lub albo ani bez pod nad przy przed między u we ze no nic wszystko zawsze
    nigdy teraz tu tam trzeba można mam masz mają jestem jesteś będzie dobrze panie pan pani`,
  pt: `o a os as de do da dos das em no na nos nas um uma uns umas e é que não com por para pra pro se mais mas como eu tu ele
    ela nós eles elas você vocês vc vcs me te lhe meu minha seu sua nosso dele dela este esta isso isto esse essa aquele
    muito muita também já só bem mal quando onde quem qual porque porquê então assim ainda sempre nunca nada tudo todo toda
    todos ser estar ter foi era são está estou tem tenho vai vou fazer faz dizer até sem sobre entre depois antes pelo pela
    ao aos à às gente cara mano aqui ali agora hoje q pq tá né sou`,
  'ur-Latn': `hai hain ho ka ke ki ko se ne mein main me par aur ya to tu tum aap hum wo woh yeh ye is us in un jo kya kyun
    kyu kaise kab kahan kon kaun kuch koi sab bhi hi nahi nahin na mat agar lekin magar phir ab tak bohat bahut acha achi
    theek raha rahi rahe tha thi the hoga hogi kar karo karna karta karti karte gaya gayi diya liya wala wali apna apne apni
    mera meri mere tera teri tere uska uski uske hamara hamari inko unko mujhe tumhe usko bhai yaar log baat jao gy gi krna
    kr rha rhi h hn nhi bht kia`,
  es: `el la los las de que y en un una es no se lo por con para su al del como más pero sus le ya o este sí porque esta
    entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra otros
    ese eso ante ellos esto mí antes algunos qué unos yo otro otras otra él tanto esa estos mucho quienes nada muchos
    cual poco ella estar estas algo nosotros mi mis tú te ti tu tus ellas vosotros soy eres somos son estoy está
    estamos están ser fue era tiene tengo hacer hace puede gente país años mejor siempre gracias bueno verdad nunca
    vida ahora así bien mal mujer hombre español gobierno creo quiero decir dice hijo cosa persona trabajo casa día
    noche año amigo hola jajaja han sido había hemos puedo pueden quieren hacen hizo dijo visto voy vas va vamos van
    aunque mientras además luego tan tal cada ninguno nadie ningún alguien mismo misma mismos varios cualquier según
    hacia mediante tras unas nuestra nuestro nuestros suyo allí aquí allá ahí ayer mañana tarde hoy tiempo mundo vez
    veces parte lugar mujeres hombres niños niña calle ciudad padre madre hermano familia historia problema derecho
    derechos ley inmigrantes inmigración nación educación situación información puta mierda perra zorra callate
    cállate pinche gracias buenos buenas favor claro feliz igual solo sólo dónde cuándo cómo cuánto porqué ti conmigo
    contigo estaba estaban eran seré será serán sería tendrá tenemos tienen tienes llegar llega llegó llegan llevar
    lleva llevan llamar llama llaman pasar pasa pasó pasando dejar deja dejan deje hablar habla hablan hablando mirar
    mira miren miro esperar espero espera pensar pienso piensa piensan creer cree creen sentir siento siente conocer
    conozco conoce vivir vive viven salir sale salió entrar entra comer come beber dormir jugar juega ganar gana ganó
    perder pierde perdió buscar busca encontrar encuentra poner pone puso pongo sacar saca traer trae seguir sigue
    siguen sigo volver vuelve volvió empezar empieza terminar termina ayudar ayuda pagar paga pagan comprar compra
    vender vende trabajar trabaja trabajan estudiar estudia leer lee escribir escribe entender entiendo entiende
    entienden recordar recuerda olvidar olvida morir muere murió matar mata mataron nacer nació crecer votar vota votó
    mentir miente robar roba roban pueblo ciudadano ciudadanos presidente ministro partido elecciones izquierda
    derecha policía justicia libertad dinero precio mercado empresa empresas trabajador trabajadores jefe escuela
    colegio universidad profesor alumno libro libros artículo comentario página foto fotos vídeo canción música
    película juego equipo fútbol gol entrenador jugador jugadores campeón perro gato animal animales comida agua leche
    pan carne pollo cerveza vino coche carro playa mar montaña cielo sol luna lluvia frío calor verano invierno semana
    meses minuto minutos hora horas lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril
    mayo junio julio agosto septiembre octubre noviembre diciembre grande grandes pequeño pequeña nuevo nueva nuevos
    viejo vieja joven jóvenes bonito bonita lindo linda feo fea rico pobre pobres fácil difícil posible imposible
    importante necesario cierto falso seguro segura loco loca tonto tonta estúpido idiota imbécil asco vergüenza odio
    amor corazón cabeza mano manos ojos cara boca pelo cuerpo sangre muerte guerra paz fuerza poder mayoría mayor
    menor mejores peor peores primero primera segundo tercero último última cinco siete ocho nueve diez cien mil
    millones española españoles mexicano mexicana argentino argentina colombiano chileno venezolano extranjero
    extranjeros refugiados frontera moro moros negro negros blanco feminismo feminista feministas machista machismo
    acoso coño joder hostia cabrón cabrones gilipollas pendejo pendeja culo hijoputa maricón felicidades enhorabuena
    saludos abrazo abrazos besos ojalá quizás tampoco todavía aún entonces después apenas casi bastante demasiado
    adelante atrás arriba abajo dentro fuera cerca lejos alrededor acerca`,
  it: `il lo la i gli le di a da in con su per tra fra un uno una e è non che si sono ho hai ha abbiamo hanno essere avere
    fare dire questo questa quello quella questi quelle come quando dove perché chi cosa anche ma se più meno molto
    poco tutto tutti tutta niente sempre mai già ancora solo così poi ora oggi ieri qui lì mio tuo suo nostro vostro
    loro io tu lui lei noi voi mi ti ci vi del della dei delle dal dalla nel nella sul sulla al alla degli agli era
    stato fatto detto grazie bene male buono bello gente paese anni volta tempo vita casa uomo donna italiani italia
    governo senza dopo prima contro deve può vuole sa va fa sta vero quindi proprio quanto ogni altro altri stesso
    parte giorno cosi perche piu puo gia pero' anno mesi settimana mattina sera notte amico amici ragazzi ragazza
    donne uomini bambini figli figlio madre padre famiglia città stato stati lavoro soldi euro problema problemi
    politica immigrati stranieri rom islam musulmani islamici terroristi clandestini fuori basta schifo vergogna
    dicono sanno fanno vogliono possono devono siamo siete hai hanno avete facciamo qualcuno qualcosa nessuno ogni
    nostra nostri vostra questa' loro chi dell nell all sull un' dall quell invece mentre finché oppure cioè forse
    magari almeno soprattutto davvero bisogna arrivare arriva arrivano arrivati partire portare porta portano chiamare
    chiama parlare parla parlano parlando guardare guarda guardate aspettare aspetta pensare penso pensa pensano
    credere credo crede credono sentire sento sente conoscere conosco conosce vivere vive vivono uscire esce entrare
    entra mangiare mangia bere dormire giocare gioca vincere vince perdere perde cercare cerca trovare trova mettere
    mette messo togliere prendere prende preso lasciare lascia tornare torna tornino tornate cominciare comincia
    finire finisce finito aiutare aiuta aiutiamo pagare paga pagano pagato comprare compra vendere vende lavorare
    lavora lavorano studiare studia leggere legge scrivere scrive scritto capire capisco capisce capito ricordare
    ricorda dimenticare morire muore morti ammazzare nascere nato crescere votare vota votato mentire rubare ruba
    rubano popolo cittadino cittadini presidente ministro partito elezioni sinistra destra polizia carabinieri
    giustizia libertà prezzo mercato azienda aziende lavoratori scuola scuole università professore libro libri
    articolo commento pagina foto video canzone musica film partita squadra calcio allenatore giocatore giocatori cane
    cani gatto animali acqua latte pane carne birra vino macchina strada strade mare montagna cielo sole luna pioggia
    freddo caldo estate inverno settimane minuto minuti ore lunedì martedì mercoledì giovedì venerdì sabato domenica
    gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre grande grandi
    piccolo piccola nuovo nuova nuovi vecchio vecchia giovane giovani bella belli belle brutto brutta ricco povero
    poveri facile difficile possibile impossibile importante necessario vera falso sicuro pazzo stupido stupida idiota
    cretino coglione coglioni stronzo stronza merda cazzo vaffanculo odio amore cuore testa mano mani occhi faccia
    bocca capelli corpo sangue morte guerra pace forza potere maggioranza migliore peggio peggiore primo seconda terzo
    ultimo ultima cinque sette otto nove dieci cento mille milioni italiano clandestino profughi rifugiati migranti
    zingari zingaro zingare ladri ladro confine confini cittadinanza moschea religione cristiani papa chiesa auguri
    saluti abbraccio baci buongiorno buonasera ciao speriamo comunque infatti inoltre tuttavia perciò purtroppo
    davanti dietro sopra sotto dentro vicino lontano`,
  nl: `de het een en van ik te dat die in is niet je op zijn er maar met voor dan ook aan als bij nog wel naar om heb
    hebben heeft had was waren wordt worden werd kan kunnen zou zal moet moeten mag wil willen gaan gaat ga doen doet
    hij zij we wij jullie mijn jouw haar ons onze hun deze dit dat daar hier waar wat wie hoe waarom wanneer geen meer
    veel weinig alle alles iets niets altijd nooit al weer nu toen zo uit over door tegen onder tussen zonder goed mooi
    mensen jaar tijd land dag leven gewoon echt natuurlijk zeker misschien nederland dus omdat toch even heel erg`,
  sv: `och att det i en jag hon som han på den med var sig för så till är men ett om hade de av icke mig du henne då sin
    nu har inte hans honom skulle hennes där min man ej vid kunde något från ut när efter upp vi dem vara vad över än dig
    kan sina här ha mot alla under någon eller allt mycket sedan ju denna själv detta åt utan varit hur ingen mitt ni bli
    blev oss din dessa några deras blir mina samma vilken er sådan vår blivit dess inom mellan sådant varför varje vilka
    ditt vem vilket sitta sådana vart dina vars vårt våra ert era vilkas människor sverige år bra också måste tycker`,
  da: `og i jeg det at en den til er som på de med han af for ikke der var mig sig men et har om vi min havde ham hun nu
    over da fra du ud sin dem os op man hans hvor eller hvad skal selv her alle vil blev kunne ind når være dog noget ville
    jo deres efter ned skulle denne end dette mit også under have dig anden hende mine alt meget sit sine vor mod disse
    hvis din nogle hos blive mange ad bliver hendes været thi jer sådan hvorfor hvordan danmark år mennesker kan må ikke
    bare lige altså godt tak hvem kommer går være ja nei ikke jeg hva hvordan også noen mye bare veldig men når fordi
    selvfølgelig måske aldrig altid igen stadig allerede nok lidt mere mindre meget flere mange bedre værre god dårlig stor
    lille ny gammel danske dansker danskere landet folk børn kvinder mænd penge arbejde hjem huset byen politik partiet
    regering stat synes tror ved siger gør gøre får fik går gik ser så tager give giver finde hører kan skal vil må burde
    kunne ville hvilken hvilket derfor derefter dermed derimod også heller endnu sådan samme egen egne sku hva' ka' ik ikk`,
  fi: `ja on ei se että hän oli mutta niin kuin tämä joka mitä minä sinä me te he ovat olla ole olen olet olemme nyt sitten
    kun jos vain myös sen sitä tai kaikki mikä miksi missä milloin kuka hyvä paljon enemmän aina koskaan vielä jo taas
    täällä siellä tässä siinä näin noin hyvin ihan todella kyllä joo en et emme ette eivät voi voin pitää pitäisi saa
    tulee menee tehdä sanoa tietää ihmiset suomi suomen vuotta päivä aika elämä asia oma minun sinun hänen meidän teidän
    heidän mua sua ootko oon kiitos jotain joku jotka josta kuitenkin koska vaan kanssa ilman ennen jälkeen`,
  tr: `bir ve bu da de için ne çok ama o ben sen biz siz onlar mi mı mu mü var yok değil daha gibi kadar olan olarak ile
    her şey ya ki en sonra önce şimdi bugün zaman kim neden nasıl nerede niye hangi hiç bile sadece diye göre kendi bana
    sana ona bize size beni seni onu bizi sizi benim senin onun bizim sizin iyi kötü güzel büyük küçük yeni eski insan adam
    kadın ülke türkiye yıl gün hayat oldu olur olsun olmak etmek ediyor yapmak yapıyor gelmek gitmek istiyorum biliyorum
    lazım gerek artık yine çünkü eğer hem işte evet hayır tamam teşekkürler allah lan kardeşim arkadaş diyor dedi acaba
    cok degil icin guzel sey boyle oyle simdi nasil hic kotu iyi kendini kendine insanlar insanı adamı kadar değilim değilsin
    varmış yokmuş ediyorum ediyorsun olmaz olmuş olan olacak olsa ise ederim ederiz yapan yaptı yaptım gelen geldi gitti
    sevgili canım kalp gece sabah akşam saat hafta ay yıllar dünya ülke millet devlet başkan bakan parti seçim oy türk kürt
    alevi ermeni suriyeli müslüman kadınlar erkek çocuk anne baba abi abla hoca okul iş para güzelim aşk mutlu üzgün salak
    aptal gerizekalı şerefsiz piç orospu amk aq mk bi bisey birşey falan filan yani zaten belki keşke hadi sadece tek ilk son`,
  vi: `là của và có không được một người trong cho này với những các đã để khi thì đó như từ nhiều đến ra vào lại cũng
    về nó mình tôi bạn anh em chị ông bà họ chúng ta cái con làm nói biết thấy muốn phải rất lắm quá chỉ còn nữa sao gì
    ai đâu nào thế vậy nên vì nếu mà hay hoặc đang sẽ chưa rồi đi lên xuống trên dưới sau trước ngày năm tháng giờ nay
    việt nam nhà nước tiền mua bán giá rẻ đẹp tốt xấu hơn nhất thôi đúng sai chắc thật luôn ơi à ạ nhé nhỉ cả mọi việc
    ko k dc vs mk bn ng nhg cx khong duoc nguoi nhung cung minh toi ban anh`,
  id: `yang dan di ini itu dengan untuk tidak dari dalam akan pada juga saya ke karena bisa ada mereka kita kami kamu dia
    sudah atau lebih tapi hanya satu orang oleh saat harus banyak seperti jadi apa siapa kenapa mengapa bagaimana
    kapan dimana masih lagi kalau bukan belum sangat semua anak hari tahun waktu negara indonesia punya mau tahu buat
    sama aja gak nggak ga tak yg dgn utk krn sdh udah lo lu gue gua aku kau nya lah kok sih dong deh kan nih tuh
    banget gitu gini begitu begini jangan boleh bikin main sini situ sana terus lalu kemudian memang benar salah baik
    buruk besar kecil bang kak mas mbak pak bu makan kerja rumah jalan uang situs mantap terima kasih saja semoga kalo
    klo tp jd bgt bkn dr kpd org sm smua dpt tau tuh liat lihat bilang suka sayang cinta hati teman orang2 anak2 laki
    perempuan cowok cewek presiden agama islam kristen cina partai pilih menang kalah jadi menjadi adalah ialah
    merupakan sebagai secara karna maka agar supaya setelah sebelum ketika sambil hingga sampai tentang terhadap
    antara tanpa pernah selalu sering kadang cuma hanya aja doang juga pun kah mah teh atas bawah depan belakang dulu
    nanti besok kemarin sekarang tadi hidup mati pakai pake kasih ambil datang pergi pulang tidur bangun lama baru
    cepat bagus keren cantik ganteng lucu gila bodoh goblok tolol anjing babi monyet kampret bangsat asu jancok wkwk
    wkwkwk haha hehe min gan bro sis slot gacor modal hoki main2 berbicara bicara ngomong berkata mengatakan katanya
    melihat melihatnya mendengar dengar membaca baca menulis tulis memberi memberikan mengambil membawa bawa membeli
    beli menjual jual membayar bayar membuat dibuat membantu bantu menolong menunggu tunggu mencari cari menemukan
    bertanya tanya menjawab jawab berpikir pikir mikir percaya merasa rasa mengerti ngerti paham belajar mengajar
    bekerja bermain berjalan berlari berhenti mulai selesai menangis tertawa ketawa marah senang sedih takut malu
    bangga bosan capek lelah sakit sehat kuat lemah pintar cerdas malas rajin jujur bohong munafik sombong jahat kejam
    kafir cebong komunis asing aseng pribumi rakyat warga masyarakat pemerintah pejabat menteri gubernur bupati
    walikota polisi tentara hukum pengadilan korupsi koruptor penjara kampanye pemilu suara calon pemimpin ulama ustad
    kyai gereja masjid haji jilbab banci bencong lonte pelacur perek kontol memek ngentot bajingan brengsek keparat
    sialan setan iblis sampah busuk jelek ganti ekonomi harga mahal murah pasar toko pabrik perusahaan sekolah kampus
    guru murid siswa mahasiswa dosen buku berita artikel komentar halaman gambar foto video lagu musik filmnya
    pertandingan tim pemain pelatih juara sepakbola gol kucing hewan ikan ayam daging sapi nasi air minum minuman kopi
    susu mobil motor kereta pesawat jalanan pantai laut gunung langit matahari bulan hujan panas dingin musim minggu
    senin selasa rabu kamis jumat sabtu januari februari maret april mei juni juli agustus september oktober november
    desember jam menit detik pagi siang sore malam tempat kota desa kampung pulau dunia bumi keluarga ayah ibu bapak
    kakak adik istri suami saudara nenek kakek tangan kaki kepala mata mulut hidung telinga rambut badan tubuh darah
    nyawa jiwa pikiran perasaan masalah solusi alasan sebab akibat tujuan cara jenis bentuk ukuran jumlah angka
    pertama kedua ketiga terakhir sepuluh seratus seribu juta miliar setiap seluruh sebagian beberapa sedikit
    kebanyakan hampir mungkin pasti tentu seharusnya sebenarnya ternyata sepertinya kayaknya kayak soalnya makanya
    padahal meskipun walaupun namun tetapi sedangkan melainkan bahwa`,
  ro: `și de la în a nu să cu pe un o este sunt mai ce care din pentru că se am ai are avem au fi fost era dar sau dacă când
    unde cum cine de ce foarte mult puțin tot toate toți nimic ceva cineva acum atunci aici acolo așa doar numai încă deja
    eu tu el ea noi voi ei ele meu mea tău ta său sa nostru vostru lor lui îmi îți își mă te îl îi ne vă le lor bine rău bun
    frumos om oameni țară românia ani zi viață timp lucru face fac faci zice spune știu vreau poate pot trebuie merge vine
    pai si sa ca in asta aia asa cand daca pentru`,
  cs: `a je to se v na že do s z o ve pro ale jako by za si po jsem jsi jsme jste jsou byl byla bylo být tak co jak kdo kde
    kdy proč který která které ten ta tento tato jen už ještě také taky nebo když pokud protože aby než bez pod před mezi
    od při u k ke já ty on ona my vy oni mě mi tě ti ho mu ji nás vás jim můj tvůj jeho její náš váš jejich moc více hodně
    málo všechno všichni nic něco někdo nikdo vždy nikdy teď dnes tady tam dobře špatně dobrý lidi lidé člověk rok den život
    česko má mám máš mají může můžu musí chci chce vím ví dělá říká není nejsem ne ano a aj sa som ako pre keď ktorý už len`,
  hu: `a az és hogy nem is egy ez de van volt meg csak már ha mint mert vagy még azt el én te ő mi ti ők kell lehet lesz
    nagyon jól jó rossz sok kevés minden senki semmi valaki valami mindig soha most akkor itt ott így úgy ki mit miért hol
    mikor hogyan melyik ezt ezek azok amely aki ami amikor ahol után előtt között nélkül szerint alatt fölött magyar ország
    ember emberek év nap élet idő nekem neked neki nekünk engem téged őt minket vagyok vagy vagyunk vannak volna lenne tud
    tudom akar akarok megy jön csinál mond igen köszönöm tényleg persze pedig azért akár is se sem`,
  hr: `i je u se na da su za od s sa to što kao ne a ali ili koji koja koje ovo ovaj ova taj ta te će bi bio bila bilo biti
    sam si smo ste ja ti on ona mi vi oni me te ga mu joj nas vas ih im moj tvoj njegov njen naš vaš njihov kako kad kada
    gdje gde zašto tko ko šta sve svi ništa nešto netko neko uvijek uvek nikad sad sada ovdje ovde tamo samo još već više
    manje vrlo jako dobro loše dobar ljudi čovjek čovek godina dan život vrijeme vreme zemlja može mogu mora moram treba
    hoću hoće neće nema ima imam radi kaže znam zna jer ako nego pa onda iz po pri do prema bez kod između hvala brate`,
  tl: `ang ng sa na at ay mga ko mo ka siya ako ikaw tayo kami kayo sila niya nila natin namin ninyo ito iyan iyon dito
    diyan doon hindi wala may mayroon meron kung kapag dahil para pero kasi lang din rin naman pa po opo ba nga daw raw
    talaga sobra marami konti lahat isa dalawa ano sino saan kailan bakit paano ganito ganyan gusto ayaw alam sabi gawa
    punta tao bansa pilipinas araw taon buhay bahay trabaho pera maganda pangit mabuti masama salamat kaya yung yan yun
    nang muna mas pinaka parang siguro basta huwag wag sana walang`,
  sw: `na ya wa kwa ni katika za la kuwa hii hiyo huo cha vya yake yao wake wao mimi wewe yeye sisi ninyi wao hapa pale
    hapana ndiyo si kama lakini au pia sana tu bado tayari sasa leo jana kesho nini nani wapi lini kwa nini vipi gani mtu
    watu nchi mwaka siku maisha nyumba kazi pesa nzuri mbaya kubwa ndogo yote wote kila ana nina una tuna wana alikuwa
    amekuwa itakuwa kusema kufanya kwenda kuja kujua taka nataka anasema asante tanzania kenya hakuna ili hata baada kabla`,
  sq: `dhe në të e i një me për që nga është janë nuk ka do si por ose nëse kur ku pse kush çfarë kjo ky këto këta ai ajo
    ne ju ata unë ti më mua ty atij asaj tim yt tij saj tonë shumë pak gjithë të gjithë asgjë diçka dikush gjithmonë kurrë
    tani sot këtu atje vetëm ende edhe mirë keq njerëz njeri vit ditë jetë kohë shqipëri kosovë mund duhet dua them bën
    thotë shkoj vjen faleminderit po jo sepse pa deri para pas mes ndaj`,
  lt: `ir yra į ne kad su iš bet tai kaip ar jau tik dar ten čia labai daug mažai viskas visi niekas kažkas visada niekada
    dabar šiandien aš tu jis ji mes jūs jie mano tavo jo jos mūsų jūsų jų man tau jam jai kas kur kada kodėl kuris kuri
    šis ši tas ta nuo iki per prie be apie po prieš tarp gali reikia noriu žinau sako daro geras blogas žmonės metai diena
    gyvenimas lietuva ačiū jei nes o taip`,
};

const lists: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(commonWords).map(([language, words]) => [language, [...new Set(words.trim().split(/\s+/))]]),
);

/** The languages that a word is a common one of, by tag and by number. */
export interface CommonWord {
  languages: readonly string[];
  numbers: readonly number[];
}

const noCommonWord: CommonWord = { languages: [], numbers: [] };
/** By word. */
const languagesOfWord = new Map<string, CommonWord>();
for (const [number, [language, words]] of [...lists].entries()) {
  for (const word of words) {
    const { languages, numbers } = commonWordOf(word);
    languagesOfWord.set(word, { languages: [...languages, language], numbers: [...numbers, number] });
  }
}

/** The tags of all languages that have a list; their places are the languages' numbers. */
export const listedLanguages: readonly string[] = [...lists.keys()];

/** The listed words of a language. */
export function listCommonWords(language: string): readonly string[] {
  return lists.get(language) ?? [];
}

/** The languages that a word in lower case is a common one of. */
export function languagesOf(word: string): readonly string[] {
  return commonWordOf(word).languages;
}

/** The same by tag and by number, for those who count many words. */
export function commonWordOf(word: string): CommonWord {
  return languagesOfWord.get(word) ?? noCommonWord;
}
