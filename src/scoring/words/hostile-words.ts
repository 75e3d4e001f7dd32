// Words that are hostile to someone, in English: this project's own list, chosen by hand. They say what a disguised word
// may have been ("id1ot", "m*r*n"); by themselves they judge nothing.

import { profaneWords } from './profanity-words.ts';

/** What a masked word most likely was comes first. */
const foremost = 'fuck shit bitch cunt asshole nigger faggot idiot stupid dick whore bastard fucking fucked fucker';

const insults = `
  airhead anus arse arsehole arseholes asinine ass assed asses asshat asshole assholes asswipe barbarian barbarians
  bastard bastards beaner beaners bigot bigots bimbo bitch bitches bitching bitchy blockhead bollocks bonehead
  brainless brat buffoon buffoons bugger bullshit butthead butthole clown clowns cock cockroach cockroaches cocks
  cocksucker cocksuckers cocksucking commie commies coon coons coward cowards crap crappy creep creeps creepy cretin
  cretins crook crooks cuck cucks cum cunt cunts degenerate degenerates delusional demented deplorable despicable
  dick dickhead dickheads dicks die dimwit dipshit dipshits dirtbag disgrace disgusting dolt dope dork douche
  douchebag douchebags dumb dumbass dumbasses dumber dumbest dumbfuck dumbo dummy dunce dyke dykes fag faggot faggots
  fags fart fatass fatso fatty fck feminazi filth filthy fool foolish fools fraudster freak freaks fuck fucked fucken
  fucker fuckers fuckhead fuckin fucking fucks fucktard fuckwit garbage goddamn gook gooks goon goons gutless halfwit
  hate haters heartless hoe hoes homo homos honky hooker hookers horseshit hypocrite hypocrites idiocy idiot idiotic
  idiots ignoramus ignorant imbecile imbeciles imbecilic inbred incompetent inept jackass jackasses jerk jerkoff
  jerks kike kikes kill killed killing kys lesbo liar liars libtard libtards loser losers lunatic lunatics maggot
  maggots maniac maniacs misogynist mongrel mongrels moron moronic morons motherfucker motherfuckers motherfucking
  murderer nazi nazis nigga niggas niggaz nigger niggers nincompoop nitwit nonce nutcase nutjob nutter paedophile
  paki pakis parasite parasites pathetic pedo pedophile pedophiles pedos penis perv pervert perverted perverts pig
  pigs pimp pimps piss pissed pissing poof poofter porn prat prick pricks psycho psychopath psychopaths psychotic
  puke pussies pussy queer queers racist racists raghead ragheads rape raped rapist rapists redneck rednecks
  repulsive retard retarded retards sadistic scoundrel scum scumbag scumbags senile sexist shameless shit shitbag
  shite shitface shithead shithole shits shitstain shitter shitting shitty sicko simpleton skank skanks slag slags
  slapper slime slimy slut sluts slutty smelly snowflake snowflakes sociopath spastic spaz spic spics spineless stab
  stfu stink stinking stinks strangle stupid stupider stupidest stupidity stupidly subhuman suck sucker suckers
  sucking sucks suicide swine terrorist terrorists thug thugs tit tits tosser tossers traitor traitors trannies
  tranny trash trashy troll trolls turd turds twat twats twit ugly uneducated vermin vile wank wanker wankers weirdo
  wetback wetbacks whiner whiners whore whores wimp wop worthless wretch wretched wuss`;

/** Hostile words, folded; those of the profanity list among them. */
export const hostileWords: ReadonlySet<string> = new Set([
  ...foremost.split(' '),
  ...insults.trim().split(/\s+/),
  ...profaneWords.keys(),
]);

/** What hardly any honest word of any language has in it. */
export const strongStems = /fuck|bitch|cunt|nigg|faggot|asshole|whore|idiot|moron|stupid|shit/;
