// Lists as they are typed: an entry a line, or with commas between.

export const linesOf = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const commaListOf = (typed: string): string[] =>
  typed
    .split(/[,،\s]+/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
