// Makes elements. Text only ever becomes text: nothing here, and nothing else in this room, reads markup.

type Attributes = Record<string, string | boolean | undefined | ((event: Event) => void)>;

/** An element with attributes (true: there, false or undefined: not; a part is a class, too), listeners by their event, and children. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value || value === '') element.setAttribute(name, value === true ? '' : value);
    if (name === 'part') element.className = String(value);
  }
  element.append(...children);
  return element;
}

/** A button that does something else than send. */
export function button(text: string, act: (event: Event) => void, part = 'button'): HTMLButtonElement {
  return make('button', { type: 'button', part, click: act }, text);
}

/** Puts a name or a number into a sentence; a name can't turn the sentence around it. */
export function fill(sentence: string, what: string): string {
  return sentence.replace('{}', () => what.replace(/[\u202a-\u202e\u2066-\u2069]/g, ''));
}
