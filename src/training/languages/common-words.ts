// Everyday words of languages in Latin script for which no labelled comments may be learnt from. Written by hand for this
// project; the language guess learns from made-up runs of them that such a text is none of the languages it knows better.

/** By BCP 47 tag; lower case. `no` stands with `da`, `ms` with `id`, `sk` with `cs`, `sr-Latn` and `bs` with `hr`. */
export const commonWords: Readonly<Record<string, string>> = {
  es: `el la los las de que y en un una es no se lo por con para su al del como más pero sus le ya o este sí porque esta
    entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra otros ese
    eso ante ellos esto mí antes algunos qué unos yo otro otras otra él tanto esa estos mucho quienes nada muchos cual poco
    ella estar estas algo nosotros mi mis tú te ti tu tus ellas vosotros soy eres somos son estoy está estamos están ser
    fue era tiene tengo hacer hace puede gente país años mejor siempre gracias bueno verdad nunca vida ahora así bien mal
    mujer hombre español gobierno creo quiero decir dice hijo cosa persona trabajo casa día noche año amigo hola jajaja`,
  it: `il lo la i gli le di a da in con su per tra fra un uno una e è non che si sono ho hai ha abbiamo hanno essere
    avere fare dire questo questa quello quella questi quelle come quando dove perché chi cosa anche ma se più meno molto
    poco tutto tutti tutta niente sempre mai già ancora solo così poi ora oggi ieri qui lì mio tuo suo nostro vostro loro
    io tu lui lei noi voi mi ti ci vi del della dei delle dal dalla nel nella sul sulla al alla degli agli era stato fatto
    detto grazie bene male buono bello gente paese anni volta tempo vita casa uomo donna italiani italia governo senza
    dopo prima contro deve può vuole sa va fa sta vero quindi proprio quanto ogni altro altri stesso parte giorno`,
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
    bare lige altså godt tak hvem kommer går være ja nei ikke jeg hva hvordan også noen mye bare veldig men når`,
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
    cok degil icin guzel sey boyle oyle simdi nasil`,
  vi: `là của và có không được một người trong cho này với những các đã để khi thì đó như từ nhiều đến ra vào lại cũng
    về nó mình tôi bạn anh em chị ông bà họ chúng ta cái con làm nói biết thấy muốn phải rất lắm quá chỉ còn nữa sao gì
    ai đâu nào thế vậy nên vì nếu mà hay hoặc đang sẽ chưa rồi đi lên xuống trên dưới sau trước ngày năm tháng giờ nay
    việt nam nhà nước tiền mua bán giá rẻ đẹp tốt xấu hơn nhất thôi đúng sai chắc thật luôn ơi à ạ nhé nhỉ cả mọi việc
    ko k dc vs mk bn ng nhg cx khong duoc nguoi nhung cung minh toi ban anh`,
  id: `yang dan di ini itu dengan untuk tidak dari dalam akan pada juga saya ke karena bisa ada mereka kita kami kamu dia
    sudah atau lebih tapi hanya satu orang oleh saat harus banyak seperti jadi apa siapa kenapa mengapa bagaimana kapan
    dimana masih lagi kalau bukan belum sangat semua anak hari tahun waktu negara indonesia punya mau tahu buat sama aja
    gak nggak ga tak yg dgn utk krn sdh udah lo lu gue gua aku kau nya lah kok sih dong deh kan nih tuh banget gitu gini
    begitu begini jangan boleh bikin main sini situ sana terus lalu kemudian memang benar salah baik buruk besar kecil
    bang kak mas mbak pak bu makan kerja rumah jalan uang situs mantap terima kasih saja`,
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
