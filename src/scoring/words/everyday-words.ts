// Everyday English words by bands, the commonest first; two bands run by frequency, the others by alphabet. Counted over
// English comments (Wikipedia talk pages, Civil Comments, blogs), hostile words left out. They say what a disguised word
// may have been and protect what only looks disguised; they judge nothing.

export const commonest = `
the to and you of is that it in for this on not be are have with your if as but my was so me like or can do what just
all at an about from they no by there will article one would up has who page we he talk out get wikipedia some more
how people when know should any been see think here please because other why which now them only time also then his
their she good her am being these even make did than go want well way were really say thanks had could need does very
too its right use edit much may where look back first such articles over take user again new going those still many
into most same got off find made women never him work after before someone stop something thank said let information
our read own since us help thing name used better another two without point anything keep put man sure give little
editing things actually bad while nothing every fact white done lol might pages come down feel day sources edits
source person life believe great section best world add discussion place free yourself using wrong reason trying
anyone post ever don didn doesn isn wasn couldn wouldn comment hope last real already around problem however love long doing years seems hi always mean
blocked though try both tell must few deleted added history link part under lot against case site making ask enough
old content probably yes understand sorry removed change else list getting having question found wiki others show yet
block dont personal comments called note maybe oh either thought through care least leave says different rather
saying woman makes year agree call editors needs far deletion big guy looking simply check left start issue men true
once instead vandalism remove hello non above continue black next matter girl kind until away state times support
word won write website welcome hey bit between yeah policy seem etc nice seen end less hard idea whole example delete
talking mind today subject top pretty everyone org clearly links text quite questions editor opinion ok means war
happy reference money important looks given view original course country message words perhaps full account clear
image school days each stuff reliable girls created hell number everything news english users cannot several high
written online correct live adding wanted based guys consider further job contributions order possible guess book
wish three following line myself references group god attack second mention whether request american sense evidence
move encyclopedia topic claim info stay date web admin writing ago consensus considered reverted self able came
anyway states single started current issues working create cause known title head facts suggest regarding revert
research media remember blog material whatever learn main game especially side completely certainly exactly soon
statement sex later truth home notice taking changes term version went unless public buy including during general
reading obviously told female become tag watch friends gay within face future include along language government
provide run interested gets review style taken saw took internet power anti notable address almost gonna fine
mentioned play changed related party alone tried fair family pov wrote themselves answer seriously four although
useful piece explain house week wait past picture problems sign common rules template images together recent canada
community due video deal comes specific fat itself follow system included similar heard story type children goes rest
per interest wants hit therefore warning attention calling asked discuss report listed often open relevant appreciate
ones hand simple appears appropriate currently project small coming google political law entire posted below death
likely nor`;

export const common = `
guidelines claims contribs shows wonder response set city kids according sentence involved funny happen mother
redirect position friend enjoy works president criteria wife act half thats interesting speedy happened search
removing reply allowed needed neutral thinking human certain cheers lost attacks pay sort gone living boy night class
vote complete otherwise serious america bring major himself particular dude reasons dead respect regards actual wow
edited hours points faith nobody summary eat process hear knows poor short noticed posts form business area argument
knowledge present official aware false close usually body longer fun generally lead gave couple deleting copyright
definitely indeed behind easy fix paragraph reverting except names policies sounds recently company none cut five
speak absolutely months obvious banned rule helpful sandbox quote contact stand worth nonsense price test child
giving net okay upon books doubt appear crazy cant published sometimes music quality totally result level posting
thus asking views across turn decide members notability team young difference moved yours large vandalize send son
provided united control previous bunch personally proper disagree improve race situation placed action stated ban
finally gives cool meet red sad outside accept admins rights ridiculous youtube entry supposed actions available
national early proof avoid terms assume mine status third email sick apparently various exist police worked
administrator multiple obama running sound telling addition chance jews lack takes lies standard category fight file
generic attempt service sites low beat experience period john liberal allow light muslim creating dispute expect
realize data necessary truly joke social force definition seeing hot glad british cialis easily looked npov cited
copy straight prove explanation quick ahead opinions putting figure anymore worse contributing mom break cite happens
thinks forward valid among knew decided age meant special huge majority south blocking playing advice band basically
twitter description eyes male context changing details einsteinpy listen biased haha record sourced countries
somebody dear dog automatically space author conflict accurate bet film food hold possibly accepted middle behavior
box mistake watching earlier jewish jpg meaning entirely series baby fake member citation front canadian month mad
total sent statements error extremely refer strong weeks ignore born debate legal messages moment lying reality near
purpose lose bias military trouble movie towards win cheap lie pictures trust unfortunately existing ideas share
directly lives ways abuse million stick university viagra silly song uses culture games office btw late science
german july neither luck nature paid understanding civil modern numbers produce specifically individual explaining
society wondering college computer direct earth basic march amount external save uploaded deserve username excellent
water phone via described respond starting muslims christian clean contribute difficult effort north plus mouth
forget imagine particularly pro pass august bird club offer ill unblock highly beyond car despite manual places
citations properly admit historical perfect results cases choice acceptable europe reported tagged arguments lots
significant worst evil photo separate standards usa field violation choose immediately shot somewhere tildes groups
merely cover sexual named press table heart super value americans incorrect administrators weight fan jesus kid
showing sock theory excuse inside speaking kept prescription waste hair acting appreciated surprised willing bottom
india access drop final tutorial lowest amazing everybody release spend fast king wikiproject brought finding thread
irrelevant board decision fit religion return step basis criticism french local sections types character visit
organization sale father linked tags active concerned fully nation ready blood readers religious wikipedian folks
chinese contest examples international lets shown forum jew throw town event fire leaving regardless apply checking
mail cares hopefully inclusion background hurt missing php propaganda april considering court former proposed russian
minutes negative websites code hands likes minor whites beginning grow june requesting anywhere disruptive east
events fixed normal failed protect tired accounts anybody bill crime pillars mostly mess speech popular west join
literally shared useless church politics shame miss argue december indicate referring vandal century drive gun brain
hillary primary spam concerns count david died daily january keeping moving plan reader required became discussed
study thoughts air established population size honestly street wing york daughter met played removal israel lady
prefer awesome inappropriate suppose honest reasonable quit russia sit importance paper room turned blue click
independent index parents professional murder brown freedom noted sister agreed western election holy preceding
suggestions exact explained unsigned update yellow boys building confused practice random double education effect
repeatedly september star waiting bro illegal rich smart suggested fall credit november worry color lists shoot spent
design guide keeps land morning favor feeling warring famous higher belong broke relationship shall sleep agenda
typical health hour laugh logic meets previously afd average describe easier quickly european referenced supported
voted charlie bother discussing felt manner plenty topics protected afraid asian mark besides followed october pick
positive voice numerous parts wonderful attitude brother campaign ignorance prevent calls china concerning private
claiming detail prior contribution exists extra helping checked focus indian somehow album includes log perfectly
received remain tonight episode eye sub february nearly suggestion thousands verifiable beautiful facebook judge
legitimate movement concern discussions football heads hide season warnings build featured stating touch zero
authority blacks rude sharing speedily wars yankees chris claimed additional archive defend ghetto kick fighting
islam limited offensive fellow germany angry approach confirm irish surely walk whose accusations companies eating
latest skin tests busy clinton concept destroy green scientific twice weak behaviour blame burn introduction
templates unsourced alternative closed solution dare laws didnt wear insert intended james helps instance presented
tomorrow creation program natural peace weird biggest conversation familiar safe supporting usual correctly matters
recommend greek ground raised constantly nomination wall caused charge connection fairly herself replace schools
battle contributors experiment factual missed rock wording academic lower somewhat whom careful compared constructive
photos suspect tax accused expert individuals persons proud security annoying sir controversial forgot mass role
usage army format held proven released requested fans balls product wikipedians efforts females pills pushing fear
merge planet rate refrain round spread updated ireland art begin fail hoping knowing learning method pull areas dad
letting biographies birds elsewhere england foreign license married model treat providing till develop encyclopedic
lines pure leader michael referred regard require rid flag helped hesitate push existence hole nominated quotes dark
dealing happening match millions responsible stuck uploading ability cars characters girlfriend nasty pointed
protection cost eventually plain reviewed forever hitler impossible refers cold criminal pre regular strange threats
built caught opposed permission requests sockpuppet students feelings nah services showed cat curious deserves files
paul racism reports errors hardly lazy learned london pic upload africa coverage george notes provides suggesting
everywhere sufficient yea assuming bot covered guideline handle tone wide wont ani contain deep fault market pointing
reverts seemed tells throughout african apart benefit career cry harassment located native proposal tool border
japanese forced key monkey promote range requires sake screen treated advertising contents controversy damage insult
older bar citing conservative continues doesnt drug republican track huh reached stopped additions carry omg subjects
conclusion hence oil opening attempting birth minority onto button central lived location mentions originally pop
strongly apologize base becoming bold led option phrase replaced videos belongs broken degree equal hundreds pain
solid analysis logged sides six tips wearing australia center friendly input jobs mental object park rfc categories
energy improving parties tweet anonymous attacking biography contains favorite frequently reach infobox tend bed
desire guns cute newspaper vandalizing yesterday clicking democrats drunk elected magazine oppose spelling attacked
bag chat courses informative passed studies threat barnstar christ complain kinda misleading road tadalafil ten
wishes critical diff mate network potential blocks medical naming reporting skills student supporters warned activity
ancient aside catch door global map owner participate reviews standing pharmacy profile verify attempts continued
cross experienced unique associated bye ezhandui lord mistakes semi ethnic identity justice voting brief county
greater incident mainstream shortly unlike confirmed development fill stories dates feels furthermore languages
levitra losing plans sentences sports whoever award intelligence realized reflect region slow ended minute republic
structure stub anyways loved northern terrible votes wake arrogant gold letter lucky songs stands bands california
cheapest federal intelligent jack prison resolution understood wanting helpme necessarily contrary contributor
fantastic radio raise widely defined peoples tools blatant blow celebsize massive mobile opposite player teacher
weekend ball belief normally texas writer becomes bigger islamic jail risk solartechnicians trade hang harm horrible
influence innocent jump livetvchannels loss slightly treatment absolute acts bush cultural discovered dive driving
suitable trolling brand drink gotten odd players quoted secondary sell union advance applied communist copied
industry opportunity resources sitting attractive blogs ensure joe reasoning violence blank commercial doctor
encourage feature goal justify paying repeat seek whats appeared candidate complex confusing counter experimenting
husband kindly library refuse worthy balance master pics repeated turns whenever bear blp criterion department domain
extreme feed feedback figures followers label movies origin physical reads chad impression addressed bio expand
failure greatest identify japan signed spanish speed split began beliefs catholic conspiracy drugs frankly ought
store unable animal buying colored constant cops laid politicians puppet secret tagging animals bali censorship
cocasinclair crying dangerous defending defense everyday france merged progress property ran washington wasting
believes christians direction gang hearing intent mentioning peer unnecessary assert hahaha ignored village empire
express represent spot titles alwaseetgulf arguing clue filled overall perspective recognize restored sexy supports
teach timtheme detailed expected informed involvement propose summaries unblocked whatsoever accuse allwallsmn
civility insane island liked loves software summer sweet alot appseem bought effects maintain theme citizens
determine intention interpretation interview nations rationale target thegrizzlygrowler disclosenews fly forces
greatly ladies marriage plot prednisone ref sending bootstrapplusplus draw flat restore tom tough victim chief
commons compare consistent corrected delay discount document league load seconds violate bored breaking gender
heavenlyhappyhour mainly papers queen records android bible capital confusion eastern items remains saved starts
systems talkpage talks userpage yep alright arbitration birthday carefully channel dating entitled holding logical
metal noticeboard offered racial reaction remarks serve task training valuable decent designed dogs essentially
significance taste verifiability wales benefits hits latter sold sun apologies copyrighted seven suggests william
wise artist buddy iphone mixed upset walking accusing arab boyfriend conduct deny destroyed disambiguation insulting
leading listing successful surprise talked allowing demand fascist figured foundation mentally mission negro produced
responded theories versions victims agreement allows boring era grammar kiss minded objective soft threatening
translation abusive association cities clarify effective fox function ignoring length specified winning app chose
credible crimes films finished improvement incel punk scared shooting stage walmart alive altered archives britain
bully card finish heading improved insist investigation promoting inaccurate san stalking tree advise committed
equally feet gas hates isnt largest literature nationalist soul traditional weblog appearance believed entries
platform pointless spending activities blind bloody bringing compromise dollars gain guilty kingdom laughing messed
methods neutrality powers scale verified aka allegations authors childish features item meeting television apology
congress ice impact inform iran resolve searching stomach violating comparison display draft engage fired initial
projects proves signature southern substantial challenge complaint contributed desk hilarious mexico promise coffee
interests levels marked nowhere offended paste pieces rfa screw unacceptable assistance educated gov ive mar prime
soviet steps toward vast watched arbcom cancer homosexual humans hypocrisy largely tiny administration answers
committee equivalent imo jimbo kinds larger options organizations products receive technical technology appeal
decades decisions disputed disputes documents enemy hating increase lay loans success unclear apparent boss core
differences dropped existed explains fixing kidding managed peter pretend species staff sum voters worried aspects
badly classic closely collection determined hatred journal scene selling terrorism violent applies arms closer
decline explicitly forms purposes sincerely spirit station turkey dictionary lock objections polish professor
resolved responding ride sole trip heavy hes linking mere publication vandalized violations wild bank calm cash
causes commenting describing economy exercise isis italian maga opposition robert roman spell turning wikimedia
developed exposed intro matches picked promotion attempted brothers climate commented htm leaders machine officially
rewrite tea tries assault candidates cnn congratulations engaged genuinely grand growing highest holocaust
personality prepared undo vandals chick flying grade granted hiding planning possibility production registered royal
sadly technically whereas awful cup greetings hat naturally publish rare regularly responsibility reviewing throwing
window cream democratic diet families finger follows fresh host impressed locked powerful pressure reputation
revision strike thomas writers adult alleged bbc christmas complaining fails holder instructions jun latin nose
opened ppl recognized trial uncivil whilst bodies episodes grown idk kamagra lacking layout mid minimum owners
primarily river rss scholars speaks steve submit train unfair unit additionally aid environment establish expanded
immigrants israeli korea lately ongoing owned pregnant print redirects script sea thousand connected council disease
dream exception forth fringe paragraphs philosophy taught undue width consideration economic fraud horse
justification limit loving recall richard secondly variety virgin chicago fashion fish foot harassing insults iraq
minister perform pleasant replied seeking sourcing specify warn colors commonly constitution dedicated democracy
editorial incredibly mike moral neo prices served typically violated accusation australian directed documented enter
generation identified income ips leads pride ring assertion bomb cast constitutes enjoyed feb forums genre materials
nope realise rubbish threaten arrested bothered charles circumstances controlled fed listening protecting satisfy
slap smith steal utterly addresses asia audio chill continuing credibility daddy documentation dress ends faster
kicked politically teachers thrown younger absurd anon application drama gross incredible joined males mediation
mistaken operation orange values windows chosen clever commentary coupled dec define invite pdf poorly recorded
supply answered apr bull censor charged covers edition friday grab grounds hero letters minds positions promotional
runs sees smaller suit vagina alex amongst convinced democrat demonstrate download engine enjoying genocide honor
implies meat moreover objection preferred proved pulled sales spoken universe unknown artists aspect charges cheat
communicate cop flow giant hmm jim legs memory remark responses statistics stone abusing apple babies barely bus
carried condition dance financial florida intellectual leaves picking protest puts refs smile utter clarification
cleaning drinking floor hidden jokes murdered nuclear relation suffer approved broad chicken fell jan justified
lawyer polite publications quoting remind visited writes advantage bob extent feminist formal freely inserted
internal invented nevertheless petty refused register socialist soldiers turkish unconstructive amazon banning
discover disruption ending experts formatting loud purely safety solve streets stumbled workers assist bang citizen
focused gays healthy hunt passing rarely shape square tab violates virtually visitors adds ashamed deliberately
depends enemies immigration math presence questionable accuracy assumed balanced communication criminals indicates
martin pack pot teams territory tony weather witch accident acknowledge admitted christianity circle clothes empty
germans heck leftist loan moves path portion reddit reduce rejected rise scientists sight suddenly youth advanced
coast convince exchange fyi harder hood imply jones potentially principle purchase putin rewritten saving scope thru
conditions consequences creator dan genuine harry hundred judgement occurred`;

