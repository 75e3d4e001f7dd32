// Reads a request for moderation: one text, a list of texts, or a list of parts that are one text together. What of it can't
// be judged is refused by its place.

import { z } from 'zod';
import { bodyBytesMax } from '../../../domain/comment.ts';
import { toJudgeable } from '../../../intake/judgeable-text.ts';
import { countBytes } from '../../../intake/text.ts';
import { BadRequest } from './failure.ts';

/** Each is judged with a look at the database of its own. */
const textsMax = 32;
const modelByDefault = 'omni-moderation-latest';

const part = z.looseObject({ type: z.string(), text: z.string().optional() });
const request = z.looseObject({
  input: z.union([z.string(), z.array(z.string()), z.array(part)]),
  model: z.string().max(100).default(modelByDefault),
});

export interface AskedModeration {
  /** One result is wanted for each. */
  texts: string[];
  /** As it was named, to be named again. */
  model: string;
}

/** @throws BadRequest naming the parameter. */
export function readModeration(sent: string): AskedModeration {
  const { input, model } = parse(sent);
  const texts = typeof input === 'string' ? [input] : textsOf(input);
  if (texts.length === 0) throw new BadRequest("'input' must have at least one item.", { param: 'input' });
  if (texts.length > textsMax)
    throw new BadRequest(`'input' must have at most ${textsMax} items.`, {
      param: 'input',
      code: 'array_above_max_length',
    });
  return { texts: texts.map(checkText), model };
}

function parse(sent: string): z.output<typeof request> {
  let given: unknown;
  try {
    given = JSON.parse(sent);
  } catch {
    throw new BadRequest('We could not parse the JSON body of your request.');
  }
  const read = request.safeParse(given);
  if (read.success) return read.data;
  const param = read.error.issues[0]?.path[0] === 'model' ? 'model' : 'input';
  const message =
    param === 'model'
      ? "'model' must be a string of at most 100 characters."
      : "'input' must be a string, a list of strings, or a list of {type: 'text', text}.";
  throw new BadRequest(message, { param, code: 'invalid_type' });
}

type Part = z.output<typeof part>;

function textsOf(input: readonly (string | Part)[]): string[] {
  const parts = input.filter((one) => typeof one !== 'string');
  if (parts.length === 0) return input.filter((one) => typeof one === 'string');
  return [parts.map(textOf).join('\n')];
}

function textOf({ type, text }: Part, index: number): string {
  const param = `input[${index}]`;
  if (type === 'image_url')
    throw new BadRequest('Images are not judged here: send text.', {
      param: `${param}.image_url`,
      code: 'image_not_supported',
    });
  if (type !== 'text' || text === undefined)
    throw new BadRequest(`'${param}' must be {type: 'text', text}.`, { param, code: 'invalid_value' });
  return text;
}

function checkText(text: string, index: number): string {
  if (countBytes(text) <= bodyBytesMax) return toJudgeable(text);
  throw new BadRequest(`A text of 'input' has more than ${bodyBytesMax} bytes of UTF-8.`, {
    param: `input[${index}]`,
    code: 'string_above_max_length',
  });
}
