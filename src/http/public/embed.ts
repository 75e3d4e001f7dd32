// What the reply form for any page (`/embed.js`) asks for before it is there: the site's wishes, and every text in its language.

import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { challengeSchema } from '../../domain/challenge.ts';
import { locales } from '../../domain/site.ts';
import { openReplyForm } from '../../operations/threads/open-reply-form.ts';
import { authorTokenField, formTokenField } from '../../views/comment-form.ts';
import { embedFaultsOf, embedTextsOf, type EmbedTexts } from '../../views/embed-texts.ts';
import { textsOf } from '../../views/strings.ts';
import { defineRoute, json } from '../define-route.ts';
import type { Environment } from '../environment.ts';
import { readGate } from '../middleware/front-gate.ts';
import { siteParams } from '../schemas/params.ts';
import { pageAsked } from '../schemas/public.ts';

const embedQuery = z.object({
  page: pageAsked,
  lang: z.enum(locales).optional().describe('The language of the texts; left out: the site’s.'),
});

const fieldName = z.string();

/** The names come from the texts themselves, so that the form can't ask for one that isn't there. */
const embedTexts = z.record(z.string(), z.string()) as unknown as z.ZodType<EmbedTexts>;

const embedAnswer = z.object({
  formToken: z.string(),
  fields: z.object({ formToken: fieldName, authorToken: fieldName }),
  isOpen: z.boolean().describe('Whether the page takes comments.'),
  challenge: challengeSchema,
  required: z.array(z.enum(['name', 'email', 'body'])).describe('The fields a comment must have.'),
  threadDepth: z.int().describe('The deepest reply: 0 for no threads.'),
  language: z.enum(locales),
  direction: z.enum(['ltr', 'rtl']),
  dateLocale: z.string().describe('For dates and numbers, BCP 47.'),
  texts: embedTexts.describe('What is said in the language, by name; {} stands for what is named.'),
  faults: z
    .record(z.string(), z.string())
    .describe('What is said of a fault: by "field.rule", else ".rule", "field.", ".".'),
});

export const embedRoutes = new OpenAPIHono<Environment>().openapi(
  defineRoute({
    method: 'get',
    path: '/{site}/embed',
    operationId: 'openEmbed',
    summary:
      'All that a reply form needs to be built: a form token, the site’s wishes, and every text in its language.',
    scope: null,
    middleware: [readGate],
    request: { params: siteParams, query: embedQuery },
    responses: { 200: json('For the form being built.', embedAnswer) },
    problems: [429],
  }),
  async (c) => {
    const { page, lang } = c.req.valid('query');
    const { site, isOpen, formToken } = await openReplyForm(c.get('context'), { ...c.req.valid('param'), page });
    c.set('site', site);
    c.header('Cache-Control', 'no-store');
    const locale = lang ?? site.locale;
    const { direction, dateLocale } = textsOf(locale);
    return c.json(
      {
        formToken,
        fields: { formToken: formTokenField, authorToken: authorTokenField },
        isOpen,
        challenge: site.challenge,
        required: site.required,
        threadDepth: site.threadDepth,
        language: locale,
        direction,
        dateLocale,
        texts: embedTextsOf(locale),
        faults: embedFaultsOf(locale),
      },
      200,
    );
  },
);
