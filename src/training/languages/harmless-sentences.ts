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
};
