// The form: takes what is typed, keeps it until it is stored, and says at each field what is wrong with it.

import type { Draft, Keeper } from './kept.ts';
import { button, fill, make } from './make.ts';
import { Problem, type Comment, type Opened } from './service.ts';

const bytesMax = { body: 65_525, name: 245, email: 254, website: 200 } as const;
type Field = keyof typeof bytesMax;
const fields = Object.keys(bytesMax) as Field[];
type Typed = Record<Field, string>;
interface Fault {
  field: string;
  rule: string;
}

const attributesOf: Record<Field, Record<string, string>> = {
  body: { rows: '6', dir: 'auto' },
  name: { autocomplete: 'name', dir: 'auto' },
  email: { type: 'email', autocomplete: 'email', dir: 'ltr' },
  website: { inputmode: 'url', autocomplete: 'url', dir: 'ltr' },
};

interface Asked {
  opened: Opened;
  keeper: Keeper;
  /** Where it stands while it answers no comment. */
  home: HTMLElement;
  /** Sends it, and shows what came of it; answers the author's token. @throws Problem. */
  submit: (fields: Record<string, string>, key: string) => Promise<string | null>;
}

export class ReplyForm {
  readonly #element: HTMLElement;
  readonly #asked: Asked;
  readonly #inputs = {} as Record<Field, HTMLInputElement | HTMLTextAreaElement>;
  readonly #faults = {} as Record<Field, HTMLElement>;
  readonly #title = make('h3');
  readonly #cancel: HTMLElement;
  readonly #notice = make('p', { part: 'notice', role: 'status', tabindex: '-1' });
  readonly #consent = make('input', { id: 'consent', type: 'checkbox' });
  readonly #post: HTMLButtonElement;
  #parent = '';
  #key = '';
  #token: string | null;
  #isSending = false;
  /** They have been told how the text may read. */
  #isTold = false;

