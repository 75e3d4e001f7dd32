// The form: takes what is typed, keeps it until it is stored, and says at each field what is wrong with it.

import type { Draft, Keeper } from './kept.ts';
import { button, fill, make } from './make.ts';
import { Problem, sayFault, type Opened, type Submitted } from './service.ts';
import type { Shown } from './thread.ts';

const attributesOf = {
  body: { maxlength: '65525', rows: '6', dir: 'auto' },
  name: { maxlength: '245', autocomplete: 'name', dir: 'auto' },
  email: { maxlength: '254', type: 'email', autocomplete: 'email', dir: 'ltr' },
  website: { maxlength: '200', inputmode: 'url', autocomplete: 'url', dir: 'ltr' },
};
type Field = keyof typeof attributesOf;
const fields = Object.keys(attributesOf) as Field[];
type Typed = Record<Field, string>;
interface Fault {
  field: string;
  rule: string;
}

/** What came of a comment that was sent. */
export type Sent = Pick<Submitted, 'authorToken' | 'hints'> & {
  /** Says so, at the comment. */
  line: HTMLElement;
};

interface Asked {
  opened: Opened;
  keeper: Keeper;
  /** Where it stands while it answers no comment. */
  home: HTMLElement;
  /** Sends it, and shows what came of it. @throws Problem. */
  submit: (fields: Record<string, string>, key: string) => Promise<Sent>;
}

/** Moves below the comment it is to answer, or back home. */
export type ReplyForm = (to: { comment: Shown; place: HTMLElement } | null) => void;

/** `typed`: what stands in the plain form that it takes the place of. */
export function openReplyForm({ opened, keeper, home, submit: post }: Asked, typed: object): ReplyForm {
  const { texts, dateLocale, required } = opened;
  const author = keeper.read('author');
  const values: Partial<Draft> = { ...author, ...typed, ...keeper.read('draft') };
  const inputs = {} as Record<Field, HTMLInputElement | HTMLTextAreaElement>;
  const faultLines = {} as Record<Field, HTMLElement>;
  const title = make('h3');
  const cancel = button(texts.cancelReply, () => attach(null));
  const notice = make('p', { part: 'notice', role: 'status', tabindex: '-1' });
  const consent = make('input', { id: 'consent', type: 'checkbox' });
  const postButton = make('button', { part: 'post' }, texts.post);
  let parent = '';
  let token = author?.token ?? null;
  let isSending = false;
  /** They have been told how the text may read. */
  let isTold = false;
  consent.checked = author !== null;
  const form = make(
    'form',
    { novalidate: true, part: 'form', submit: (event) => void submit(event) },
    make('p', { class: 'soft' }, make('span', { id: 'note' }, texts.emailNotPublished), ` ${texts.requiredMarked} *`),
    ...fields.map(makeField),
    make('p', { class: 'consent' }, consent, make('label', { for: 'consent' }, texts.consent)),
    notice,
    make('p', {}, postButton),
  );
  const element = make('section', { part: 'respond' }, title, cancel, form);
  attach(null, false);
  let key = values.key ?? '';

  function makeField(field: Field): HTMLElement {
    const isRequired = (required as string[]).includes(field);
    const input = make(field === 'body' ? 'textarea' : 'input', {
      ...attributesOf[field],
      id: field,
      part: 'input',
      required: isRequired,
      'aria-describedby': `fault-${field}${field === 'email' ? ' note' : ''}`,
      input: () => keep(),
    });
    input.value = String(values[field] ?? '');
    inputs[field] = input;
    faultLines[field] = make('p', { id: `fault-${field}`, part: 'fault' });
    const label = make('label', { for: field, part: 'label' }, texts[field] + (isRequired ? ' *' : ''));
    return make('div', { class: field }, label, faultLines[field], input);
  }

  function attach(to: { comment: Shown; place: HTMLElement } | null, isWanted = true): void {
    parent = to?.comment.id ?? '';
    title.textContent = to ? fill(texts.leaveReplyTo, to.comment.name ?? texts.anonymous) : texts.leaveReply;
    cancel.hidden = !to;
    (to?.place ?? home).append(element);
    if (!isWanted) return;
    keep();
    inputs.body.focus();
  }

  /** Says something where screen readers listen; "hidden": to them alone. */
  function say(text: string, part = 'notice'): void {
    notice.textContent = text;
    notice.className = part;
  }

  /** Keeps what is typed; under a key once it is sent. */
  function keep(under = ''): Typed {
    key = under;
    const typed = Object.fromEntries(fields.map((field) => [field, inputs[field].value])) as Typed;
    keeper.write('draft', { ...typed, parent, key });
    return typed;
  }

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    const missing = required.filter((field) => !inputs[field].value.trim());
    showFaults(missing.map((field) => ({ field, rule: 'required' })));
    if (isSending || missing.length) return;
    const typed = keep(key || crypto.randomUUID());
    isSending = true;
    postButton.textContent = texts.sending;
    try {
      const { authorToken, hints, line } = await post(toSend(typed), key);
      token = authorToken;
      const { body: _, ...author } = typed;
      keeper.write('author', consent.checked ? { ...author, token } : null);
      inputs.body.value = key = '';
      keeper.write('draft', null);
      isTold = false;
      attach(null, false);
      say(line.textContent, 'hidden');
      for (const { field, suggestion } of hints) {
        if (field === 'parent') line.append(` ${texts.startsThread}`);
        suggest(suggestion, line);
      }
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      tell(problem);
    }
    isSending = false;
    postButton.textContent = texts.post;
  }

  function toSend(typed: Typed): Record<string, string> {
    const { formToken, fields: names } = opened;
    return {
      ...typed,
      ...(!isTold && { nudge: 'ask' }),
      ...(parent && { parent }),
      ...(token && { [names.authorToken]: token }),
      [names.formToken]: formToken,
    };
  }

  /** Each fault at its field, the others in the notice; the focus goes to the first. */
  function showFaults(faults: readonly Fault[]): void {
    const sayOf = (isOf: (field: string) => boolean) =>
      faults
        .filter(({ field }) => isOf(field))
        .map((fault) => sayFault(opened, fault))
        .join(' ');
    say(sayOf((field) => !(field in attributesOf)));
    for (const field of fields.toReversed()) {
      const said = sayOf((of) => of === field);
      faultLines[field].textContent = said;
      inputs[field].setAttribute('aria-invalid', `${said !== ''}`);
      if (said) inputs[field].focus();
    }
    if (notice.textContent) notice.focus();
  }

  function tell({ kind, errors, hints, retryAfter }: Problem): void {
    if (kind === 'invalid') {
      showFaults(errors);
      if (errors.some(({ field }) => field === 'parent')) attach(null, false);
    } else {
      const wait = kind === 'flood' && ` ${fill(texts.wait, Number(retryAfter).toLocaleString(dateLocale))}`;
      say(((kind ? (texts as Record<string, string>)[kind] : texts.notSent) ?? texts.tryAgain) + (wait || ''));
      notice.focus();
    }
    isTold = kind === 'hurtful';
    // What was read and refused is another comment when it is sent again.
    if (kind) keep();
    for (const { suggestion } of hints) suggest(suggestion, faultLines.email);
  }

  /** Offers the address that was probably meant, at the end of a line. */
  function suggest(address: string | null, line: Element): void {
    if (!address) return;
    const take = () => {
      inputs.email.value = address;
      keep();
      inputs.email.focus();
    };
    line.append(' ', button(fill(texts.didYouMean, address), take));
  }

  return attach;
}
