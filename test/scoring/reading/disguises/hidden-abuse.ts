// Abuse hidden in many ways and languages with the plain word it hides, and honest text that only looks like a disguise.
// Written for this project; read by the tests of folding and of nothing else.

/** How it is hidden: then what is typed and the plain word, in pairs. */
export const hiddenAbuse: Readonly<Record<string, readonly (readonly [typed: string, plain: string])[]>> = {
  'character references': [
    ['you &#102;uck', 'fuck'],
    ['&#x66;&#x75;&#x63;&#x6b; you', 'fuck'],
    ['&#70;&#85;&#67;&#75;', 'fuck'],
    ['bi&shy;tch', 'bitch'],
    ['f&zwj;uck off', 'fuck'],
    ['&#1089;&#1091;&#1082;&#1072;', 'сука'],
  ],
  'flags and letters in frames': [
    ['🇫🇺🇨🇰 you', 'fuck'],
    ['🇫 🇺 🇨 🇰', 'fuck'],
    ['🇸🇭🇮🇹', 'shit'],
    ['you 🇨🇺🇳🇹', 'cunt'],
    ['Ⓕ⒰🅲🅺', 'fuck'],
    ['⒡⒰⒞⒦ you', 'fuck'],
    ['🄵🅄🄲🄺', 'fuck'],
    ['🄕🄤🄒🄚', 'fuck'],
    ['🅱️itch', 'bitch'],
    ['you 🅲🆄🅽🆃', 'cunt'],
    ['ⓚⓤⓡⓦⓐ', 'kurwa'],
  ],
  'other alphabets': [
    ['you ⠋⠥⠉⠅⠑⠗', 'fucker'],
    ['⠃⠊⠞⠉⠓', 'bitch'],
    ['ɟnɔʞ', 'fuck'],
    ['ʞɔnɟ you', 'fuck'],
    ['ʇıɥs', 'shit'],
    ['ɥɔʇᴉq', 'bitch'],
    ['ᶠᵘᶜᵏ ʸᵒᵘ', 'fuck'],
    ['ꜰᴜᴄᴋ ʏᴏᴜ', 'fuck'],
    ['千ㄩ匚Ҝ you', 'fuck'],
    ['₣Ʉ₵₭ you', 'fuck'],
    ['ƒυ¢к you', 'fuck'],
    ['fυϲk', 'fuck'],
    ['ᏧᎥᏟK, f𝗎ck', 'fuck'],
    ['ｆｕｃｋ', 'fuck'],
    ['𝖇𝖎𝖙𝖈𝖍', 'bitch'],
    ['ßitch', 'bitch'],
    ['fu©k', 'fuck'],
    ['сunt', 'cunt'],
    ['ոіggеr', 'nigger'],
    ['хyй', 'хуй'],
    ['kurwа', 'kurwa'],
    ['рutа', 'puta'],
  ],
  'letters apart': [
    ['f u c k', 'fuck'],
    ['f\nu\nc\nk', 'fuck'],
    ['you:\nb\ni\nt\nc\nh\n', 'bitch'],
    ['f.u.c.k', 'fuck'],
    ['f_u_c_k', 'fuck'],
    ['f/u/c/k', 'fuck'],
    ['f,u,c,k', 'fuck'],
    ['f\\u\\c\\k', 'fuck'],
    ['f🔥u🔥c🔥k', 'fuck'],
    ['f👏u👏c👏k', 'fuck'],
    ['s♥h♥i♥t', 'shit'],
    ['b.e.h.e.n.c.h.o.d', 'behenchod'],
    ['m-a-d-a-r-c-h-o-d', 'madarchod'],
    ['p u t a', 'puta'],
    ['p.u.t.a', 'puta'],
    ['k u r w a', 'kurwa'],
    ['k-u-r-w-a', 'kurwa'],
    ['h u r e n s o h n', 'hurensohn'],
    ['o.r.o.s.p.u', 'orospu'],
    ['b/a/n/g/s/a/t', 'bangsat'],
    ['с.у.к.а', 'сука'],
    ['с у к а', 'сука'],
    ['х-у-й', 'хуй'],
    ['п и з д а', 'пизда'],
    ['п🔥и🔥д🔥о🔥р', 'пидор'],
    ['گ.ا.ن.ڈ.و', 'گانڈو'],
    ['گ ا ن ڈ و', 'گانڈو'],
    ['چ-و-ت-ی-ا', 'چوتیا'],
    ['ش.ر.م.و.ط.ة', 'شرموط'],
    ['ش ر م و ط ة', 'شرموط'],
    ['ج.ن.د.ه', 'جنده'],
    ['चू.ति.या', 'चूतिया'],
    ['গা.খানকি খা.ন.কি', 'খানকি'],
    ['씨.발', '씨발'],
    ['씨 발', '씨발'],
    ['병/신', '병신'],
    ['시1발', '시발'],
    ['傻.逼', '傻逼'],
    ['你这个傻-逼东西', '傻逼'],
    ['操 你 妈', '操你妈'],
    ['操*你*妈', '操你妈'],
    ['草🐴泥🐴马', '草泥马'],
  ],
  'words cut': [
    ['fu ck', 'fuck'],
    ['shi thead', 'shithead'],
    ['fuc king', 'fucking'],
    ['as shole', 'asshole'],
    ['ni gger', 'nigger'],
    ['ma derchod', 'maderchod'],
    ['f**u**ck', 'fuck'],
    ['f~~u~~ck', 'fuck'],
    ['f<b>u</b>ck', 'fuck'],
    ['bi<i></i>tch', 'bitch'],
    ['fu<!-- x -->ck', 'fuck'],
    ['f[b]u[/b]ck', 'fuck'],
    ['fu/ck you', 'fuck'],
    ['bit|ch', 'bitch'],
    ['fu\u200Bck', 'fuck'],
    ['fu\u00ADck', 'fuck'],
    ['f\u{E0061}uck', 'fuck'],
    ['f̶u̶c̶k̶', 'fuck'],
    ['f̲u̲c̲k̲', 'fuck'],
    ['kur.wa', 'kurwa'],
    ['huren-sohn', 'hurensohn'],
    ['gili🙂pollas', 'gilipollas'],
    ['пиз.дец', 'пиздец'],
    ['مادر.چود', 'مادرچود'],
    ['fuckyou', 'fuck'],
  ],
  'letters masked': [
    ['f**k', 'fuck'],
    ['f■ck', 'fuck'],
    ['f█ck', 'fuck'],
    ['f…ck', 'fuck'],
    ['f🍆ck', 'fuck'],
    ['sh💩t', 'shit'],
    ['b*tch', 'bitch'],
    ['c#nt', 'cunt'],
    ['n***er', 'nigger'],
    ['f@ggot', 'faggot'],
    ['a**hole', 'asshole'],
    ['m*th*rf*ck*r', 'motherfucker'],
    ['h*jo de puta', 'hijo de puta'],
    ['g*lipollas', 'gilipollas'],
    ['k*rwa', 'kurwa'],
    ['hur*nsohn', 'hurensohn'],
    ['or*spu', 'orospu'],
    ['madarch*d', 'madarchod'],
    ['х*й', 'хуй'],
    ['с*ка', 'сука'],
    ['п*здец', 'пиздец'],
    ['пид*р', 'пидор'],
    ['گان*و', 'گانڈو'],
    ['操*妈', '操你妈'],
  ],
  'signs for letters': [
    ['b!tch', 'bitch'],
    ['5hit', 'shit'],
    ['k1ll yourself', 'kill'],
    ['@$$hole', 'asshole'],
    ['n1gg3r', 'nigger'],
    ['ni99er', 'nigger'],
    ['8itch', 'bitch'],
    ['f4gg0t', 'faggot'],
    ['wh0re', 'whore'],
    ['c0cksucker', 'cocksucker'],
    ['5tup1d 1d10t', 'stupid idiot'],
    ['|=uck', 'fuck'],
    ['fu(k', 'fuck'],
    ['(unt', 'cunt'],
    ['fuc|<', 'fuck'],
    ['/\\/igger', 'nigger'],
    ['5|-|it', 'shit'],
    ['f|_|ck', 'fuck'],
    ['b|tch', 'bitch'],
    ['fvck', 'fuck'],
    ['m@darch0d', 'madarchod'],
    ['ch00tiya', 'chootiya'],
    ['b3hench0d', 'henchod'],
    ['s1kt1r', 'siktir'],
    ['0rospu', 'orospu'],
    ['gi1ipo11as', 'gilipollas'],
    ['kurw4', 'kurwa'],
    ['p3nd3jo', 'pendejo'],
    ['hur3ns0hn', 'hurensohn'],
    ['b4ngs4t', 'bangsat'],
    ['c4zz0', 'cazzo'],
    ['v4ff4ncul0', 'vaffanculo'],
  ],
  'spelt otherwise': [
    ['kcuf you', 'fuck'],
    ['toidi', 'idiot'],
    ['reggin', 'nigger'],
    ['dohcradam', 'madarchod'],
    ['fck you', 'fuck'],
    ['btch', 'bitch'],
    ['sht', 'shit'],
    ['mthrfckr', 'motherfucker'],
    ['phuck', 'fuck'],
    ['phuk off', 'fuck off'],
    ['biatch', 'bitch'],
    ['azzhole', 'asshole'],
    ['phaggot', 'faggot'],
    ['muthafucka', 'motherfucker'],
    ['stoopid', 'stupid'],
    ['ediot', 'idiot'],
    ['fuuuuuck', 'fuck'],
    ['fuuck', 'fuck'],
    ['biitch', 'bitch'],
    ['fùck', 'fuck'],
    ['fück you', 'fuck'],
    ['bítch', 'bitch'],
    ['\u202Ekcuf\u202C', 'fuck'],
    ['pendéjo', 'pendejo'],
  ],
};

