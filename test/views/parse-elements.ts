// A page's markup as the runtime's own HTML parser sees it.

export interface ParsedElement {
  tag: string;
  attributes: Record<string, string>;
}

/** The elements and attributes the platform's own HTML parser sees. */
export async function parseElements(page: string): Promise<ParsedElement[]> {
  const elements: ParsedElement[] = [];
  const rewriter = new HTMLRewriter().on('*', {
    element(element) {
      elements.push({ tag: element.tagName, attributes: Object.fromEntries(element.attributes) });
    },
  });
  await rewriter.transform(new Response(page)).text();
  return elements;
}
