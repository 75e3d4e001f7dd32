// Given names and surnames that only look like abuse, or sound like it in English. This project's own list; what else a
// name says is still judged.

const names = new Set(
  `ashit nishit harshit akshit dikshit dixit kushit fuk phuc phuk phuoc phuong dung dong wang wong hung long
  dick dicky dickie dickson dickinson dickens dickerson fanny randy willy willie gay gaye gaylord cox cock cockburn hancock
  peacock babcock hitchcock alcock bich butts butt butz assad hassan asse assis cumming cummings cummins coon coons
  kock koch kunta hoare hoar hooker weiner wiener johnson peckham titus hoa suk sukh sukhdeep
  sukhwinder suki shitole shitov pusey nutter slaughter savage looney moroni lust sexton seaman semyon
  semenov rapp crapo lipshitz lipschitz schitt putz negroponte negrete
  nigel niger nigar spick dyke vandyke pansy fagan fagin fager homer manus analia anil
  dongxu mehdi jihad osama adolf putin gupta randi randhir kutty lund lunde lauda chutani
  gandhi bhosale bhosle suarez`.split(/\s+/),
);

/** Whether a folded word is a name that only looks like abuse. */
export function isHarmlessName(word: string): boolean {
  return names.has(word);
}
