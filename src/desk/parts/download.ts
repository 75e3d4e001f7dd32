// A file that the page has made, handed to the browser to be saved.

const keptMs = 60_000;

export function download(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser may still be reading it.
  setTimeout(() => URL.revokeObjectURL(link.href), keptMs);
}

/** "blog-2026-11-29.jsonl" */
export const datedName = (start: string, end: string): string =>
  `${start}-${new Date().toISOString().slice(0, 10)}.${end}`;
