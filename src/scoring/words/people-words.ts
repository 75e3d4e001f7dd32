// Words for people, in English: of whom and to whom hostile phrases are said. Neutral words and slurs alike: a word here judges
// nothing. Parties and offices are left out of the groups: anger at them is politics.

const listOf = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Sets of words that phrases name by `@`. */
export const people = {
  /** Several people of a faith, an origin, a sex or another such group. */
  GROUP: listOf(`
    muslims moslems jews hindus christians catholics protestants sikhs buddhists ahmadis qadianis shias shia shiites sunnis atheists
    infidels kafirs kuffar kaffirs unbelievers disbelievers heathens blasphemers apostates mormons heretics
    blacks whites asians africans arabs latinos latinas hispanics caucasians mexicans indians pakistanis pakis bangladeshis afghans
    iranians iraqis syrians turks kurds armenians albanians romanians bulgarians poles ukrainians russians chinese japanese koreans
    vietnamese filipinos kashmiris palestinians israelis somalis nigerians sudanese ethiopians eritreans moroccans algerians
    tunisians egyptians saudis rohingya rohingyas uighurs uyghurs tamils sinhalese bengalis punjabis pathans pashtuns sindhis
    balochis muhajirs biharis tutsis hutus tutsi yazidis druze copts serbs croats bosnians kosovars chechens tatars haitians
    jamaicans cubans venezuelans hondurans gypsies gypsy roma sinti aborigines maoris dalits
    gays lesbians homosexuals homos queers faggots fags dykes trannies transgenders transsexuals transwomen transmen
    women females immigrants migrants refugees foreigners illegals cripples retards beggars homeless
    niggers niggas kikes spics chinks gooks wetbacks ragheads towelheads coons wogs yids pajeets shitskins beaners`),
  /** One of them. */
  MEMBER: listOf(`
    muslim moslem jew hindu christian catholic sikh buddhist ahmadi qadiani shia shiite sunni atheist infidel kafir kaffir
    blasphemer apostate heretic asian african arab latino latina hispanic mexican indian pakistani paki bangladeshi afghan iranian
    iraqi syrian turk kurd armenian albanian romanian bulgarian ukrainian russian chinese japanese korean kashmiri palestinian
    israeli somali nigerian tutsi hutu rohingya uyghur tamil punjabi pathan sindhi bengali gypsy roma dalit gay lesbian homosexual
    queer faggot fag dyke tranny transgender immigrant migrant refugee foreigner nigger nigga kike spic chink gook raghead wog yid`),
  /** Others whom some would rather see dead. */
  HATED:
    listOf(`politicians ministers judges journalists reporters editors cops landlords bankers traitors liberals leftists
    communists conservatives republicans democrats feminists zionists cyclists bastards freaks perverts`),
  /** Who was spoken of before. */
  THEM: listOf('them em these those they'),
  KIND: listOf('people folk folks lot scum filth bastards creatures freaks perverts men kids ones'),
} satisfies Record<string, readonly string[]>;

/** What is done to people in hostile phrases. */
export const deeds = {
  KILL: listOf(
    'kill shoot hang execute behead burn gas lynch stone slaughter butcher exterminate eradicate assassinate castrate',
  ),
  KILLED:
    listOf(`killed shot hanged hung executed beheaded burned burnt gassed lynched stoned slaughtered butchered exterminated
    eradicated eliminated annihilated culled drowned bombed nuked raped gutted crucified guillotined castrated sterilised sterilized`),
  MUST: listOf('must should shall ought oughta need needs deserve deserves gotta'),
  ARE: listOf('are is r be theyre were'),
  SUBHUMAN:
    listOf(`animals vermin rats cockroaches roaches parasites pigs dogs apes monkeys subhuman subhumans savages cancer plague
    filth trash scum leeches maggots lice bacteria pest pests locusts mongrels germs insects swine vermins dirt`),
  SELF: listOf('yourself urself yourselves yerself yaself uself'),
} satisfies Record<string, readonly string[]>;