export const usual = `
aaron abandoned abc abide abilities abortion absence absent abstract abused abuses academia academics academy accent
acceptance accepting accessible accidentally accommodate accompanied accomplish accomplished accordance accordingly
accountable accurately accuses accutane ace achieve achieved achievement achievements acid acknowledged acne acquire
acquired acted actively activist activists actor actors actress adam adams addicted addiction addressing adequate
adequately adhere adjective adjust administrative adminship admire admission admits admittedly admitting adolf adopt
adopted adoption ads adults adventure advertisement advised advocate advocates advocating afc affair affairs affect
affected affects affiliated affiliation afford afghanistan aforementioned africans afternoon afterward afterwards aged
agencies agency agendas agent agents ages agf aggressive aging agreeable agreeing agrees aha ahh aided aids aim aimed
aims ain aint aircraft aired airport aiv akin alabama alan alas albania albanian albanians albeit albert alberta
albums alcohol alert alexander ali alien aliens align alike allah allegation allegedly allen alliance allied allies
ally alongside alpha alphabet alt alter alternate alternatively alternatives altogether alumni amateur amazed
ambiguity ambiguous amend amended amendment amounts amoxicillin amusement amusing amy analogy analyzing ancestors
ancestry andrew andy angel angeles anger angle anglo anime anna anne anniversary announce announced annoy annoyed
annual answering anthony antifa anyhow anytime aol apartment ape apes api apologise apologized appalling appealing
appeals appearances appearing apples applicable applications applying appointed appreciation approaches approaching
appropriately approval approve approximately apps arabia arabic arabs arbitrarily arbitrary architecture archived
archiving aren arena arent arguably argued arm armed armenia armenian armenians arranged arrest arrive arrived
arrogance arthur artificial arts aryan asap asians asks asleep asp aspx assad assassination assembly asserted
assertions assess assessed assessment asset assets assigned associate associates assumption assumptions assure assured
ate atheism atheist athletes atlantic atleast atmosphere attached attend attended attitudes attorney attract attracted
attraction attribute attributed attribution audience aug aunt aussie austin authentic authoritative authorities
autistic auto automated automatic ave avenue aviation avoided avoiding awarded awards awhile awkward aww azure babe
backed backing backs backup backwards bacon bacteria badge bags bait baiting baker bald banging banks banner bans
barack bare barrel barry bars baseball baseless basement bases bash bashing basics basketball bass bat bath bathroom
batman battles bay beach beans beard bearing bears beast beaten beating beats beauty becuase bedroom beef beer beg
begging begins begun behalf behave behaving beings believers believing belive bell belly beloved belt ben beneath
beneficial benefited bent berlin bernie beside beta beware biblical bibliography bigoted bigotry bike billion billions
bills billy bin biographical biological biology bios bisexual bishonen bishop bite bits bitter bizarre blah blaming
blanked blanket blanking blast blatantly bleeding bless blessed blew blob blogengine blogger bloggers blogging
blogroll blogspot blonde blowing blown blows blues bnp boards boat bobby bogus bombing bombs bond bone bones bonus
boobs bookmark bookmarked bookmarking bookmarks boom boost boot boots borderline borders bore borrowed boston
bothering bothers bots bottle bound boundaries bow bowl boxes boxing brag brains brainwashed branch branches brandon
brands brave brazil breach bread breakfast breaks breast breath breathing breed breeding brian bridge briefly bright
brilliant brings britannica broadcast broader brooklyn bros brownie brownies browse browser browsers browsing bruce
brush brussels bubble buck bucket bucks bud buddies budget bug bugs buildings bulgaria bulgarian bulk bullet bullets
bullies bullying burden buried burned burning burnt businesses bust butter buttons bytes cabal cabinet cake calendar
calories cam camera cameras camp camps campus cancel candy cap capability capable capacity capitalism capitalized caps
capsules captain caption captured carbon cardio cards cared caring carl carolina carries carrying carter cartoon
cashnow casino caste casting castle casual casualties catching catholics cats causing caution cbs cease celebrate
celebrities celebrity cell cellpadding cells cellspacing celtic censored censoring census cent centered centre cents
centuries ceo certified cfd chads chain chair challenged challenges challenging champion champions championship
chances channels chaos chapter characteristics charity chart charts chase chasing chatting cheated cheating cheatsheet
checks checkuser cheep cheese chelsea chemical chemistry cherry chest chew chicks childhood chin chip chips chocolate
choices choke chooses choosing christopher chronology chuck churches cia cinema circles circuit circular circumcision
cites citizenship civilian civilians civilization civilized clan clarified clarifying clarity classes classical
classification classified clause cleaned cleanup clearer clearing clerk clicked client clients clip clips clock
closest closet closing clothing cloud clubs clueless coach coal coat codes coding coi coin coincidence coke cole
collaboration collaborative collapse colleagues collect collected collecting collective colonial colorado colour
columbia column columns combat combination combine combined comedy comfort comfortable comic comics command commander
commission commit commitment committing commonwealth communicating communications communism communists communities
comparable comparing compatibility compatible compensation compete competent competition complained complaints
completed compliance complicated compliment comply component components composed comprehend comprehensive computers
con concede concensus concentrate concentration concepts concert concise conclude concluded conclusions concrete
concur condescending conducted conference confidence confident confirmation confirming confirms conflicting conflicts
conform conformance confuse congrats congressional connect connections conscience conscious consent consequence
conservatives considerable considerably considers consistency consistently consists constitute constitutional
construct construction constructively construed consult consulting consume consumer consuming cont contacted
contacting contacts contained containing contemporary contempt contention contentious contested continent continually
continuous continuously contract contradict contradicting contradiction contradictory contradicts contrast contrib
controlling controls controversies convenience convenient convention conventions conversations conversion convert
converted convey convicted convincing cook cookie cookies cooking cooperation cope copies copying copyrights copyvio
corn corner corporate corporation corporations corps correcting correction corrections correctness corresponding
corrupt corruption cos costs costume couch couldnt counsel counted counting countless counts coup couples coupon
courage courtesy courts cousin cousins covering cow cowardly coz crack cracker crackers craig crash crawl creates
creative creativity creature creatures credentials credited credits creek crew cricket cripple crisis crist critic
criticisms criticize criticized critics croatia croatian crooked crossed crossing crow crowd crown crucial cruel
crusade crush crystal csd cuba cult cultures cure curiosity currency curse curve custody custom customer customers
cuts cutting cuz cyber cycle czech dab dallas dam damaged damaging damned dancing danger daniel danny darkness darn
database dated daughters dave davis dawn deadly deaf dealer deals dealt dean deaths debates debating debt debut decade
deceased decency decides deciding declaration declare declared declaring declined dedication deem deemed deeper deeply
def defamatory default defeat defeated defence defended defensive definately defines defining definite definitions
definitive degrees del deletes deletions deliberate delicious deliver delivered delivering delivery deluded demanding
demands demographics demon demonstrated demonstrates demonstrating dems denial denied denmark dennis denver denying
depend dependent depending deport depressed depression depth der deranged derek derived derogatory des descendants
descent describes descriptions descriptive desert deserved designated designer designs desired desires desperate
desperately despise destroying destruction destructive detroit developer developing developments device devices devil
devoted dialect dialogue dictate dictator dictatorship diego dies differ differently difficulties difficulty diffs dig
digging digital dignity dinner directions director directory dirt dirty disabled disagreed disagreeing disagreement
disagreements disagrees disappear disappeared disappointed disappointing disaster discipline disclaimer discography
discouraged discourse discovery discredit discrimination discusses diseases disgust disgusted dish dishonest dislike
disliked dismiss dismissed disney disorder displayed disregard disrespect disrespectful disrupt disrupting distance
distant distinct distinction distinguish distinguished distributed distribution district disturbed disturbing diverse
diversity divide divided division divorce divorced dna doc doctors doctrine documentary dollar domestic dominant
dominate dominated donate doom doomed doors dosage dose dot doubts doug downloaded downtown dozen dozens drag dragged
dragon dramatic drawing drawn dreams dressed dressing drew drinks drivel driven driver drivers drives dropdown
dropping drove drown dry dubious duck dudes duke dump dumped dunno duplicate duration dust dutch duty dvd dying dyk
dynamic dynasty eager eagle ear earliest earn earned ears ease easiest eaten eats ebay ebola echo economics eddie edge
editions edu educate educational edward effectively efficient egg eggs ego egypt egyptian eight einstein elaborate
elect elections electoral electric electricity electronic element elementary elements eligible eliminate eliminated
elite elizabeth emailed emails embarrassed embarrassing embarrassment embrace emergency emoji emotional emotionally
emotions emperor emphasis emphasize employ employed employee employees employer employment enable enabled encounter
encountered encouraged encourages encouraging encyclopaedia endless endorse enforce enforced enforcement enforcing
engaging engineer engineering engines enhance enjoyable enjoys enormous entered entering enterprise entertaining
entertainment entirety entities entity environmental enwikipediaorg epic equality equals equation equations equipment
erase erased eric err erroneous escape esp espn essay essence essential est establishing establishment estate esteem
estimate estimated estimates eternal ethical ethics ethnicity etiquette etymology eugene euro europeans eve evening
everytime evidenced evident evidently evolution evolved examination examine exceptional exceptions excessive excited
exciting exclude excluded excluding exclusive exclusively excuses executed executive exercises existent exit expanding
expansion expectations expecting expense expenses expensive experiences experiencing experiments expertise expired
expires explanations explicit explore explorer expose exposing exposure expressed expressing expression extend
extended extension extensive extensively extract extraordinary extremist extremists eyed fac faced faces facilitate
facilities facility facing facto factor factors factory factually failing fairness fairy faithful fallen falling falls
falsely fame fancy fantasy faq farm fascinating fascism fastidious fate fathers fatuorum favour favourite fbi
featuring feeding feeds fees feminine feminism feminists festival fewer fiber fiction fictional fields fifa fighter
fighters fights filed filing filling filter financially findings finds finest fingers finishing finland firefox fires
firing firm firstly fist fitness fits fitting flagged flags flame flaming flappy flash flavor flawed flesh flies
flight flip flood flower flowers focuses focusing folk font foods footnote footnotes forbid forbidden forcing ford
foreigners forest forgive forgotten fork formally formation formatted formed formerly forming formula fort fortunately
fortune fought foul foundations founded founder founding fourth frame franchise francis francisco frank franklin
freaking fred frequency frequented fried frozen fruit fruits frustrated frustrating frustration fuel functioning
functions fund fundamental fundamentally funded funding funds funeral funniest fusion fuzzy gab gabfam gaga gained
gaining gains gallery gaming gan gangs gap garden gary gate gather gaza gear gee gen gene generate generated
generations generous genes genesis genetic genetics genius genres geographic geographical geography georgia germanic
gfdl ghost gif gift girlfriends github gladly glance glass glasses globe glorious glory gmail gnu goals goat gods
golden golf goodbye goodness goods gorgeous gosh gospel gossip gotta governments governor govt grabbing grace graduate
graduated graham grammatical grandfather grandma grandmother grant graphic graphics grasp grass grateful grave gravity
gray greece greedy greeks greg grew grey griffin grip grossly growth guarantee guaranteed guard guardian guessed
guessing guest guests guidance guides guilt guitar guru gut guts gwen gym habit habits hack hacked hackers hadn hag
hail hairy hall halloween ham hamas hammer handed handful handled handling handy hanging happily happiness harass
harassed hardcore hardware harmful harrassment harris harsh harvard hasn hated hateful hater hats hav haven havent
hawaii headed header headings headline healthcare hearts heat heaven heavily hebrew heels heh height henry hereby
heritage heroes hers heya highlight highway hill hillbilly hindu hinduism hindus hint hints hip hire hired hispanic
historian historians historic historically histories hitting hiv hoax hobby hockey holds holes holiday holidays
hollywood homeland homeless homepage homes homework hominem homophobic homosexuality honesty honey hong honour hook
hooked hop hoped hopes horny horror horses hospital hosted hostile hosting hotel hotmail houses housing houston howard
howdy hub hug humanity humble humor humour hung hungarian hungary hungry hunter hunting hurricane hurry hurting hurts
hype hypocritical hypothesis iam ian icon ideal identical identifies identifying ideological ideology ignores ike
illegally illegals illiterate illness illogical illustrate illustrates illustration imaginary imagination imdb imho
immature immediate immigrant imperial implement implemented implementing implication implications implied implying
import importantly impose imposed impress impressive improper improvements inability inaccuracies inc incapable incels
inch inches incidentally incidents incivility inclined incoherent incompetence incomplete inconsistent incorporate
incorporated incorrectly increased increases increasing increasingly indef indefinite indefinitely independence
independently indiana indians indicated indicating indication indigenous indirectly indo industrial inevitable
inferior infinite influenced influences influential infoboxes informing infrastructure infringement ing ingredients
inhabitants inherently initially initiate initiated initiative injured injury inline inner insanity insecure inserting
insight insignificant insisting insists inspired instagram install installed instances instant instantly institute
institution institutions instrument insulted insurance int integrity intend intense intentional intentionally
intentions interact interaction interactions interior interpret interpretations interpreted intervention interviewed
interviews introduce introduced introducing intuitive invaded invalid invasion invent invention invest investigate
investigated investigating investigations investment invisible invitation invited involve involves involving ios
iranian irc iron ironic ironically irony irrational irresponsible irritating isbn ish islamist islands isles issued
italy jackson jam jane jay jayjg jealous jean jeff jelly jersey jerusalem jet jeter jihadi jihadis jimmy johnny
johnson joining joint joking jon jonathan jordan joseph journalism journalist journalists journals journey joy judaism
judged judges judging judgment judicial juice jul jumped jumping jungle junior junk jury juvenile kansas karma
kavanaugh keen keith kelly ken kennedy kerry kevin keyboard keys khan kicking kicks killer killers killings kills kim
kings kissing kitchen knee knees knife knight knights knock knocked knowledgeable kong korean kosovo kudos kurdish
kurds lab labeled labelled labels labor labour lacks laden lake lame lands lane lap larry las lasted lasting lastly
laughable laughed launch launched lawrence lawsuit lawyers layer laying leadership lean lebanon lecture lede lee
leftists leg legacy legally legend legislation legislature legit lend lender lengthy les lesbian lesbians lesser
lesson lessons lewis lgbt lib libel libelous liberty libs licensed licensing lick lied lifestyle lifetime lift lifted
lights likewise liking limitations limits lincoln linguistic linux lip lips lisa listas listened lit literal lmao
loaded loading loads lobby locate locations logging logically login logo logs lonely longest loose los loses losses
louis lovely lover lovers loyal ludicrous luke lunch lynch lyrics mac macedonia macedonian machines madness magazines
magic magnificent mainpagebg maintained maintaining maintenance maker makeup malicious mall mama manage management
manager manchester manga manipulate manipulated manipulation mankind manners mans manually manufacturers maps margin
marijuana marine mario marketing markets marking marks marry mars martial marxist mary mask massacre massage masses
masters mathematical mathematics matt matthew mature max maximum mayor mccain mcdonald meal meaningful meaningless
meanings meantime meanwhile measure measured measures mechanism medal medicine medieval medium meetings mega
membership meme memorial memories mentality mercy merger merging merit merits merkel merry messing messy meta mexican
mexicans mfd mgtow miami michelle michigan microsoft midnight mighty mild mile miles miley militant milk miller min
mindless mini minimal ministry minnesota minorities mins minus mirror mis misconception miserable misery misguided
misinformation misplaced misrepresentation misunderstanding misunderstood misuse mix mixing mlb mob mock mocking mod
mode models moderate moderator moderators modest modified modify mods molly moments mommy moms monday monitor
monitoring monkeys monster montana mood moon moot morals morgan mos moscow mothers motion motivated motivation motive
motives mountain mountains mouse movements mrs msg msm msn mud muhammad multi mum murderers murdering murders murphy
muscle muscles museum musical musician musicians mutual myspace mysterious mystery myth myths nail naive naked namely
namespace nancy narcissistic narrative narrow nasa nationalism nationalistic nationalists nationality natives nato
naughty navigation navy nazism nba nbc nearby neat neck needing needless negroes neighbor neighborhood neighbors neil
nerd nerds nerve nervous netflix netherlands networks nevermind newbie newcomers newer newest newly newsletter
newspapers nfl nicely niche nick nickname nightmare nights nine nintendo nobel noble noise nom nominate nominating
nominations nonetheless nonsensical noone nordic norm norman norway notably noteworthy noticeable notices notification
notified notify noting notion notorious noun nov novel novels nowadays npa nut nuts nyc nyt oath obese objected
objectively objectivity objects obnoxious obscure observation observations observe observed observer obsessed
obsession obsessive obtain obtained occasion occasional occasionally occasions occupation occupied occur occurs ocean
oct odds offence offend offending offense offering offers officer officers officials offline ohio oldest oldid olds
olive olympics omit omitted ontario ooh oops openly opens opera operate operated operating operations opponent
opponents opportunities opposing oppression opt oral ordered orders ordinary oregon oreo oreos organic organisation
organisations organized orientation oriented originated origins orphaned orthodox oscar ottoman ours ourselves outcome
outdated outlets outline outlined output outrage outrageous outright outstanding overcome overlapping overly overview
overwhelming owe ownership owns oxford pacific padding pagan painful paint painting pair pakistan pakistani pal pale
palestine palestinian palestinians palin pan panic panties pants par para parade parallel parameters paranoid pardon
parent paris parking parliament partial partially participants participated participating participation partisan
partly partner partners passage passages passes passion passive password pasted pasting pat patent pathological
patience patient patients patrick patrol pattern patterns payday payment pays peaceful pee pen penalty pending
pennsylvania penny perceive perceived percent percentage perception performance performed performing periods permanent
permanently permissions permit permitted perry persecution persian persist persistent personalities personnel
pertaining pertinent pet pete petition pets phase phd phenomenon phil philippines philosophical phones phony
photograph photographer photographs phrases phrasing physically physics pie pile pill pilot ping pink pipe pisses pit
pity pizza placement placing plagiarism plainly plane planned plant plants plastic plate platforms plausible plays ple
pleased pleasure pls plugin plural plz png pocket pockets poem poison poland pole poles politely politician poll polls
pompous pool poop pope popped popping pops popularity populations pornography port portal portions portrait portray
portugal portuguese pos positioning positively possess possession poster posters postings potato potter potus pound
pounds pour poverty practical practically practices practicing praise pray preaching precedent precious precise
precisely predator predict preferable preferably preference preferences pregnancy prejudice premise prepare
presentation presenting presently presents preserve preserved presidency presidential presidents pressed pressing
presumably presume pretending preventing priest priests prince princess principal principles printed printing priority
privacy privilege privileges prize probability problematic procedure procedures proceed processed processes proclaimed
prod producer producers produces producing productive prof profanity profession professionals professors profiles
profit profits programming programs progressive prohibited prominent promised promises promoted promotes promptly
prone pronounced pronunciation propecia properties proportion proposals proposing proposition prose prostitute
prostitutes protestant protesters protesting protests protocol provider province provinces proving provoke proxy
pseudo psychological psychology publicity publicly publisher publishing puerto pulling pulls pump punch punish
punished punishment puppetry puppets purple pursue pushed qualifications qualified qualifies qualify quantity quantum
quarter que quebec queries query questioned questioning quicker quiet quo quotation quotations races rachel racially
radical rag rage rail railway rain raises raising rally randomly rank ranked ranking rankings rant rants rap rapes
rapid rapidly raping rapper rat rated rates rating ratings ratio rational rats raw ray reaching react reactions
readable realised realistic realizing reasonably rebel receiving reception reckon recognise recognised recognition
recommendation recommendations recommended reconsider recording recovery redirected redirecting redskins reduced
reducing reduction redundant referencing reflected reflection reflects reform refugee refugees refusal refuses
refusing refute regarded regime regional regions registration regret regulations reign reinstate reinstated reject
rejection relate relates relating relations relationships relative relatively relatives relax releases relevance
reliability reliably relief relieved religions rely remained remaining remarkable remembered reminded reminder reminds
remote remotely removes rename renamed renaming render renova rent rep repeating replacement replacing replies
replying reporter reporters repost representation representative representatives represented representing represents
reproduce reputable requirement requirements requiring rescue researched researcher researchers researching reserve
reserved reset residence resident residents resign resist resistance resolving resort resource respectable respected
respectfully respective restaurant restoring restricted restrictions resulted resulting retain retained retin retire
retired retirement retrieved returned returning returns reveal revealed revealing reveals revenge revenue reverse
reversed reversion reversions reviewer reviewers revised revisions revolution revolutionary reward rewriting rex
rhetoric rice rick riding rifle righteous rightly rihanna rings riot rip rising risks roads rob robinson robot rocks
roger roles roll rollback rolling rolls romania romanian romantic rome ron roommate root roots rope rose ross roster
rot rotten rough roughly rounds route routine row roy rugby ruin ruined ruining ruled ruling rumor rumors rural rush
russians ryan sack sacred sacrifice safari saint saints salt salute sam sample samples samuel sanctioned sanctions
sand sanders sandwich sane santa sarah sarcasm sarcastic sat satan satanic satellite satisfaction satisfied satisfies
saturday sauce saudi savage scam scan scandal scare scary scenario scenes schedule scheme scholar scholarly
scholarship sciences scientist scientology score scores scotland scott scottish scratch scream screaming screenshot
screwed screwing scripts scroll scrutiny sdk sean searched searches seasons seat seats seattle secretary sector
secular secure seed seeks seemingly segment select selected selecting selection selective selfish semitic semitism
senate senator senators sends senior sensible sensitive sentiment sep separated separately seperate sept sequence serb
serbia serbian serbs serial server servers serves serving session sessions sets setting settle settled settlement
setup severe severely sexuality sexually shadow shake shallow shameful shaped sharia shed sheen sheep sheer sheet
shell shelter shes shift ship ships shirt shirts shock shocked shocking shoe shoes shop shopping shorter shots
shoulder shouldn shouldnt shout shouting shove shower shut shy sic sickening sided sig sigh signal significantly
signing signs sikh sildenafil silence silent silver similarly simon simpler simplified simultaneously sin sincere sing
singapore singer singh singing singles singular sink sisters sits situations sitush sized sjw skeptical sketch skill
skilled skinned skinny skull sky slander slang slapped slapping slaughter slave slavery slaves slavic sleeping slept
slide slight slightest slim slimvirgin slip slit slope sloppy slowly smack smarter smash smear smell smells smiles
smiling smoke smoking smooth snake snap sneaky snow soap sober soccer socialism socialists societies sockpuppetry
sockpuppets socks solar soldier solely solo solutions solved someday someones sometime sons sooner sore soros sorted
sorts sought sounded sounding sovereign sox spa spaces spain spamming span spare speaker speakers speakfreely
specialist specially specifics specifies spectrum speculation speculative spelled spends spi spin spinning
spinningnumbers spiritual spit spite splitting spoiled spoke sport spots spotted spreading spring spurious spy squad
stabbed stable stadium stake stalin stalk stalker stamp stan stance staring stars static stations statistical stats
stayed staying stays stealing steel stephen stepped stepping steven sticking sticks stock stole stolen stones stood
stopping stops storage stored stores storm stormfront straightforward stranger strategies strategy straw stream
strength stress stretch strict strictly strikes string strip stronger struck struggle struggling stubborn stubs
studied studio studying stunt styles subjective submission submitted submitting subpage subscribe subscribing
subscription subsection subsequent subsequently subst substance substantially substitute subtle succeed succeeded
successfully sucked sudden sue sued suffered suffering suffice sufficiently sugar suited suits summarize sunday superb
superior superstar supplied supporter supposedly suppress supremacist supremacists supremacy supreme surface surfing
surgery surname surprising surrounded surrounding survey survival survive survived suspected suspects suspended
suspicion suspicious svg swamp swear swears sweat sweden swedish swift swing swiss switch switched switching sword
sworn sydney symbol symbols sympathy symptoms syndrome syntax synthesis syria syrian sysop systematic systematically
tables tablets tactic tactics tad tail tale talent tales talkback tall tan tank tanks tape targeted targets tasks
tastes tattoos taxes taxpayers taylor tbh tcot teabagger teabaggers teaching teachings tear tears tech technique
techniques ted tedious teen teenage teenager teenagers teens teeth teh temper temperature temperatures temple
temporarily temporary tendency tendentious tends tens terminology terribly terrific territories terror tested
testimony testing textbook textbooks texting texts tha thankful thankfully thankyou theatre theft theirs therapy
thereby thereof theres thesis theyre thi thick thief thier thin thirsty thirty thompson thorough thoroughly thot thots
thou threads threatened threw throat throws thumb thumbs thursday thx ticket tickets tie tied ties tiger tight tighten
til tim timeline timing tinder tip titled todd toe toes toilet token tolerance tolerate tolerated tommy ton tongue
tons toronto torture toss touched touching tour tournament tower towns toxic toy toys trace tracking tracks trading
tradition traditions traffic tragedy trail trailer trained trains traits trans transcluded transfer transferred
transgender translate translated translations transparent transport trap trauma travel treason treating treats treaty
trees tremendous trend trends tribal tribe tribes trick tricks tricky trigger triggered triple trips trivia trivial
troops troubles truck trumps trusted truthful tube tuesday turk turkic turks tweeted tweeting twelve twenty twin
twinkle twins twist twisted tyler typing typo ufc ugh ukraine ukrainian ultimate ultimately ultra umm unaware
unbelievable unbiased unblocking uncited uncle uncomfortable uncommon und underage underground underlying underneath
understandable understands undesirable undid undoing undone undoubtedly unemployed unencyclopedic unfamiliar unfit
unfortunate unfounded unhappy unhealthy unhelpful uniform unilaterally uninformed unite units universal universally
universities unjustified unlikely unlimited unofficial unpleasant unreasonable unreferenced unregistered unrelated
unreliable unstable unsuitable unsupported unsure untagged untrue unusual unwanted unwarranted unwilling upcoming
updates updating upgrade upper ups urban urge usable userbox userboxes userspace utilizing vacation vague validation
validity valley valtrex van vancouver vandalise vandalised vandalising vanity vardenafil variation variations vary
varying vastly vegas vegetables vehicle vehicles venue verbal verbatim verification versa verse verses versus vertical
veteran veterans viable vice vicious victoria victory vietnam vietnamese viewed viewers viewing viewpoint viewpoints
villages vindictive virginia virtual virtue virus visible vision visiting visits visual vital vocabulary voices vol
voltage volume volumes volunteer volunteers von voter wage waited walked walker walks wallet walls walter wanna
wannabe warfare warm warming warrant warranted warren warrior wash washed wasnt wasted watchlist waters watson wave
wayne wealth wealthy weapon weapons wears weasel webpage wedding weed weekly weigh welcomed welcoming welfare wells
welsh weren wet whale wheel wherever whine whining whiny whip whipped whitey whoa wholesale wholly whos wider
widespread wifi wikipedias wikipeida wikiprojects wikis williams willy wilson wind wine wings winner winners wins
winter wipe wiped wire wisconsin wisdom wishing withdraw witness witnesses wives wizard woah woke wolf wondered
wonders wood woods worded wordpress wore worker worlds worldwide worm worn worries worrying worship worthwhile wouldnt
wrestling wright writeup writings wrongly wtf wwii xbox xml yah yahoo yankee yard yay yelling yer yoga youre
yourselves yrs yugoslavia yup zealand zionist zone zoo
`;

