// What is said in English to have people dead or less than people, as phrases (compile-phrases.ts says how they are written).
// This project's own list. None needs a bad word, and few are ever meant otherwise: what the harmless say too is left out.

/** What a phrase does. */
export type HostileKind = 'call-to-kill' | 'self-harm' | 'not-human' | 'hatred';

export const hostilePhrases: Readonly<Record<HostileKind, string>> = {
  'call-to-kill': `
    @GROUP|@HATED|they|them @KIND? all? @MUST all? to? all? be|get @KILLED
    these|those @KIND|@GROUP|@HATED @MUST all? to? all? be|get @KILLED
    @GROUP|@HATED @MUST all? to? be put down
    @GROUP @KIND? should|must|deserve|ought all? to? die|burn|hang|perish|drown|starve
    they|these|those @KIND? should|must|deserve|ought all to? die|burn|hang|perish|drown|starve
    every|each|any|all|that|this|the @MEMBER|@GROUP|politician|traitor|bastard @KIND? @MUST to? be @KILLED
    he|she @MUST to? be @KILLED
    ^ @KILL all|every|each|these|those the? of? @GROUP|@MEMBER|@HATED|them
    ^ @KILL them|em|the all|@GROUP|@HATED
    kill all|every|em the? of? @GROUP|@MEMBER|@HATED
    kill them|em all $
    lets kill|lynch|hang|burn|gas|shoot|stone|exterminate them|@GROUP|@HATED|him|her|all|every
    no @MEMBER|@GROUP should|must|can be? left|allowed|spared|live|survive to? alive?
    spare no @MEMBER|@GROUP
    only good @MEMBER|@GROUP ..2 dead
    @GROUP|@MEMBER|they|them belong|belongs in|under the|a ground|grave|graves|ovens|oven|gallows|morgue
    back to the ovens|camps
    gas|nuke|exterminate|cull the? @GROUP|@HATED
    wipe|wiped|wiping @THEM|@GROUP|all|every|out ..3 off|from the? face|map|earth
    wipe out all? the|these|those? @GROUP
    hitler|adolf was right
    hitler|adolf did nothing wrong
    hitler|adolf should|shouldve have? finished
    final solution to|for the|these|those|our @GROUP
    put|puts a bullet in|into|through
    deserve|deserves|need|needs a bullet|noose|lynching
    string em|them|him|her up
    ^ shoot|hang|lynch|behead|execute|assassinate|guillotine|castrate him|her|them|these|those|all|every|@GROUP|@HATED
    someone|somebody|anyone should|needs|must|please|ought|just to? just? go|finally? shoot|kill|assassinate|stab|strangle|drown|lynch|poison|rape
    time to kill|hang|shoot|exterminate|hunt|lynch @GROUP|@HATED|them|these|those|all
    open season on @GROUP|@HATED|these|those
    death to the? all? @GROUP|@MEMBER|infidels|traitors|kafirs
    burn|torch|bomb|firebomb their|the|every|all|that mosque|mosques|synagogue|synagogues|church|churches|temple|temples|hostel|hostels|shelter
    time|need|needs for? a|another new holocaust|purge|pogrom|genocide|hitler`,
  'self-harm': `
    kys
    ^ kill|off|hang|unalive|neck|drown|stab|shoot|game @SELF
    go|should|just|please|pls|and|could|to|or|dont|you|u|now kill|off|hang|unalive|neck|drown @SELF
    end your|ur own? life tonight|now|already|today|please|pls|$
    slit|cut your|ur ..1 wrists
    drink|chug some|the|a|your? ..1 bleach|antifreeze|cyanide
    ^ go|just ..2 jump off|from|under ..2 bridge|cliff|roof|building|train|pier|balcony
    just jump off|from ..2 bridge|cliff|roof|building|balcony
    ^ go|just|please|pls|kindly ..1 die|overdose already|alone|$|now
    play in traffic
    do us|everyone|humanity|the ..2 favour|favor ..2 die|jump|@SELF
    try not breathing|existing
    should|shouldve have? been? aborted|swallowed you|u
    you|u should|shouldve have|of been|be aborted|stillborn
    die in|by ..1 fire|pain|ditch|agony
    rot in hell`,
  'not-human': `
    @GROUP|@MEMBER|they|theyre @KIND? @ARE all? just|only|nothing|literally|basically|like|no|not? better|but|than? really? @SUBHUMAN
    these|those @KIND|@GROUP @ARE all? just|only|nothing|literally|like? but? @SUBHUMAN
    @GROUP|@MEMBER @KIND? @ARE|arent|isnt not? even? really|fully|actually? human|humans|people $|beings|like|at
    they @ARE|arent not? even? really|fully|actually? human|humans $|beings|like|at
    @GROUP @KIND? @ARE a|an|the|our|like ..1 cancer|plague|disease|infestation|virus|pest|scourge
    @GROUP|they|these|those ..1 breed|breeding|multiply|spawn|infest|infesting like? rats|rabbits|cockroaches|flies|vermin|dogs|animals|roaches
    infested|crawling|overrun with|by @GROUP
    dirty|filthy|stinking|disgusting @GROUP|@MEMBER
    @MEMBER vermin|filth|scum|rats|pigs|dogs|parasites|apes|savages
    @GROUP @KIND? dont|do|doesnt not? deserve to? live|exist|breathe|life|rights`,
  hatred: `
    @GROUP @KIND? are|r all|just|only|nothing|always|naturally|fucking|literally? but|a? terrorists|rapists|thieves|criminals|murderers|paedophiles|pedophiles|pedos|liars|degenerates|deviants|retards|whores|sluts|inbred|evil|stupid|dumb|filthy|abominations
    i|we|really|just|fucking|absolutely hate|despise|loathe|detest all? the|these|those|you|fucking? @GROUP
    fuck|screw all? the|these|those|you|them? @GROUP
    never trust a|an|any|the? @MEMBER|@GROUP
    deport|expel|sterilise|sterilize all|every|the|these|those @GROUP|@MEMBER
    @GROUP|@MEMBER should|must not|never? be banned|deported|expelled|caged|sterilised|sterilized|segregated
    send|ship|kick|throw @GROUP back|out|home
    go back to your|the|whatever ..1 country|jungle|hole|cave|village|desert|shithole
    go back where|to where? you came|belong`,
};