  /** `typed`: what stands in the plain form that it takes the place of. */
  constructor(asked: Asked, typed: object) {
    this.#asked = asked;
    const { texts } = asked.opened;
    const author = asked.keeper.read('author');
    const draft = asked.keeper.read('draft') ?? {};
    this.#token = author?.token ?? null;
    this.#consent.checked = author !== null;
    this.#cancel = button(texts.cancelReply, () => this.attach(null));
    this.#post = make('button', { part: 'post' }, texts.post);
    const form = make(
      'form',
      { novalidate: true, part: 'form', submit: (event) => void this.#submit(event) },
      make('p', { class: 'soft' }, make('span', { id: 'note' }, texts.emailNotPublished), ` ${texts.requiredMarked} *`),
      ...fields.map((field) => this.#makeField(field, { ...author, ...typed, ...draft })),
      make('p', { class: 'consent' }, this.#consent, make('label', { for: 'consent' }, texts.consent)),
      this.#notice,
      make('p', {}, this.#post),
    );
    this.#element = make('section', { part: 'respond' }, this.#title, this.#cancel, form);
    this.attach(null, false);
    this.#key = draft.key ?? '';
  }

  #makeField(field: Field, values: Partial<Draft>): HTMLElement {
    const { opened } = this.#asked;
    const isRequired = (opened.required as string[]).includes(field);
    const input = make(field === 'body' ? 'textarea' : 'input', {
      ...attributesOf[field],
      id: field,
      part: 'input',
      maxlength: `${bytesMax[field]}`,
      required: isRequired,
      'aria-describedby': `fault-${field}${field === 'email' ? ' note' : ''}`,
      input: () => this.#keep(),
    });
    input.value = String(values[field] ?? '');
    this.#inputs[field] = input;
    this.#faults[field] = make('p', { id: `fault-${field}`, part: 'fault' });
    const label = make('label', { for: field, part: 'label' }, opened.texts[field] + (isRequired ? ' *' : ''));
    return make('div', { class: field }, label, this.#faults[field], input);
  }

  /** Moves below the comment it is to answer, or back home. */
  attach(to: { comment: Comment; place: HTMLElement } | null, isWanted = true): void {
    const { opened, home } = this.#asked;
    const { texts } = opened;
    this.#parent = to?.comment.id ?? '';
    this.#title.textContent = to ? fill(texts.leaveReplyTo, to.comment.name ?? texts.anonymous) : texts.leaveReply;
    this.#cancel.hidden = !to;
    (to?.place ?? home).append(this.#element);
    if (!isWanted) return;
    this.#keep();
    this.#inputs.body.focus();
  }

  /** Says something where screen readers listen; "hidden": to them alone. */
  say(text: string, part = 'notice'): void {
    this.#notice.textContent = text;
    this.#notice.className = part;
  }

  /** Keeps what is typed; under a key once it is sent. */
  #keep(key = ''): Typed {
    this.#key = key;
    const typed = Object.fromEntries(fields.map((field) => [field, this.#inputs[field].value])) as Typed;
    this.#asked.keeper.write('draft', { ...typed, parent: this.#parent, key });
    return typed;
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const { opened, keeper, submit } = this.#asked;
    const missing = opened.required.filter((field) => !this.#inputs[field].value.trim());
    this.#showFaults(missing.map((field) => ({ field, rule: 'required' })));
    if (this.#isSending || missing.length) return;
    const typed = this.#keep(this.#key || crypto.randomUUID());
    this.#isSending = true;
    this.#post.textContent = opened.texts.sending;
    try {
      this.#token = await submit(this.#toSend(typed), this.#key);
      const { body: _, ...author } = typed;
      keeper.write('author', this.#consent.checked ? { ...author, token: this.#token } : null);
      this.#inputs.body.value = this.#key = '';
      keeper.write('draft', null);
      this.#isTold = false;
      this.attach(null, false);
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      this.#tell(problem);
    }
    this.#isSending = false;
    this.#post.textContent = opened.texts.post;
  }

  #toSend(typed: Typed): Record<string, string> {
    const { formToken, fields: names } = this.#asked.opened;
    return {
      ...typed,
      ...(!this.#isTold && { nudge: 'ask' }),
      ...(this.#parent && { parent: this.#parent }),
      ...(this.#token && { [names.authorToken]: this.#token }),
      [names.formToken]: formToken,
    };
  }

  /** Each fault at its field, the others in the notice; the focus goes to the first. */
  #showFaults(faults: readonly Fault[]): void {
    const { faults: sentences } = this.#asked.opened;
    const tell = (isOf: (field: string) => boolean) =>
      faults
        .filter(({ field }) => isOf(field))
        .map(({ field, rule }) =>
          [`${field}.${rule}`, `.${rule}`, `${field}.`, '.'].map((key) => sentences[key]).find(Boolean),
        )
        .join(' ');
    this.say(tell((field) => !(field in bytesMax)));
    for (const field of fields.toReversed()) {
      const said = tell((of) => of === field);
      this.#faults[field].textContent = said;
      this.#inputs[field].setAttribute('aria-invalid', `${said !== ''}`);
      if (said) this.#inputs[field].focus();
    }
    if (this.#notice.textContent) this.#notice.focus();
  }

  #tell({ kind, errors, hints, retryAfter }: Problem): void {
    const { texts, dateLocale } = this.#asked.opened;
    if (kind === 'invalid') {
      this.#showFaults(errors);
      if (errors.some(({ field }) => field === 'parent')) this.attach(null, false);
    } else {
      const wait = kind === 'flood' && ` ${fill(texts.wait, Number(retryAfter).toLocaleString(dateLocale))}`;
      this.say(((kind ? (texts as Record<string, string>)[kind] : texts.notSent) ?? texts.tryAgain) + (wait || ''));
      this.#notice.focus();
    }
    this.#isTold = kind === 'hurtful';
    // What was read and refused is another comment when it is sent again.
    if (kind) this.#keep();
    for (const { suggestion } of hints) this.suggest(suggestion, this.#faults.email);
  }

  /** Offers the address that was probably meant, at the end of a line. */
  suggest(address: string | null, line: Element): void {
    if (!address) return;
    const take = () => {
      this.#inputs.email.value = address;
      this.#keep();
      this.#inputs.email.focus();
    };
    line.append(' ', button(fill(this.#asked.opened.texts.didYouMean, address), take));
  }
}