/** One a line: each folds without a word being read otherwise. */
export const honestText: readonly string[] = `
Tôi rất hạnh phúc khi đọc bài này
phúc lợi xã hội, phục vụ nhân dân
chị Phúc và anh Phuc đều tới
con cười tít mắt
cúm mùa đông, dịch cúm gia cầm
mọi người đều biết, cực kỳ thú vị
Đà Nẵng đẹp quá, đi lần đầu
lon nước ngọt, các bạn ơi
Çok güzel anlatmışsınız, teşekkür ederim
çok iyi, çok çok sağ olun
ÇOK DOĞRU SÖYLEMİŞ
sık sık gidiyoruz, sıkıntı yok
piknik için güzel bir gün, göl kenarı
İyi ki varsınız, şükür
amcam ve göçmen kuşlar
Dziękuję, świetny artykuł
łąka, żółw, kość i źródło
dwa kurczaki i suknia
w Łodzi śnieg, w Gdańsku słońce
Größe, Straße, Spaß, groß, Fuß
Das größte Übel ist der Ärger über Äußerlichkeiten
Fußball und Grüße aus Düsseldorf
dick und dünn, fahrt mit der Fähre
die Nutzung der Höhle
El niño comió piña y después soñó
¿Qué pasó ayer? ¡Qué alegría!
años, cañón, español, mañana
los huesos y la computadora, reputación
computar, diputado, imputado
curva peligrosa a la derecha
L'été, c'est déjà loin : où êtes-vous ?
retard de livraison, l'eau à la bouche
chut, le bébé dort
on a pique-niqué à Pussy, en Savoie
une bûche, un gâteau, des pâtes
Mulțumesc, foarte bună știre, l-ar fi văzut
s-a dus, m-am gândit, ne-am întâlnit
țară, fără, să nu-l uităm
slutt for i dag, fart og fag
Det är slut nu, hej då, puss
Jag åker till Lund på fredag
kan je dat zien, jij kunt het wel
dik, hoe gaat het, de hoer van Babylon
het dorp Slettebakken en de kutikula
Grazie, è così bello, perché no
un pugno di fichi, la cozza, il cazzuola
Terima kasih, saya suka sekali
suka duka kehidupan
Aap ki baat bilkul sahi hai bhai
kya haal hai, main theek hoon
chodah August, chaudhary sahab
bharwa bhindi aur lauki
Randi ne bola, harami candle pattern
lundi matin, Lund, Lahore
gandum ki roti, ganda pani
aapka beta, choti behen
चौदह अगस्त, चूना, गाड़ी
यह कुत्ता प्यारा है
بہت اچھا مضمون ہے، شکریہ
چوتھا حصہ، گانا، لڑائی
كتاب جميل جدا، شكرا لكم
کوسه ماهی و کیریستال
خیلی خوب بود، دست شما درد نکنه
Спасибо, очень интересно
по-русски, кто-то, из-за, М-да.
страховать, потреблять, оскорблять
рубля, корабля, сабля
команда, мандарин, гондола
дебилитация, хулиган, пидьин
Дякую, гарна стаття, п'ять
সুন্দর লেখা, ধন্যবাদ
좋은 글 감사합니다
시 발전 계획, 시발점
병 신고, 개 새로 샀어요
这篇文章写得很好
操作系统，情操教育，体操
傻瓜相机很好用
我 是 学 生
Ashit Desai and Nishit Shah
Mr Fuk Li and Mrs Phuc Nguyen
Dikshit, Cockburn, Hancock, Dickens
Scunthorpe, Penistone, Lightwater, Clitheroe
Arsenal, Essex, Sussex, Middlesex
Shittu, Kuntz, Fuchs, Fuks, Wank am Rhein
Titus, Assange, Kumar, Dong, Wang
Fucik, Bich, Schitt, Butts, Cox
Moby Dick and Dick Van Dyke
Niki Lauda won in 1975
Runge-Kutta method, Kutta condition
Ibne Insha and Ibne Khaldun
analysis, canal, banal, anals of history
assess, class, bass, passage, cassette
cocktail, peacock, cockpit, Hitchcock
shiitake, mishit, Hitachi, Oshitari
therapist, grapes, scrape, drape
document, accumulate, circumstance, cumulus
basement, menswear, penknife, swank
matches, bitchute, kitchen, snitch
v1.2.3-rc4, v2.0.0-beta.1+build5
if (a < b && c > d) { return f(x[i]); }
a/b, and/or, he/she, s/he, w/o
int main(void) { printf("%d", 5); }
#include <stdio.h>
const [a, b] = useState<string>(null)
std::vector<int> v(10);
for(i=0;i<n;i++) sum+=i;
git checkout -b fix/as-set
foo_bar_baz, snake_case, kebab-case
C:\\Users\\ass\\docs
/usr/bin/env, /etc/passwd
rm -rf ./as/s
regex: ^[a-z]+(.*)$
array[0], map{k}, f(u), c(k)
<b>bold</b> and <i>italic</i> words
<p>first</p><p>second</p>
[b]bold[/b] text, [url=http://a.example]here[/url]
**bold**, *emphasis*, _this_, ~~gone~~
see [the docs](https://docs.example/a_b)
&amp; and &lt;b&gt; stay
&fuck; is no entity, R&D, AT&T
Tom &c., Q&A
2,4-dinitrophenylhydrazine
1,3,7-trimethylxanthine, N,N-dimethyltryptamine
H2SO4, C6H12O6, NaHCO3
(2R,3S)-2,3-dihydroxybutanedioic acid
@user_name99, @x_cunningham, @ass3mbler
u/shiny_, r/askscience, xX_Hunter_Xx
joe.shitake@example.com
https://example.com/f-u-c-k/page
www.penisland.example
A B C D E F
a) yes b) no c) maybe
x = y * z, 3 * 4 = 12
5/10 f/1.8 s/n ratio
10:30 p.m., e.g. this, i.e. that, a.k.a.
U.S.A., U.K., Ph.D., J.R.R. Tolkien
1488 men, 88 keys, (((nested)))
(((they)))
4K, 1080p, MP3, H264, IPv6, B2B
covid19, catch22, 9to5, 4ever, gr8
$100, £5, 50 €, ¥300
5 ½ cups, 20 °C, 10 µm
TL;DR, FYI, LGBTQ+, C++
🇵🇰🇩🇪 🇫🇷🇧🇷
🇵🇰 Zindabad 🇹🇷
👍👍 great 🔥🔥 love it ❤️
I ❤️ NY, we ❤ you
so...good, wait...what, well…yes
good👍job, nice🙂one
hello,world.this is fine
one
two
three
Mother–in–law, forty—two
«bonjour», „hallo“, “hi”
ˈwɔːtə, ˈfʌnɪ, kɔfi
ɛyɛ papa, ɔkyena, ɖevi
Æsir, Þór, ðú, ljóð
Ég þakka, góðan daginn
Năm mới vui vẻ
mọ́lẹ̀ ní ilé
đường phố, được rồi
Žižek, Čech, Šiška, Dvořák
háček, příliš žluťoučký kůň
köszönöm, őszinte, fűszer
ευχαριστώ πολύ
תודה רבה
ขอบคุณมาก
ありがとう、素晴らしい
¯\\_(ツ)_/¯
:-) ;-P <3 xD
No. 1™ ©2024 ®
x² + y² = z², πr
⠿⣿⣶⣤⣀
`
  .trim()
  .split('\n');
