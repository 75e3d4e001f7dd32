// Lines of a stream of text. Only "\n" ends a line (with or without "\r"): JSON may hold U+2028 and U+2029 as they are,
// which node:readline takes for line ends.

/** The lines of a stream of UTF-8 bytes or strings, without their ends. A last line without an end counts. */
export async function* readLines(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of stream) {
    const lines = (rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))).split('\n');
    rest = lines.pop() as string;
    for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}
