// Numbers, words and turns of phrase by which haters know each other, as phrases (compile-phrases.ts says how they are written;
// most after the ADL's Hate on Display). This project's own list. What is a date, a time, a score or a price to others is left
// out, or a code only where it is all that a comment says.

export const hateCodes = `
  1488 always|forever|gang|boys|brother|brothers|crew|88|heil
  heil|sieg|hail|rahowa 1488|88|hitler|heil
  day of the rope $
  race traitor|traitors|mixers
  the? goyim know
  globohomo|rapefugee|rapefugees|holohoax|dindu|dindus|dindunuffin|ywnbaw|rahowa
  six|6 gorillion
  despite being|making only|up|just? only|just? 13|thirteen percent of the|us|americas? american? population
  13 do|does|commit|commits 50|52|90 $|percent|of
  total @MEMBER|@GROUP death
  join the|your 41 $|percent
  free helicopter ride|rides for the|all|you? commies|communists|commie|leftists|lefties|libs|liberals|socialists|antifa|reds`;

/** Codes where nothing else is written: the words of the whole text, one space between. */
export const loneHateCodes: ReadonlySet<string> = new Set(['1488', '14 88', '14words', '14 words']);