export const seldom = `
abandon abbey abbreviation abbreviations abd abdominal abduction abiding abo abomination aboriginal aborted abortions
abraham abroad abrupt abs absolutly absorbed absurdity abt abu abundance abundantly abuser abusers aca acceleration
accepts accessed accessing accession accidental accidents accomplishment accomplishments accord accountability
accounting accuser accusers accustomed acheter achieving acknowledgement acknowledges acknowledging aclu acquainted
acquisition acronym activism actresses actualy acuvue adapted addict adherence adherents adidas adjectives adjusted
adjustments adl admiration admirer adolescent adopting adorable adress advances advantages adventures adverse advert
advertise advertised advisor advocacy advocated aerobic aesthetic afaik afds aff affecting affection affiliate affirm
affirmative affix affordable afghan afl aftermath aggression aggressively agreements agricultural agriculture ahaa
ahem ahmed aiding aiming airing airline airlines airplane airports airways akbar alarm alarming albino alcoholic alec
alerts alexa alfred algebra algorithm algorithms alias alice aligned alison allegiance allergies alley allmusic
almighty aloans aloud alphabetical als altering altright amanda amazes amazingly ambassador amber amen americas amid
ammo amnesty amos amoxil ample amused ana analyze analyzed anarchism anarchist anarchists anarcho anarchy anatomy
ancestor anchor andemu anderson andr andre andrea anecdotal angela angels angered angles anglican animated animation
annexed announcement announcements announcing annually anonymity anonymously ans ant antabuse antagonistic anthem
anticipation antics antisemitic antisemitism antonio ants anxiety anxious apartheid apollo apologised apologist
apologists apologizing apostrophe appease applaud appointment apprentice approached appropriateness apt arabian arb
arbitrator arbitrators arc arch archaeological archaeology architect architectural arctic argentina arguement argues
ari ariel arise arises arizona ark arkansas armies armor armour arnold arose arrange arrangement arrangements array
arrests arrival arrives arrow arrows arsenal artcile artical articulate artificially artillery artistic artwork
aryans asbestos ash ashes ashley aspiring assaulted assaulting assaults assembled asserting asserts assessing
assignment assimilated assistant assisted associations assumes assyrian assyrians astonishing astounding astrology
astronomical astronomy aswell asylum atheists athlete athletic atl atlanta atlas atomic atrocious atrocities
atrophied attach attachment attacker attain attaining attendance attending attest attested attracting attractiveness
attracts attributes attributing audacity augment auspicious australians austria austrian auth authentication
authenticity authored authoritarian authorized authorship autism autobiography autoblock autoconfirmed autonomy aux
avail availability avatar avec avoids awagiscict await awaiting awake awalt awareness awb awe awfully awsome axe axis
azerbaijan azerbaijani azeri azeris baba babes babylon bach bachelor backbone backend backgrounds backlash backlog
backward badass baffled baggage bah bail bake baked balancing baldwin balkan balkans ballot baloney baltic baltimore
bam banana bananas bandwagon bandwidth banged bangladesh banislam banking banners baptist barbara barbaric barber
barcelona bark barn barney barnstars baron barred barrett barrier barring basing basket basque batch bathrooms bats
batteries battery battlefield battleground battling bce beam bean beanies beasts beatles beck beckjord beds bees
beforehand beginner beginners behaved behaviors behold belated beleive belgian belgium believable believer
belligerent belonged belonging belts bench bend benghazi benjamin benny berkeley bernard berry beth betrayal betrayed
betting beyonce biases biceps bickering bicycle bid biden bieber bih bikini bile billboard billionaire billionaires
binary binding bing bingo biologically bipolar birmingham births bishops bitcoin bites biting bitten biz blacklist
blade blair blamed blames bland bleach bleed blend blessing blinded blindly blink bliss blm bloated bloating blofeld
blond bloom blps blu blurb boats bodyfat boeing boil boilerplate boldly bombed bomber bombers bombings bon bonds
boner bong booklet boomer boomerang booze bordering boris borrow bosnia bosnian bosses bothersome bottles bounce
boundary bounds bowel bowling boxer boycott boyfriends bra brackets brad bradley brady bragging brained brainwashing
branded branding brass bravery bravo brawl brazilian brd breaching breakdown breasts breathe bred breeds breitbart
brethren brett brexit brick bricks bride bridges brigade brightest brit britney britons brits brittany broadcasting
broadly broadway brochure bronx brooks brotherhood browns bruno brutal brutally brute bryan bryant buddha buddhism
buddhist budge buffalo builds bulgarians bulging bullied bulls bump bunny bureau bureaucracy bureaucrat bureaucratic
bureaucrats burger burial burka burke burns burst bursts bury buses businessman busted buster busting butch butler
butthurt buyers buys buyviagraonline buzz bwilkins bypass byzantine cab cable cache cafe cage cakes cal calculated
calculation calculations caldwell calgary calvin cambridge camel cameron campaigning campaigns campbell camping
cancelled cannabis cannon canon cans canvassing canyon capabilities cape capitalist capitalization capitalize
capitals capitol capsule captions capture carbohydrate carbs cardinal cardiovascular careers careless careprost carey
caribbean carlo carlos carol carousel carpet carr carrier carrots cartel cartoons casinos castes castro casually
casualty catalog catalogue catastrophe catches categorization categorize categorized cathedral catherine catholicism
cattle caucasian caucasus caucus cautious cave caveat cbc cbd cds ceased cedar ceiling celebrated celebrating
celebration celestial cemetery cena cenforce censors censure centers centric cereal ceremony certainty certificate
cesspool cette cfm cgi cha chains chairman chairs chalk chamber chambers champ championships chan chanting chap
chapters characteristic characterization characterize characterized charging charitable charlotte charm charming
charter chatty chavez che cheaper cheapviagra cheats chechen checkbox cheek cheeks cheer cheesy chef chemicals cheney
cherokee chess chi chickens chiefs childrens chile chilling chime cho chomsky chop chorus chriso chrisrisner
christine chrome chromosomes chronic chronicle chronicles chronological chubby chuckle chug chunk chunky churchill
ciara cider cigarette cigarettes cindy circa circuits circulation circumstance circumvent circus citrate civilisation
civilised civilizations clam clarifications clark clash classed classify classroom claus clay cleaner cleansing
cleared clergy cleveland clicks cliff climbing clingy clinic clinical clintons clique clit closes closure clouds
clues clumsy cluster clutter cluttered coaches coalition coastal cocaine cocky cod coder coffin cognitive cohen
coherent cohorts coined coins col cola colbert coldplay colin collaborate collaborated collaborating collaborators
collage collapsed collateral colleague collections collectively colleges collins collusion colombia colon colonies
colonized colony colorful coloured colours columbus comb combining combo comeback comedian comical comma commanders
commands commas commence commend commentator commentators commenter commerce commercials commited commonname
communicated como comp compact companion comparative comparisons compass compassion compelled compelling competence
competing competitive competitors compilation compiled complains completing completion complexity compliant complies
compliments compose composer composition compound compounds comprar comprehension comprised comprising compromised
compulsive computing comrade comrades conceal concealed concentrated concentrations conception conceptual concerts
condemn condemned condemning condensed conditioning condom condoms conducting confederate confess confessed
configuration confined conforms confront confrontation confrontational confronted confuses congo congratulate
congressman conjecture conjunction connecticut connecting connolley connotation connotations conquer conquered
conquest cons consciousness consecutive consequently conservapedia conservation considerate considerations consist
consisted consisting console conspiracies constipation constituents constituted constructed constructing consultant
consulted consumers consumption container contend contexts contextual continental continents continual continuation
continuity contr contra contractor contracts contradicted contradictions contributes controller conveniently
conventional conversely converting converts conviction convictions convo cooked cooler cooling cooper cooperate
cooperative coordinate coordinated coordinates coordination coping copyedit copyediting copyvios corbett cord corey
cornell corners corp corpse correlation correspond correspondence corresponds corroborated corrupted costa costumes
cotton cough coulter counterparts counterproductive counties coupons covid cowboy cowboys coworker cows cox crab
cracked craft crank crashed crass creams creationism creationist creationists creators creeping cried cries crimea
criminally cringe crippled critically criticise criticised criticizing critique croat croats cronies crop cropped
crosses crotch crowded crowds crows crude cruelty cruise crunch crushed crust cruz crypto css cuban cube cucked
cuddle cue cuisine culturally cups cur curation curative curb cured cures curiously curly curry cursed cursory curved
customize customs cycles cynical cyprus cyrus dads daft dakota dalton damages dame dammit damning dana dancer dances
dang dangerously dangers daniels danish dank dans dared dares darker darwin das dash dawkins daylight dea deadline
dealings debatable debated deceit deceive deception deceptive decipher decisive deck declares declining decrease
decreasing dedicate dee deed deeds deer defacing defamation defame defeats defective defender defenders defends
deficient deflect defunct degrade degrading delayed deletionist deletionists delhi delight delighted delta delusion
delusions demanded demeaning dementia demise demo demographic demonic demons demonstrably demonstration
demonstrations denier deniers denies denounce dense departments departure dependence depicted depicting depiction
depicts deployed deported deprecated depressing deprived dept deputy derivation derivative derive derives descendant
descended deserving designation designers desirable desist desperation destination destined destiny destroys
detailing detect detected detective deter determination determines determining detest detriment detrimental dev
developers develops deviant devils devoid devote devout diabetes diagnosed diagnosis diagram diagrams dialects dialog
diameter diamond diane diary diaspora dice dictators dictionaries diesel diets differential differentiate differing
differs digest digestive digg digit digits dildo diligence diligent dime dimension dimensions diminish din dino
diplomatic directing directlending directories directors directs direktor disability disadvantage disambig
disappearance disappearing disappoint disappointment disasters disbelief disc discharge disclose disclosure disco
discourage discoveries discovering discredited discrepancy discretion discriminate disdain diseased disguise
disguised dishes dishonesty disinformation disingenuous dismissal dismissing disorders disparage displaying displays
disposable disposal disproportionate disprove disputing disregarded disrupts diss dissent disservice dissident
distances distinctions distinctive distinguishing distort distorted distorting distortion distortions distract
distracted distracting distress distribute districts ditch ditto dividing divine diving divinity divisions diy dnc
docs dodge dodo dogma doi doll dolls dome dominance dominating domination dominican dominion donated donating
donation donations dong dorm dos dots doubtful douglas dougweller downfall downgraded downhill downloading downloads
downright downvote downvoted drafted drafts dragging dragons drain draintheswamp dramatically drastic drastically
drawings draws dread dreaded dreadful dreadstar dreamguy dreaming dresden dresses dried drift drinker drmies drn
drone drones drops drowned drowning drum drummer drums drunken drupal drv dual dub dublin ducks dull duly dumbbell
dummies dumping dumpster duncan duplicated duplication dusty duties dwarf dwelling dwight dylan dynamics eachother
ead eagles eally earl earning earthquake easter eclipse eco economically economies economist economists ect edgar
editorials educating edwards een effected effectiveness effepayinefs efficiency egotistical egregious egyptians
eighth elbow elbows elder elderly elders electorate electrical electron electronics electrons elegant elephant
elevated elevation elevator elf eli eliminating elites elonka elses elvis emailing embassy embedded emerge emerged
emerging emily eminem emo emotion empathy emphasized empires empirical employers employing empowered enables enabling
encompass encompasses encouragement encyclopaedic encyclopedias encylopedia endeavor endlessly endorsed endorsement
endorsing endurance endure engagement engages engineers enhanced enjoyment enlighten enlightened enlightening
enslaved ensures ensuring ent entertain entertained enthusiasm enthusiastic enthusiasts entitlement entrance envino
envy epithet equate equating equipped equivalence erasing ere erection ergo eriacta erik erin erm ernst errant
erroneously ery escalate escalated escalating escaped esoteric essays essex essjay estonia estrace eternity ethiopia
ethnically eurovision eva evade evading evaluate evaluated evaluating evaluation evan evans evasion eventual
evolutionary evolve exaggerated exaggeration exam examined examiner examining exceptionally excerpt excess
excessively exchanges excitement excludes exclusion execute execution exempt exercising exhausted exhaustive exhibit
exhibition exile existance exodus exotic exp expands expectation expects expedition expelled expenditures
experimental expire explanatory explode exploit exploitation exploiting exploring explosion exposes expressions
expressly expulsion extending extends exterminated extinct extinction extracted extremism eyebrows fabric fabricated
fabrication fabulous facial facist faculty fade failures faire fait fakenews fallacy falsehoods falsified familiarity
familiarize famously fanatic fanatics fanboy fansite fantasies farce farmbrough farmer farmers farming farms farther
farts fas fascinated fashioned fastest fatal fathom fats faults faulty faux fav favorable favored favorites favors
fax fda feared fears feasible feat feather feathers feces federation feds fee feeble fella fellas fellows felon
felony feminazis femme fence feral ferguson fest festivals fetish feud fever ffs fgm fiasco fiddle fierce fifteen
fifth fifty figuring fildena filipino fills filmed filming filters fin finance finasteride finite finnish firearm
firearms firebox firmly firms fisher fisherqueen fishing fixes flake flames flattering flaw flaws fleas fled flee
fleet flew flex flexeril flexibility flexible flickr flights flipped flipping flirt flirting float floating flock
flooding flora flowing flows floyd flu fluent fluid fluids fluoxetine flynn fob foid fold folder folklore follower
fond foo fooled fooling foolishness footage footballer forbes forcibly forehead foreigner foremost forensic forests
forgetting forgiveness formats formidable formulation forthcoming forties fortunate forty forwarded fossil foster
founders foxnews fraction fragment framed frames framework fran fraser frat fraudulent freddy freed freedoms freeman
freemasonry freeway freeze freezing frequent freud fridge friendship fries friggin frightening frivolous frm fro
frowned fruitful fry fudge fugly fulfill fulfilling fuller functional functionality fundamentalist funk fur furnished
furniture furosemide fury fuss futile fwiw fyrom gabriel gabsadds gaelic gag gal galaxy gale gall galleries gals
gamaliel gambling gameplay gamergate gamers gamma gandhi gangsta gaps gar garage gardens gardner garlic garner
garrett gasoline gasp gates gathered gathering gauge gdp gears geez gel genders generalization generalize generals
generates generating generator genetically genital genitals gentle gentleman gentlemen genus geo geocities geology
geometry georgian gerard gerry gestapo gesture ghettos ghosts giano giants gibberish gibraltar gibson gifted gifts
gig gigantic giggles gin girdle girdles gist git glaring glasgow glen glenn globalist globally gloria glossary gloves
glucophage gmt gng goats godaddy goddess gogo gona goodday goodnight goofy googled googling goose gordon gore gorilla
goth gothic gots goverment govern governed governing governmental goyim gps grabbed grabs grad grader grades grading
gradually graduating graduation graffiti grain gram grams grande grandpa grandparents grandson granny granting grants
grape graph gratitude gratuitous graves gravitational greens greet greeting gregory grid grief grin grind groceries
grocery grotesque grounded grouping grove grows grudge grumpy gta guantanamo guards guesses guild guinea guise
guitarist gulf gullible gum gwernol gypsies hacker hacking hacks hah hahah hahahahaha hai haircut haired hairs haiti
hal halal haley halfway halo hamilton hampshire hamster han handbook handicap handicapped handing handles handsome
hangon hangs hank hanks hannah hans happend happier harbor hardest hardy harmed harmless harmony harold harrass
harrassing harrison hart harvey hash hashtag hasnt hassle hasty havoc hawaiian hawk hawking hay hayes hazard hazel
headache headers headless headlines headphones headquarters heal healing heap hearings hearsay heartbeat hearted
heated heather heating heavens heed heel hehe heights heil heir helen helicopter hemisphere hemp hen herald herb
herbal herbs herd heres hermit heroic heroin herpes herring hesitant hesperian heterosexual hezbollah hick hicks hid
hideous hides hierarchy highlighted highlighting highlights highschool hijab hijacked hike hilary hills hinder hindi
hippo hiring hispanics hitlers hoaxes hobbies hog hola holders holla holland hollow holmes homemade homeopathy homer
hometown homophobe homophobia honda honorable honored honors hoo hooking hooks hookup hoosiers hoover hopeless
hopping horizontal hormone hormones horn horribly horrid horrific hos hospitals hostage hostility hosts hotter
hottest hound hounding household housewife hows hrc hrs hubby hubris hugely huggle hugh hughes hugo hugs hulk hull
hum humanitarian humanities humorous hun hunger hunters hurtful husbands hussein hybrid hygiene hyper hyperbole
hypergamy hyperlink hyphen hypothetical hysteria hysterical iar ibn iceland iconic icons icu idaho ideally ideals
identifiable identification identities ideologies idf idle idol iffy ign igor iirc ilk illegitimate illinois
illnesses illusion illustrated imagined imbalance img imitrex immaturity immense immensely immoral immune impacts
impartial impartiality imperialist implementation implicit implicitly impolite imported importing imposing imprisoned
improperly improves impulse inaccuracy inactive inactivity inadequate inadvertently inappropriately inbox incentive
incest incidence incite inciting incivil inclusive incoming incompatible inconsistencies inconsistency inconvenience
inconvenient incorporating incumbent indicative indicator indicators indictment indie indifferent indigestion
indirect individually indonesia indonesian induced indulge industries inequality inevitably inexcusable inexperienced
infact infamous infant infantile infantry infants infected infection infections inference infested infinitely
inflammatory inflation inflicted influx informal informations infringe inhabited inhaler inherent inherited ini
inject injuries injustice ink inland inmates innards innocence innocents innovation inquiry ins insertion insightful
insights insisted insistence inspection inspiration inspire inspiring instability installation installing installment
instinct institutional instructed instruction instructor instruments insufferable insufficient insure intact intake
integral integrate integrated integration intel intellectually intellectuals intelligently intending intends
intensity intentioned inter intercourse interestingly interface interfere interference interfering intermediate
internationally interpreting interrupted interval intervene interwiki intimate intimidate intimidated intimidating
intimidation intolerable intolerant introductory intrusive invade invaders invading invalidate invariably inventing
inventions inventor inventory invested investigators investing investments investors invites inviting invoke invoked
iowa ipa ipod ira iranians iraqi irl irrelevent irritated irs irving islamophobia isle isolate isolated isolation
isotretinoin isp israelis issuing ist istanbul italians italics ith itn itunes iubb ivan ivanka ivory jacket jackie
jacob jailed jake jamaica jamaican jamie janet janitor jared jargon java javascript jaw jazz jealousy jeans jeez
jefferson jeffrey jenkins jenner jennifer jenny jeremy jerry jesse jessica jets jewelry jfk jfl jig jihad joan joel
joey johann joker jong jorge jos jose josh joshua jossi journalistic juan judgements judgments julia julian julie
jumps junction jurisdiction jurisdictions justifiable justifies justifying jzg kangaroo kanye karate kardashian karen
karl kashmir kat kate kathy katie katrina katy kaufen kay keeper kenneth kenny kent kentucky kenya kenyan ketosis
kettle keywords kgb khoikhoi kickboxing kidnap kidnapping kidneys kiev kin kindergarten kindness kingdoms kirk kissed
kisses kit kite kits kitten kitty klan knives knocking knowingly knox kobe koch kook koran koreans kosher kurdistan
kurt kww kyiv kyle labeling labelling laboratory lace lad ladder lads lakers lan lance landed landing landscape lang
lanka laptop laser lashes lasix lasts latina latino latinos laughs laughter launching laundry laura lauren lawn
lawsuits layers lays laziness lbs lds leaf leagues leak leaked leaking leaning leanings leap learnt lease leather
lebanese lectures lecturing leeches legality legendary legends legion legislative legitimacy legitimately lemme lemon
lenders lengths lenin lennon lens lenses leo leon lest lethal levy liability liable liberalism liberated liberation
libertarian liberties librarian libraries libya licence licenses lifelong lifting lighten lighter lighting lightly
lightning lik likelihood lily limbaugh limiting limp linda lineage linear lingerie lingo linguistics linkedin lion
lions liquid liquor lisinopril listens listings lite literary literate lithuania lithuanian litigation litte litter
liverpool livestock liz llc loathe loathsome lobbying locally locals locating logan logos lolol lolz lone
longstanding lookout loop loosely loosing lopez lords lotions lottery lou louder loudly louisiana lousy lowered
lowering lowlife loyalty ltd lucas luckily luis lulz lumbar lump lunacy lurking lus lust luther luv luxury lynn
lyrica macedonians macho madison madonna madrid mafia mag magical magically magnet magnetic magnitude maid maiden
mailbox mailed mailing mails maine mainland mainspace maintains mais makers malaysia malcolm malice maliciously malik
malleus managers manages managing mandarin mandate mandatory manhattan manhood manipulating manipulative manning
mansion manson mantra manufacturer manufacturing mao marathon marc marches marching marco marcus margaret marginal
maria mariah marie marilyn marines marital maritime marker marketed marketplace markup marriages marrying marshall
mart martinez marvel marvelous marx marxism marxists maryland mas masculine masculinity masks mason massachusetts
massacres massively masturbating masturbation mat matched matching mates mathematician maths matrix matthews maturity
maxine maxwell maya mayo mayweather mccarthy mcdonalds meals measurement measurements measuring meatpuppet mechanical
mechanics mechanisms med medals meddling median mediate mediator mediawiki medication mediocre mediterranean meds
meetup megan meh mein mel melania melbourne melt melting memes memo memorable memphis mens ment mentor mentored menu
meow merchandise mercury merges messaging messenger messes messiah metabolism metalcore metaphor meter meters meth
methinks methodology metoo metric metro metropolitan mets mia mic mick mickey micro midget midsection midst midwest
migrant migrants migrated migration miguel mil milan mildly milf milhist mill millionaire mills milo milton milwaukee
mimic mindset mines minimize mining ministers minors miracle miranda mirrors miscellany misconceptions misconduct
misinformed misinterpretation misinterpreted mislead misogynistic misogyny misread misrepresent misrepresented
misrepresenting misses missile missiles missions mississippi missouri misspelled misspelling mistakenly mister
mistress misunderstand mit mitchell mixes mixtape mixture mlk mls mma moar mocked mockery mocks moderating moderation
modification modifications modifying mohammed moi moist mold moldova mole molest molester molesting momentum mon
monarch monarchy monetary mongering mongo mongol mongolia mongols monica monitored monk monopoly monsters montenegro
monthly montreal monument monuments mop morality morally mormon mormonism mormons morningjoe moroccan morocco morris
mortal mortality mortgage moses moslem mosque mosques mossad motilium motions motivations motor motorcycle motto
mount mouthed mouths movable msnbc mtv mueller mug muh mulatto multiculturalism multiply multitude mumbai mummy
municipal municipality murderous murray museums mushroom muster mute mutilation mutt mutually muzzie myanmar myriad
mythology nableezy nagging nails nam nap napoleon narcissism nascar nat nate nathan nationalities nationally naval
navigate nay ncaa nearest neatly nebraska necessity ned needle needlessly needy nefarious negate negatively neglect
neglected negotiable negotiate negotiations negros neighborhoods neighboring neighbour neighbourhood neighbours neiln
nelson neologism nephew nerdy nerves ness nest networking neurontin neutrally newbies newcomer newsroom newsworthy
newton nfcc ngo nhl nhs nicer nicholas nicole niger nigeria nigerian nike nikki nil ninja nip nips nixon noah
nobility nod node nodes nofollow nomenclature nominator nominee noodles normie normies norms norris northwest norton
norwegian nosed notation notch noticing notifications notifying notions notre notwithstanding nouns nova novice nra
nsa nsfw nude nuisance nuke null numbered numbering numerical nurse nurses nursing nutrition nutshell nvm nyrkelsmads
oak oakland obamacare obey obituary objecting objectionable objectives obligation obliged obscene observers obsolete
obstruction obtaining obtuse occupy occured occurrence occurring ocd oddly ofcourse offender offenders offends
offenses offical offices offspring ogg oklahoma oliver olympic omar ome omega omission oneself ont onus onwards
operates operational operative operator operators opinionated opposes oppressed oprah ops opted optional oranges
orbit orchestra ordering organ organised organisms organizational organize organizing organs orgasm orginal oriental
originality originate originating orlando orleans orphan osama ossetia ostensibly otrs ottawa otter ould outbreak
outcomes outdoor outed outer outfit outfits outing outlet outlook outnumbered outraged outs outset oval ovens
overboard overdose overdue overhaul overlap overlooked overnight overrated override overseas oversight overthrow
overtly overturn overturned overweight overwhelmed overwhelmingly overzealous owed owes owl owning oxygen pablo pac
pace package packages packaging packed packing packs pad painfully pains painted paintings pairs pakistanis palace
palm palmer pals panda pander pandering panel papa paradise paradox parameter paramount paranoia paraphrase
paraphrased paraphrasing parasitic parenthood parker parks parliamentary parody parole parrot participant particle
partisans partition partnership pas pashtun pashtuns passenger passengers passionate passport pastor patch patently
patents pathetically paths patiently patio patriarchy patriot patriotic patriotism patriots patrolling patron paula
pause payback payments paypal payroll pbs peacefully peacock peak peaks peanut pearl peasant peculiar pedantic
pedestal pedia pedophilia pedro peeps peers pejorative pelosi pelvic pelvis pencil peninsula penises penn penning
pension pentagon pepper perfection performances performers perimenopause permissible permits permitting perpendicular
perpetrated perpetrators perpetual perpetuate persecuted persia persians persistently persists persona perspectives
persuade persuaded persuasive peru pervasive perversion pest peta petersburg peterson petroleum pfizer pharmacies
phelps phenomena phi philadelphia philip philippine phillip philly philosopher philosophers phoenix photographed
photographers photography photoshop phrased physician physicians physicist piano picks pickup picky pictured pierce
pierre piling pilled pillow pilots pimples pin pine pint pioneer pipeline pirate pirates pistol pitch pitcher pitiful
pittsburgh pizzagate placeholder plague planes planets plantation planted plates plato playable playboy playground
playoffs playstation plea pleas pledge plethora plots plug plugins pmanderson pod podesta poems poet poetry pointer
pointers pointy poisoned poisoning poisonous poke pokemon poker poking pol polar policing politeness polling pollo
pollute pollution polo pond ponder pony pooh popcorn populated por porch pork porno portland portrayed pose posed
posing possessed possesses possibilities postal posture potatoes povs pow powder powered practiced practise
practitioners pradesh praised praising prank prayer prayers praying prc preach preceded precedence precision preclude
predates predators predictable predicted prediction predictions predominantly preferring prefers prehistoric
prejudiced premature premier premises premium prep preparation preparing preposterous pres prescribed preservation
preserving prestige prestigious presumed presumption pretended pretends pretext prev prevail prevalent prevented
prevention prevents preview prey priced priceless priligy primitive princes princesses princeton printer prints
priorities prisoner prisoners privately privileged prix prob probable probation proceeded proceeding proceedings
processing processor proclaim productions professionally profitable profound programme programmer programmes
progressing progression progressives prohibit prohibiting prohibition prohibits projected projecting projection
prolonged prom prominence prominently promiscuous promising promo promotions prompt prompted pronounce proofs prop
propagandist propagandists prophet proponents proportional props pros proscar prosecute prosecuted prosecution
prosecutor prosecutors prospect prospects prostitution protections protective protects protein protestants proto
protocols prototype proudly providers provincial provision provisional provisions provocation provocative provoked
provoking proxies prude pseudonym pseudoscience psychiatric psychiatry pub publically publishers publishes pubmed
puff pumping pun punched punches punching punctuation punitive punjab punks puppies puppy purchased purge purity
purported purports purposely purse pursued pursuing pursuit pusher pushers pushes puss puzzle puzzled python qaeda
quack qualification qualifying qualities quantities quarterback quarters quasi queens quest questran queue qui
quietly qur quran rabbi rabbis rabbit rabid racing rad radar radiation radius raging raid railroad rainbow rajput
rajputs rallies ralph ram rambling rampage rampant rand randy ranger rangers ranges ranging ranks ranting rao rappers
rationales rationalize raul rave rawat raymond rays razor rea reaches readability readership readily reagan
realistically realization realm realy reap rear rearranged reasoned rebecca rebellion rebels rebuild rebuttal recap
receives recieve recieved recipient recipients reckless recognizes recognizing reconstruction recordings recourse
recover recovered recreate recreated recreation recruiting rectify recurring redacted rediculous redirection redlink
redlinks redpill reds reduces redundancy reed refered referendum refering refined reflecting reflux refresh
refreshing refuge refutation refuted refuting regain regiment registering registry regretfully regulate regulation
reich reid reinforce reinsert reiterate rejecting rejects relaxed relay releasing relentless relevent relied relies
relieve religiously reluctant relying remedies remedy remembering remembers reminding remix removals ren renaissance
rence rendered rendering renowned reopen repair repaired repeats repetition repetitive rephrase rephrasing
replaceable replicated reportedly repository reposting reproduction reproductive reps reread res rescued resemblance
resembles resent reserves reside resides resignation resigned resistant resisting resistor resorted resorting
respectful respecting respectively respects responds responsibilities restatement restaurants resting restoration
restraint restrict restriction resubmit resume retail retaining retaliation retentive rethink retiring retract
retreat retrieve reuters rev revelation revelations reversal reversing revia revise revising revisionist revisit
revisiting revival revoked revolt revolve rewarded rewarding rewards reword reworded rework rewrote rey rfar
rhetorical rhodes rhyday rhythm rica rican richards richest richmond rico ridden rider riders rides ridicule
ridiculed ridiculously rife rifles rigged rightful rightfully rigorous rio riots ripe ripped ripping rises rite
ritual rival rivalry rivers roaccutane roast robbed robbery roberts robertson robin robots rocket rockin rocky rod
rode rofl rogers rogue rolled rom romance romans romney ronald ronaldo roof rookie rooms rooted ropes roses rotating
rotation rouge rounded roundworm router routes routinely rows rowspan royals royalty rsn rub rubber rubin rudeness
ruins ruler rulers ruleset rulide rumored rumour rumours runner rupert rushed russell ruth ruthless ryulong sabotage
sacks sacrifices saddam saddened safeguarded safely safer saga sage sahara sahib sail sailboat sailor salad salary
salmon salon salvador samsung sanchez sanction sanctuary sands sandstein sandy sang sanity sans sanskrit sas
satellites satire satisfactory satisfying saul sausage savages saves savings savior saxon saya scales scally scandals
scandinavian scanned scar scares scattered scenarios scent scheduled schemes schooling schumer sci scientifically
scored scoring scots scout scouts scrap screamed screams screening screens screenshots scripture scriptures scrolling
scrub seal sealed seals sec secretly secrets sect sectarian sects secured sedentary seduce seduction seeds seekers
seize seized seldom selectively sells semantic semantics semen semester semite semites sen sensation sensationalist
senseless senses sensibilities sensitivity sensor sentenced sentiments seo separating separation sequel seriousness
servant ses seth settings settlements settlers settling seventh sewer sexes sexism shade shades shadows shady shaft
shah shakespeare shaking shalom sham shamed shaming shane shapiro shares shark sharp shave shaved shedding sheds
sheesh sheets shelf shenanigans shepherd sheriff sherlock shi shia shield shifted shifting shill shine shines shining
shiny shipped shipping shooter shoots shops shore shortage shortcut shortened shotgun shoulders shoved showers
showthread shred shutting shuttle siblings sickness sidaway sidebar sidelines siege sierra sighted signaling signals
signatures signpost sikhism sikhs sildalis silenced silencing silliness similarities similarity simp simplest
simplicity simplify simplistic simps simpson simpsons simulation simulator sine singers singled sings sinister
sinking sins sis sixth sizes skeptic skepticism skew skewed skins skip skipped skirt skype slack slam slandering
slanderous slant slanted slash slate slaughtered slav slavs sleeps sleepy slice sliced sliding slimmer slippery
slipping slogan slot slots slower slur slurs smackdown smacked smacks smallest smartest smartly smashed smashing
smelled smelling smiled smiley smoked smoker smoothly smug smv snack snakes snapchat snarky snatch sneak snide sniff
sniper snippet snowman soapbox sob socially societal sociology socking soda soil soles solidarity solving somali
somalia somone sonic sont sony sophisticated sorta sorting souls soundtrack soup sour southeast southwest sovereignty
soviets sow soy spacing spade spaghetti spammer spark spawn spears specialists specialized specialty specifying
specious spectacular speculate speculating speculations speeches speeds spellings spells spelt spencer sperm sphere
spider spiders spike spill spinal spine spirited spirits spiteful spitting splc spoil spoiler spoilers spokesman
spongebob sponsor sponsored spook spoon sporting sportscenter spouse spout spouting spray spreads spree springfield
springs sprouts spun sql squadron squares squat squeeze squirrel sri stabbing stability stabilize stack stacy staged
stages stain stairs stale stalked stalkers stamps standpoint stanford stanley starbucks stare stark starring starter
starters starve starving stat staticman statistic statistically statue statues statute std steady steak steam steele
steer stein stem stems stereotype stereotypes sterling stern stevens stevie stewart stiff stifle stimulation sting
stir stocks stoned stooges storing storms storyline straighten straightens strain strait strangely strangers strap
strategic strawman streaming strengthen stressed stressful stretched stretching striking strings stripped stripper
stripping strive stroke strokes strongest structural structured structures struggles stuart studios stuffed stuffs
stumbledupon stumbleupon stunning sturdy styled stylish stylistic subjected submarine submissions submissive subpages
subreddit subs subsections subset subsidies substances substantiate substantiated substantive substituted suburban
suburbs subway succeeding succession successor suffers sugary suicidal suite sullivan sultan summarily summarized
summarizing summed summon sums sunni sunny sunrise sunshine sup superficial superfluous superhero superiority
superman supplement supplements supplies supportive suppressed suppressing suppression suprised sur surgeon surnames
suro surplus surprisingly surrender surveillance surveys surviving survivor survivors susan suspend sustainable
sustained swallow swap swastika sway swearing sweaty swedes sweep sweeping sweetest swept swiftly swim swimming
swinging switzerland swords symbicort symbolic sympathetic sympathize synonym synonymous synonyms synopsis synth
sysops systemic tablet tabloid taboo tabs tabtab tackle taco tacos tactical tadacip tadalista tainted taiwan talented
talents taliban talkcontribs talkpages taller tallest tally tamil tang tangential tap tapes tar tard targeting tasted
tat tats tattoo taunting taxation taxi taxing taxonomy tbt tch teaches teahouse teaparty tearing tease teasing
technological technologies teddy tee tel telegraph telephone telly telugu temovate temp tempted tendencies tennessee
tennis tense tension tent tenth tenure terminal terminated terrain terri terrified terrifying territorial terry
tertiary tesla testament testify testosterone texted tfd thai thailand thanked thanksgiving thanx thatcher theater
themes theology theorem theoretical theoretically theorist ther therapeutic therefor therein theresa thermal theses
thingy thinkers thirdly thor thoughtful threatens threesome threshold throats throne thrust thumbnail thunder thy
tibet tick ticks tid tide tidy tier tilted tilts timed timely timestamp tin tina tirade tire tireless tires tiresome
tis tissue titanic tito tlk tna toast tobacco toc todays toddler todo tokyo tolerant toll toned toner tonite tooth
topical tops tor torn tornado torrent tortured tory tossed totalitarian touches tourism tourist tourists tours towers
traced traces tracked tract traded trademark traditionally trafficking tragic trails trait transcript transcripts
transform transformation transformed transformers transit transition translates translating translator
transliteration transmission transmitted transparency transportation trapped trashed traveling travelled travellers
travelling travels travis tre tread treadmill treasure treatments trek tremendously trending tretinoin trey trials
triangle tribune tribute triggers trillion trim trimmed trinity tripe tripping triumph trolled trophy tropical
troubled troublesome troubling trough troy trp tru trucks truely trunk trusting trustworthy truthfully truths tryiong
tsunami tubes tumblr tummy tune tuned tunnel tupac turner turtle tutorials tweaking twilight twinkie twinkies
twisting txt typed typos tyranny tyrant tyrone uber ufo ugliest uhh uid ukip ukrainians uld ulster ulterior umbrella
una unambiguous unambiguously unarmed unattractive unbalanced unbelievably unborn uncalled uncertain uncertainty
unconscious unconstitutional uncontroversial uncover uncovered undelete undeniable underestimate undermine underway
underwear undisputed une unemployment unethical unexpected unexplained unfairly unfree unfriendly unhinged uni
unicorn unicorns unification unified uniforms unilateral unimportant unintelligent uninvolved unions unity unjust
unlawful unlicensed unlock unlocked unnecessarily unneeded unpopular unproductive unprofessional unprotect
unprotected unproven unqualified unquestionably unreadable unreal unrealistic unresolved unsalvageably unsightly
unsolicited unspecified unsubscribe unsubstantiated unsuccessful untill unto untrustworthy unused unverifiable
unverified unwelcome unwise unworthy upgraded uphold uploader uploads uprising upsetting upside uptight upvote
upvoted upwards urdu urgent urges urine urls usability usefull usefulness usenet usernames userpages usher usp ussr
ust utah utility utilize utilized utmost vaccine vacuum vaguely vain valentine validate valued vampire vampires
vanish var variable variables variant variants varied varies varieties vascular vatican vector ved vegan vegetarian
veggies vein velocity vendetta venezuela venom ventolin venture venues ver veracity verb verbally verdict verge
verifying verizon vertebrae vested vet vets vetting vey vfd vibe vibramycin vic victor vid vidalista viewer
viewthread viewtopic vigilant viking villain villains vince vincent vinegar vintage violators violently vip viral
virginity virgins visa vista visually vitamin vitamins viva vladimir vocal vocals vodka voiced void voluntarily
voluntary vomit vous vowel vulgar vulnerable wacko wade wages waist waking wal wallace walt wan ward warner warrants
warred warriors wary washing wasp wastes watches waves waving wax weakened weaker weakness weaknesses webb webcam
webhost webmaster webmasters webpages webster wednesday weekends weighing weights weiner weinstein welcomes wellness
wendy wer werent wesley westminster wha whack whales wheat wheels whereby wherein whichever whim whistle whit
whitehouse whitewash whitewashing whois wholeheartedly whomever whoops wich wicked widow wiggers wii wik wikepedia
wikia wikibreak wikified wikify wikileaks wikilink wikilinked wikilinks wikilove wikinews wikiquette wikistalking
wiktionary wil wildlife wildly willful willfully willingly willingness winded winds windsor winnie winston wiser
wished witches withdrawal withdrawn witnessed witty wmf wolfkeeper wolfowitz wolves womans womens woo wooden woodwork
woody woof workout workouts workplace workshop worldnews worldview worms worshipping woulda wound wounded wrap
wrapped wrath wreck wrestler wrestlers wrinting wrist wrongful wth wut wwi xanax xenophobic xifaxan xyz yada yale
yang yank yanks yards yawn yeh yell yelled yemen yield yikes yorkshire youd youngest youve yugoslav zach zanaflex
zealous zebra zestril zimbabwe zimmerman zion zionism zionists zip zoe zombies zoom zuma`;
