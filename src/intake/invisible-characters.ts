// Characters that draw nothing, in fields that are no running text: a copied address brings direction marks and zero-width
// spaces along, above all from right-to-left pages, and nobody can see what is wrong with it.

const drawsNothing = /\p{Default_Ignorable_Code_Point}/gu;
const directionControls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f]/g;
const joiner = /[\u200c\u200d]/;
const letterOutsideAscii = /[^\p{ASCII}\P{L}]|\p{M}/u;

/** The text without them, but for a joiner between two letters, which Persian words are spelt with in addresses too. */
export function withoutInvisibles(text: string): string {
  return text.replace(drawsNothing, (character, at: number) =>
    joiner.test(character) && letterOutsideAscii.test(text[at - 1] ?? '') && letterOutsideAscii.test(text[at + 1] ?? '')
      ? character
      : '',
  );
}

/** The text without what could turn the line it stands in. */
export function withoutDirectionControls(text: string): string {
  return text.replace(directionControls, '');
}
