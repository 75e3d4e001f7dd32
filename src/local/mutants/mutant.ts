// A mutant breaks one law of the code by one exact replacement; the tests it names should then fail. Runs nothing.

export interface Mutant {
  /** The guarantee that is broken, in a few words. Parts of it choose the mutant on the command line. */
  law: string;
  /** Path from the project's folder. */
  file: string;
  /** Occurs exactly once in the file. */
  find: string;
  replace: string;
  /** Files or folders of tests, one of which should fail. */
  tests: readonly string[];
}

/**
 * The file's text with the law broken.
 * @throws Error when `find` does not occur exactly once: the code has changed, and the mutant must follow it.
 */
export function breakLaw(source: string, { law, file, find, replace }: Mutant): string {
  const pieces = source.split(find);
  if (pieces.length === 2) return pieces.join(replace);
  throw new Error(`"${law}": found ${pieces.length - 1} times in ${file}, not once: ${find}`);
}

/** The mutants whose law has one of the parts in it; all of them when none is given. */
export function chooseMutants(mutants: readonly Mutant[], parts: readonly string[]): readonly Mutant[] {
  if (parts.length === 0) return mutants;
  return mutants.filter(({ law }) => parts.some((part) => law.toLowerCase().includes(part.toLowerCase())));
}
