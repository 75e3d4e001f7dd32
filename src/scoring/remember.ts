// What was found out about a reading or a folded text stays with it, so that all who ask look once, and is forgotten with it.
// A WeakMap would do the same, and takes longer than much of what is remembered takes to find out.

/** An object that remembers answers about itself. */
export interface Remembering {
  /** Only `askedOnce` looks here. A copy of the object has it, too, and is another: `of` says whose answers these are. */
  remembered?: { of: object; answers: unknown[] } | undefined;
}

let questions = 0;

/** A question that each object is asked once. Nobody may change the answer. */
export function askedOnce<Of extends Remembering, Answer extends object>(
  answer: (of: Of) => Answer,
): (of: Of) => Answer {
  const question = questions;
  questions += 1;
  return (of) => {
    const { answers } = of.remembered?.of === of ? of.remembered : (of.remembered = { of, answers: [] });
    return (answers[question] ??= answer(of)) as Answer;
  };
}
