// What a training run prints: time since the start, and what it is doing. Training and evaluation only.

const startedAtMs = Date.now();

/** Prints one line on standard error with the seconds since the start. */
export function report(message: string): void {
  const seconds = ((Date.now() - startedAtMs) / 1000).toFixed(0).padStart(5);
  process.stderr.write(`${seconds} s  ${message}\n`);
}
