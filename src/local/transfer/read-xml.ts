// Elements of a large XML file, one at a time, in bounded memory: of each only the texts of its children are kept, as far as
// somebody wants them. Entities that a file defines for itself are not expanded.

import sax from 'sax';

/** An element that was asked for, with what stands directly in it. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  /** Texts of its children by local name; the last of a name. */
  texts: Record<string, string>;
  /** Attributes of its children by local name. */
  children: Record<string, Record<string, string>>;
}

const depthMax = 60;
const textUnitsMax = 1_000_000;
const faultsMax = 1_000;

interface Open {
  name: string;
  element: Element | null;
  text: string;
}

/** Calls `found` at the end of each element of the names, children before parents, and `started` at the start of each. */
export class ElementReader {
  readonly #parser = sax.parser(true, { xmlns: true, position: false });
  readonly #open: Open[] = [];
  #faults = 0;

  constructor(names: ReadonlySet<string>, found: (element: Element, above: Element | null) => void) {
    const parser = this.#parser;
    // oxlint-disable-next-line unicorn/prefer-add-event-listener -- the parser is no EventTarget
    parser.onerror = (error) => {
      this.#faults += 1;
      if (this.#faults > faultsMax) throw new Error(`This is not well-formed XML: ${error.message.split('\n')[0]}`);
      (parser as { error: unknown }).error = null;
    };
    parser.onopentag = (tag) => {
      if (this.#open.length >= depthMax) throw new Error(`Elements are nested deeper than ${depthMax}.`);
      const { local } = tag as sax.QualifiedTag;
      const attributes = Object.fromEntries(
        Object.values(tag.attributes as Record<string, sax.QualifiedAttribute>).map((one) => [one.local, one.value]),
      );
      const parent = this.#open.at(-1);
      if (parent?.element) parent.element.children[local] = attributes;
      const element = names.has(local) ? { name: local, attributes, texts: {}, children: {} } : null;
      this.#open.push({ name: local, element, text: '' });
    };
    const addText = (text: string) => {
      const [top, above] = [this.#open.at(-1), this.#open.at(-2)];
      if (top && above?.element && top.text.length < textUnitsMax) top.text += text;
    };
    // oxlint-disable-next-line unicorn/prefer-add-event-listener -- as above
    parser.ontext = addText;
    parser.oncdata = addText;
    parser.onclosetag = () => {
      const closed = this.#open.pop();
      const above = this.#open.at(-1)?.element ?? null;
      if (closed?.element) found(closed.element, this.#open.findLast(({ element }) => element)?.element ?? null);
      else if (closed && above) above.texts[closed.name] = closed.text;
    };
  }

  /** The next piece of the file. @throws Error for what is no XML, or nested too deep. */
  write(piece: string): void {
    this.#parser.write(piece);
  }
}

/** The elements of a file, in the order of their ends, as they are read. */
export async function* readElements<Item>(
  pieces: AsyncIterable<string>,
  names: readonly string[],
  itemsOf: (element: Element, above: Element | null) => Item[],
): AsyncGenerator<Item> {
  const items: Item[] = [];
  const reader = new ElementReader(new Set(names), (element, above) => items.push(...itemsOf(element, above)));
  for await (const piece of pieces) {
    reader.write(piece);
    yield* items.splice(0);
  }
}
