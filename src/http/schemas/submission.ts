// What may be sent as a comment, for the API's description, in our names or WordPress's. read-submission.ts takes it apart,
// intake/ checks it; which fields are required is a setting of the site.

import { z } from 'zod';
import { bodyBytesMax, emailBytesMax, nameBytesMax, websiteBytesMax } from '../../domain/comment.ts';
import { notifyWishes } from '../../domain/mail.ts';
import {
  authorTokenField,
  consentField,
  formTokenField,
  honeypotField,
  notifyField,
} from '../../views/comment-form.ts';
import { followUpField, nudgeField, proofOfWorkField, redirectField, turnstileField } from '../read-submission.ts';

const text = (description: string) => z.string().nullish().meta({ description });
const textUpTo = (bytesMax: number, description: string) =>
  z
    .string()
    .nullish()
    .meta({ description: `${description} At most ${bytesMax} bytes of UTF-8.`, maxLength: bytesMax });
/** Programs send ids as the numbers they are. */
const id = (description: string) => z.union([z.string(), z.int()]).nullish().meta({ description });
const wordPress = (name: string) => `As "${name}", by WordPress's name.`;

/** A field that is null is a field left out. Fields of other names are nobody's business. */
export const jsonSchema = z.object({
  page: id('The URL or the key of the page it is on.'),
  comment_post_ID: id(wordPress('page')),
  parent: id('The id of the comment it answers.'),
  comment_parent: id(wordPress('parent')),
  name: textUpTo(nameBytesMax, "The author's name."),
  author: textUpTo(nameBytesMax, wordPress('name')),
  email: textUpTo(emailBytesMax, "The author's address. Never published."),
  website: textUpTo(websiteBytesMax, "The author's website."),
  url: textUpTo(websiteBytesMax, wordPress('website')),
  body: textUpTo(bodyBytesMax, 'The text.'),
  comment: textUpTo(bodyBytesMax, wordPress('body')),
  [honeypotField]: text('For machines alone: people leave it empty.'),
  [authorTokenField]: text('`authorToken` of an earlier answer: proves the same author.'),
  [proofOfWorkField]: text(
    'The solution of the challenge for this very text, base64 of JSON, where the site asks for one.',
  ),
  [turnstileField]: text('The token of Turnstile, where the site asks for one.'),
  [notifyField]: z
    .enum(['none', ...notifyWishes])
    .nullish()
    .meta({
      description:
        'What the author wants a mail about, where the site has it (`authorMail`): first they are asked by mail whether it was them.',
    }),
  [followUpField]: text("Not empty: as `notify=replies`, by the name of WordPress's box."),
  [nudgeField]: text(
    '"ask": where the site nudges and the text reads as hurtful, nothing is stored and the answer is 409 "hurtful". Left out: posted as it is.',
  ),
  [formTokenField]: text('`formToken` of the form, which says when it was opened.'),
});

export const formSchema = jsonSchema.extend({
  [redirectField]: text('Where to lead the author back to, on a host of the site.'),
  [consentField]: text('Sent: the browser may keep name, email and website for the next comment.'),
});
