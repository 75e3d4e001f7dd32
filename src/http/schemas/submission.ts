// What may be sent as a comment, for the API's description, in our names or WordPress's. read-submission.ts takes it apart,
// intake/ checks it; which fields are required is a setting of the site.

import { z } from 'zod';
import { consentField, formTokenField, honeypotField } from '../../views/comment-form.ts';
import { fieldNames, redirectField } from '../read-submission.ts';

const text = z.string().nullish();
/** Programs send ids as the numbers they are. */
const id = z.union([z.string(), z.int()]).nullish();

const byName = <Schema extends z.ZodType>(names: readonly string[], schema: Schema) =>
  Object.fromEntries(names.map((name) => [name, schema]));

const { page, parent, ...typed } = fieldNames;

/** A field that is null is a field left out. Fields of other names are nobody's business. */
export const jsonSchema = z.object({
  ...byName([...page, ...parent], id),
  ...byName([...Object.values(typed).flat(), honeypotField, formTokenField], text),
});

export const formSchema = z.object({
  ...byName([...Object.values(fieldNames).flat(), honeypotField, formTokenField], z.string().optional()),
  ...byName([redirectField, consentField], z.string().optional()),
});
