// A text that somebody else's software wants judged, not stored: what no stored text may have becomes blank instead of a fault.

/** C0 controls without TAB, LF and CR; U+FFFD stands for letters that were lost. */
const unreadable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd]/gu;

/** The text with a space in the place of each control character and each half of a surrogate pair: offsets stay what they are. */
export function toJudgeable(text: string): string {
  return text.toWellFormed().replaceAll(unreadable, ' ');
}
