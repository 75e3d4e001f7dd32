// Abuse in the languages beside English: this project's own list, chosen by hand. `plain` words are abuse in whatever text
// they stand; `own` ones are honest words or names elsewhere (or can be in that language) and count only in text of
// their language. Mild and merely coarse words are left out. "_" stands for the space of a phrase. Data only.

export interface AbusiveWords {
  plain: string;
  own: string;
}

/** By BCP 47 tag; lower case, as written. */
export const abusiveWords: Readonly<Record<string, AbusiveWords>> = {
  de: {
    plain: `arschloch arschlöcher arschgeige arschficker arschkriecher hurensohn hurensöhne hurentochter nutte nutten
      wichser wixer wixxer fotze fotzen schlampe schlampen scheisse scheiss drecksau dreckssau drecksack
      drecksvolk dreckspack dreckskerl missgeburt missgeburten spasti spasten schwuchtel schwuchteln kanake kanaken
      kanacke untermensch untermenschen vollidiot vollidioten volltrottel vollpfosten hackfresse mutterficker gefickt
      abschaum judensau judenschwein kümmeltürke zigeunerpack schwanzlutscher kackbratze miststück schlitzauge
      schlitzaugen schweinehund idioten dummkopf verpiss_dich halt_die_fresse halts_maul fick_dich leck_mich_am_arsch`,
    own: 'scheiße scheiß hure huren arsch neger bastarde spast mongo trottel deppen ficken fick ficker fresse dreck schweine ratten',
  },
  pl: {
    plain: `kurwa kurwy kurwo kurwę kurwą kurew skurwysyn skurwysyny skurwiel skurwiele chuj chuja chuju chujem chujowy
      pizda pizdo pizdy jebać jebany jebana jebane jebani pojeb pojebany pojebana pojebani pierdol pierdolić
      pierdolony pierdolona pierdoleni pierdolone spierdalaj spierdalać spierdalajcie wypierdalaj wypierdalać
      wypierdalajcie zajebać wkurwia wkurwiać cwele dziwka dziwki dziwko szmato kutas kutasy kutasie ciota cioty pedały
      pedalski debile debilu kretyni zjeby zjebany gówno dupek ciapaty ciapaci brudasy jebac_was`,
    own: 'jebie suka suki suko huj cwel zjeb pedał pedale szmata szmaty debil kretyn frajer frajerzy ścierwo gnój brudas bydło',
  },
  pt: {
    plain: `puta putas putos caralhos foda-se fodido fodida fodam buceta boceta xoxota viado
      viados viadinho vagabunda vagabundas vadia vadias arrombado arrombada arrombados cuzão otário otária otários
      babaca babacas idiota idiotas imbecil imbecis desgraçado desgraçada escrota retardada punheta punheteiro boquete
      paneleiro cabrão traveco filho_da_puta filha_da_puta filhos_da_puta pau_no_cu vai_tomar_no_cu tomar_no_cu
      vai_se_foder se_fode vtnc`,
    own: 'fodase foder caralho porra puto foda merda bosta fdp vsf pqp bicha bichas corno escroto retardado vagabundo crioulo sapatão nojento macaco',
  },
  ko: {
    plain: `씨발 시발 씨팔 시팔 쓰발 씨바 ㅅㅂ ㅆㅂ 씹새끼 씹새 개새끼 개새 개색기 개색끼 개쉐이 병신 븅신 빙신 ㅂㅅ 지랄 ㅈㄹ
      미친놈 미친년 미친새끼 좆 좆같 좆까 존나 썅년 썅놈 쌍년 쌍놈 니미럴 니애미 니에미 느금마 느개비 걸레년 창녀 창년
      한남충 김치녀 된장녀 맘충 틀딱 급식충 짱깨 짱개 쪽바리 똥꼬충 보빨러 새끼야 뒤져라 뒈져 닥쳐 등신 찐따 또라이
      호로새끼 후레자식 육시랄 개돼지 쓰레기새끼 개같은 개년 개놈 개소리 씨발년 씨발놈`,
    own: '새끼 꺼져 홍어 보지 염병 한녀 벌레',
  },
  zh: {
    plain: `操你妈 草你妈 艹你妈 操你 肏 傻逼 傻屄 傻比 煞笔 傻叉 傻屌 妈逼 媽逼 他妈的 他媽的 你妈逼 你妈的 操你媽 尼玛 你麻痹
      王八蛋 混蛋 狗娘养的 狗娘養的 婊子 贱人 賤人 贱货 贱逼 骚货 騷貨 荡妇 脑残 腦殘 智障 弱智 白痴 畜生 狗日的 狗东西
      去你妈 滚蛋 死全家 全家死光 杂种 雜種 人渣 草泥马 日你妈 干你娘 幹你娘 二逼 鸡巴 雞巴 黑鬼 尼哥 默黑 支那猪 死基佬
      基佬 死变态 蠢猪 蠢货 死肥猪 母狗 臭三八 狗杂种 nmsl wcnmd`,
    own: '去死 废物 变态 支那 小日本 棒子 垃圾人 cnm',
  },
  ur: {
    plain: `مادرچود مدرچود ماں_چود بہن_چود بہنچود بھین_چود بھینچود چوتیا چوتیے چوتیہ گانڈو گانڈ گاںڈو لنڈ لوڑا لوڑے پھدی
      پھدو رنڈی رنڈیاں کنجر کنجری کنجروں کتیا حرامی حرامزادہ حرامزادے حرامزادی حرام_زادہ حرام_زادے حرامخور بھڑوا بھڑوے
      گشتی بھوسڑی بھوسڑیکے چدائی چوت لعنتی کمینہ کمینے کمینی بیغیرت بے_غیرت کتے_کا_بچہ کتے_کے_بچے الو_کا_پٹھا چوہڑا
      چوہڑے ہیجڑے تیری_ماں_کی`,
    own: 'کتے کتا سور خنزیر گدھا دلال ذلیل',
  },
  'ur-Latn': {
    plain: `madarchod madarchood maderchod madharchod madarjaat maadarchod madrchod behenchod behnchod bhenchod bhenchood
      behanchod bhainchod bahenchod bahinchod banchod bhosdike bhosdiwale bhosdika bhosadike bhosadi bhosdi bhosda bsdk
      gandu gaandu gandoo gaandoo gaand gaandmasti lundo lawda lawde laude lavda lavde lodu chutiya chutia chutiye chutiyo
      chutiyapa chootiya chutya choot choote phuddi phuddu phudi phudu fuddu randiyan randikhana randwa raand kanjar
      kanjri kanjari kanjron haramzada haramzade haramzadi haramzaday haramzadon haramzaade haramkhor haraami kuttiya
      kutiya kuttay bharwe bharway bhadwa bhadwe bhadva bhadve gashti gashtiyan khanzeer khinzir beghairat baygairat
      beghayrat beyghairat lanati laanati chudai chodu chudwa chudakkad maachod betichod jhant jhantu jhaat jhaatu
      hijde katue porkistan porkistani chinaal tharki ullu_ka_pattha ullu_ke_pathe teri_maa_ki teri_maa_ka teri_ma_ki
      teri_behen_ki teri_maa_di kuttay_ka_bacha kutte_ka_bacha suar_ki_aulad gand_mara gaand_mara maa_chuda bhen_ke_lode
      behen_ke_lode bhen_ke_laude`,
    own: `lund lauda loda gand rand randi harami kutta kutte kutti chut suar suwar bharwa khota chod hijra hijra hijde katwa
      katua chamar bhangi kamina kamine kameena kameene dalla dallay tatti mc bc`,
  },
  hi: {
    plain: `मादरचोद मदरचोद माधरचोद बहनचोद बहेनचोद भेनचोद भैंचोद भोसड़ी भोसडी भोसड़ीके भोसडीके भोसड़ा चूतिया चुतिया
      चूतिये चुतिये चूत गांड गाँड गांडू गाण्डू लंड लण्ड लौड़ा लौडा लौड़े लौडे रंडी रण्डी रांड हरामी हरामजादा हरामजादे
      हरामजादी हरामखोर कुतिया कमीना कमीने कमीनी भड़वा भड़वे भडवा भडवे दल्ला दल्ले झांट झाँट चोदू चोदना चुदाई छिनाल
      कटुआ कटुए बेटीचोद हिजड़े तेरी_माँ_की तेरी_मां_की उल्लू_का_पट्ठा कुत्ते_का_बच्चा`,
    own: 'कुत्ते कुत्ता सूअर सुअर गधा चमार भंगी चुत चोद',
  },
  ar: {
    plain: `كس_امك كس_أمك كسمك كس_اختك كسختك شرموطة شرموطه شرموط شراميط قحبة قحبه قحاب متناك متناكة منيوك منيوكة منايك
      معرص عرصات خولات طيزك ديوث ابن_القحبة ابن_الشرموطة ابن_المتناكة ابن_الكلب ابن_كلب ولاد_الكلب اولاد_الكلب يا_كلب
      يا_كلاب يا_حمار يا_حيوان يا_خنزير ابن_الحرام عاهرة عاهرات`,
    own: 'كس زب زبي خول عرص طيز انيك انيكك ينيك كلاب خنازير خنزير حمير حيوان خرا زبالة لوطي',
  },
  'ar-Latn': {
    plain: `kosomak kosomk kosommak sharmoota sharmouta sharmota sharmoot manyouk manayek kos_omak kos_ommak kus_ummak
      ibn_sharmouta ibn_el_sharmouta ya_kalb ya_7mar 9a7ba`,
    own: 'manyak khawal zebi kahba',
  },
  es: {
    plain: `puta putas gilipollas gilipolla maricón maricones cabrón cabrones cabrona pendejo pendeja pendejos
      pendejas culero culeros culiao culiado conchetumare conchatumadre jódete malparido malparida malparidos imbécil
      imbéciles idiota idiotas estúpido estúpida estúpidos pelotudo pelotuda pelotudos mamahuevo mamaguevo mamaguebo
      comemierda mongólico sudaca sudacas negrata panchitos malnacido chupapollas soplapollas lameculos carapolla hijoputa
      hijueputa jueputa hijo_de_puta hijos_de_puta hija_de_puta vete_a_la_mierda come_mierda concha_de_tu_madre
      hijo_de_perra la_puta_que_te_parió`,
    own: 'mierdas mierda puto putos marica maricas verga zorra zorras perra perras pinche subnormal retrasado escoria hdp basura rata',
  },
  fr: {
    plain: `putes salope salopes salaud salauds enculé enculés enculée enculer connard connards connasse connasses       niktamer fils_de_pute filsdepute nique_ta_mère nique_ta_mere nique_ta_race ta_gueule ferme_ta_gueule bougnoule
      bougnoules bougnoul bicots youpin youpins youpine pédé pédés gouines pétasse pétasses poufiasse pouffiasse trouduc
      trou_du_cul enfoiré enfoirés abruti abrutis fiotte fiottes crevure crevures raclure raclures branleur branleurs
      sale_arabe sale_noir sale_juif sale_race va_te_faire_foutre va_te_faire_enculer bamboula`,
    own: 'fdp pute putain merde conne con batard bâtard nègre nègres tapette gouine ntm pd cassos déchet nique niquer bicot',
  },
  ru: {
    plain: `хуй хуя хуи хуев хуёв хуем хуйня хуйни хуйню хуевый хуесос хуесосы хуесоса нахуй нахуя похуй охуел охуеть хуйло
      хуило хуета пизда пизды пизде пиздец пиздит пиздёж пиздобол пидор пидоры пидора пидорас пидорасы пидарас пидарасы
      пидарасов пидар ебать ебал ебаный ебаная ебаные ебанутый ебанутые ебанат ебало ебут ебет ебучий еблан ебланы заебал
      заебали наебал уебок уебки уебище долбоеб долбоебы долбоёб выебу выебать отъебись съебись блядь бляди блядский
      блядина блять сучара мудак мудаки мудила мудозвон гандон гандоны гондон гондоны шлюха шлюхи шлюх шалава шалавы
      дебилы дебилов чмошник ублюдок ублюдки мразь мрази хохлы хохлов кацапы жиды жидов жидяра чурки чурок чуркобес
      хачей черножопый черножопые черножопых нигеры пиндосы сдохни сдохните говноед залупа гнида гниды иди_нахуй
      пошел_нахуй пошёл_нахуй пошла_нахуй`,
    own: 'сука суки сучка сучки бля хер чмо дебил тварь твари хохол кацап жид чурка хач пиндос говно урод уроды петух мусор',
  },
  'ru-Latn': {
    plain: `blyat blyad blyadi suka_blyat pizdec pizdets nahui nahuy pidoras pidor mudak mudaki dolboeb dolboyob huesos
      xuesos uebok poshel_nahui idi_nahui gandon`,
    own: 'cyka suka suki huy pizda debil',
  },
  tr: {
    plain: `orospu orospular orospunun orospuçocuğu orospu_çocuğu amına_koyayım amına_koyim amına_koyduğum amınakoyim amcık
      amcıklar siktir siktirgit sikerim sikeyim sikiyim sikik sikiş siktiğim siktiğimin sikimin götveren ibneler yavşak
      yavşaklar pezevenk pezevenkler kahpe kahpeler kaltak kaltaklar kevaşe gavatlar dalyarak yarrak yarrağı taşşak
      gerizekalı geri_zekalı dangalak şerefsiz şerefsizler puştlar ananı_sikeyim ananı_sikerim ananın_amı
      anasını_siktiğim it_oğlu_it it_soyu ermeni_dölü ermeni_tohumu piçler piç_kurusu`,
    own: 'amk aq piç sik göt götün ibne puşt gavat fahişe salak aptal embesil kancık taşak yarak sikim köpek gavur',
  },
  id: {
    plain: `bangsat bajingan kontol memek ngentot ngentod jancok jancuk goblok pelacur lonte pantek pukimak kimak taik bencong
      kampret keparat brengsek jablay pepek ngewe kadrun bacot ndasmu anjg`,
    own: 'anjing tolol babi monyet asu bego puki perek peler tai kafir banci idiot',
  },
  it: {
    plain: `cazzo coglione coglioni stronzo stronzi stronza stronze puttana puttane puttaniere baldracca mignotta mignotte
      vaffanculo fanculo affanculo testa_di_cazzo figlio_di_puttana figli_di_puttana pezzo_di_merda frocio froci ricchione
      ricchioni culattone rottinculo minchione idioti imbecille imbecilli mongoloide terroni leccaculo fottiti porcodio
      porco_dio dio_cane porca_puttana porca_troia bastardi crepa_bastardo`,
    own: 'cazzi merda merde troia troie zoccola zoccole bastardo bastarda finocchio negri terrone zingari deficiente cretino',
  },
  vi: {
    plain: `địt địt_mẹ địtmẹ đụ_má đụ_mẹ đụ_mạ lồn cặc buồi con_đĩ con_điếm đồ_chó óc_chó thằng_chó chó_đẻ đồ_ngu vãi_lồn
      thằng_ngu con_ngu đồ_khốn mẹ_mày cặn_bã đcm đmm vcl vkl clgt ditme dit_me`,
    own: 'đụ đéo đĩ đm dmm dcm ngu chó súc_vật khốn_nạn mất_dạy',
  },
  fa: {
    plain: `کیرم کسکش کسکشا کس_کش کسخل جنده حرامزاده حرومزاده حرومی مادرجنده مادر_جنده مادرقحبه مادر_قحبه قحبه خارکسده
      خارکسه دیوث بیناموس بی_ناموس بیشرف بی_شرف پفیوز کونی کون_ده گاییدم گه_نخور گوه_نخور پدرسگ پدر_سگ`,
    own: 'کیری کیر کون کس لاشی آشغال کثافت عوضی بیشعور احمق',
  },
  uk: {
    plain: `хуй хуйня піздець пиздець йобаний йобана йобані їбати єбати єбаний їбанутий довбойоб довбойоби курви підарас підари
      підараси пізда хуйло хвойда хвойди шльондра вилупок покидьок виродок падлюка москалі кацапи`,
    own: 'курва сука суки гівно мудак підар дебіл дебіли ублюдок тварюка',
  },
  nl: {
    plain: `hoerenzoon hoerenjong klootzak klootzakken kankerlijer kankerhoer kankermongool kankerjood tyfuslijer teringlijer
      teringwijf pleurislijer kutmarokkaan kutmarokkanen kutwijf kuthoer zandneger zandnegers houd_je_bek hou_je_bek`,
    own: 'kut hoer hoeren lul eikel kanker tering tyfus mongool flikker flikkers nikker nikkers slet sletten neuken trut',
  },
  bn: {
    plain: `মাদারচোদ মাদারচোত বোকাচোদা বোকাচোদ চুদির চুদানি চুদমারানি খানকি খানকির খানকী মাগি মাগী মাগির মাগীর বেশ্যার হারামি
      হারামী হারামজাদা হারামির কুত্তার_বাচ্চা শুয়োরের শুয়রের শুওরের বাইনচোদ বাইঞ্চোদ ভোদা ভোদাই পুটকি লেওড়া জারজ
      রেন্ডি মালাউন মালাউনের`,
    own: 'বাল বালের চোদা চুদি চুদা গুদ কুত্তা শুয়োর বেশ্যা মালু কাফের',
  },
  ro: {
    plain: `pulii pulă pizdă pizdii muist muistule futut fututi futu_ti futu_te curvă târfă târfe căcat cretinule idioți
      idiotule idiotilor jegos jegoși labagiu poponar poponari poponaru bulangiu bulangii bozgori jidani retardați
      suge_pula sugi_pula morții_mătii mortii_mati du-te_dracului cioroi`,
    own: 'muie pula pizda curva curve fute cretin cretini prost proști prostule bozgor jidan gunoi gunoaie nenorocit dobitoc',
  },
};
