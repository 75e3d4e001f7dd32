// Given names that comment-spamming programs glue a few letters to ("KennethgoM", "Ruslanyag") so that each name is new.
// This project's own list of common names; being on it says nothing against a name.

const givenNames = new Set(
  `aaron adam alan albert alex alexander alexey alfred alice alina allen amanda amber amelia andre andrea andrew andrey angela
  anna annie anthony antonio arthur ashley austin barbara benjamin bernard betty billie billy bobby bogdan brandon brenda
  brett brian bruce bryan calvin carl carlos carol caroline catherine cecil charles charlie cheryl chester chris christina
  clarence claude clifford clifton clinton clyde corey craig curtis dale daniel danny darrell darren david dean deborah
  dennis derek devin diana diane dmitry donald donna dorothy douglas duane dustin dwayne earl eddie edgar edward edwin
  elaine elena elizabeth ella elmer emily emma eric ernest eugene evelyn felix fernando floyd frances francis frank
  franklin fred freddie gabriel gary gene george gerald gilbert glenn gloria gordon grace greg gregory harold harry harvey
  heather hector helen henry herbert herman howard hugh igor irina isaac ivan jack jackson jacob james jamie janet janice
  jared jason jean jeff jeffery jeffrey jennifer jeremy jerome jerry jesse jessica jessie jesus jimmy joan joel john johnny
  jonathan jordan jorge jose joseph joshua joyce juan judith julia julian julie justin karen karina karl kathleen keith
  kelly kenneth kevin kristina kyle lance larry laura lawrence lena leonard leroy leslie lester lewis lillie linda lisa
  lloyd louis lucas luis marcus margaret maria marie marina mario marion mark marsha martin marvin mary matthew maurice
  megan melissa melvin michael michelle miguel mike milton mitchell morris nancy natalia natasha nathan nicholas nicole
  nikolai nina norman olga oliver oscar patricia patrick paul pedro peter philip phillip rafael ralph ramon randall randy
  raul ray raymond rebecca reginald ricardo richard ricky robert roberto rodney roger roland ronald ronnie ross roy ruben
  ruslan russell ruth ryan samantha samuel sandra sarah scott sean sergey sergio seth shane sharon shawn shirley sidney
  sophia stacy stanley stephanie stephen steve steven stewart stuart susan svetlana tamara tanya tatiana ted teresa
  terrence terry theodore theresa thomas tim timothy tina todd tommy tony tracy travis troy tyler tyrone vadim valentina
  vanessa vernon victor victoria vincent virgil virginia vivian vlad vladimir wallace walter warren wayne wesley wilbert
  willard william williams willie yuri zachary`.split(/\s+/),
);

/** Endings that make another real name of a given name ("Johnson", "Martinez", "Christopher"). */
const realEndings =
  /^(?:s|a|e|y|i|o|ie|son|sson|ssen|sen|man|mann|ton|tin|topher|tian|ez|es|os|ov|ova|in|ina|ine|ette|elle|lle|ella|ita|ia|na|ne|ny|ey|berg|stein|field|ford|us|as|is|er|ers|sky|wicz|ski|vich|ian|ander|andra|andro|ard|dra)$/;
const tailMax = 7;

/** Whether a name of one word is a given name with letters stuck to it. */
export function hasStuckLetters(name: string): boolean {
  if (/[^A-Za-z]/.test(name)) return false;
  const lower = name.toLowerCase();
  if (givenNames.has(lower)) return false;
  for (let cut = Math.max(3, lower.length - tailMax); cut <= lower.length - 2; cut += 1) {
    if (givenNames.has(lower.slice(0, cut)) && !realEndings.test(lower.slice(cut))) return true;
  }
  return false;
}
