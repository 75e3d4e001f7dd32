// Reads a document as an XML processor must, for the part of XML a feed uses: everything else is an error, not a guess.

export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  /** The text directly inside, references resolved. */
  text: string;
  children: XmlElement[];
}

const token = /<\?xml [^?]*\?>\s*|<\/([\w:]+)\s*>|<([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|[^<]+/y;
const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The root element. @throws Error at the first thing that is not well-formed. */
export function readXml(document: string): XmlElement {
  if (forbidden.test(document)) throw new Error('a character XML can not hold');
  const top: XmlElement = { name: '', attributes: {}, text: '', children: [] };
  const open = [top];
  token.lastIndex = 0;
  while (token.lastIndex < document.length) {
    const at = token.lastIndex;
    const match = token.exec(document);
    if (!match) throw new Error(`not XML: ${document.slice(at, at + 80)}`);
    const [whole, closed, opened, attributes = '', empty] = match;
    const inside = open.at(-1)!;
    if (closed !== undefined) {
      if (open.pop()?.name !== closed || open.length === 0) throw new Error(`</${closed}> closes nothing`);
    } else if (opened !== undefined) {
      const element = { name: opened, attributes: readAttributes(attributes), text: '', children: [] };
      inside.children.push(element);
      if (!empty) open.push(element);
    } else if (whole.startsWith('<?xml')) {
      if (at !== 0) throw new Error('the declaration does not come first');
    } else {
      inside.text += resolve(whole);
    }
  }
  const [root, ...more] = top.children;
  if (open.length > 1 || !root || more.length || top.text.trim()) throw new Error('not one root element');
  return root;
}

function readAttributes(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([\w:]+)="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, resolve(value)] as const,
  );
  if (new Set(pairs.map(([name]) => name)).size < pairs.length) throw new Error('an attribute stands twice');
  return Object.fromEntries(pairs);
}

/** References resolved; a bare ampersand, an unknown name or "]]>" is an error. */
function resolve(text: string): string {
  if (text.includes(']]>')) throw new Error('"]]>" in text');
  return text
    .replaceAll('\r\n', '\n')
    .replace(/&(?:#(\d+)|#x([\da-fA-F]+)|(\w+))?;?/g, (reference, decimal, hex, name) => {
      const resolved = decimal
        ? String.fromCodePoint(Number(decimal))
        : hex
          ? String.fromCodePoint(Number.parseInt(hex, 16))
          : named[name];
      if (resolved === undefined || !reference.endsWith(';')) throw new Error(`the reference ${reference}`);
      return resolved;
    });
}

/** The elements of a name directly inside another. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The one element of a name directly inside another. @throws Error when there is none, or more. */
export function childOf(element: XmlElement, name: string): XmlElement {
  const [child, ...more] = childrenOf(element, name);
  if (!child || more.length) throw new Error(`not one <${name}> in <${element.name}>`);
  return child;
}
