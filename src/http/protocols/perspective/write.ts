// What Comment Analyzer answers, from the one judgement of the text.

import type { JudgedText } from '../../../operations/submissions/judge-text.ts';
import { reachOf, scoreOf } from './attributes.ts';
import { Refusal } from './failure.ts';
import type { AskedAnalysis } from './read.ts';

interface Score {
  value: number;
  type: 'PROBABILITY';
}

interface Span {
  begin: number;
  end: number;
  score: Score;
}

const scored = (value: number): Score => ({ value, type: 'PROBABILITY' });

/** The answer to comments:analyze. @throws Refusal for an attribute of a language in which nobody has learnt it. */
export function writeAnalysis(asked: AskedAnalysis, judged: JudgedText): object {
  const supported = asked.attributes.filter((attribute) => {
    const refused = languagesRefused(attribute.production, asked.languages, judged);
    if (refused.length > 0 && !asked.dropsUnsupported) throw refusalOf(attribute.name, refused, { asked, judged });
    return refused.length === 0;
  });
  const attributeScores: Record<string, { spanScores: Span[]; summaryScore: Score }> = {};
  for (const { name, production, threshold } of supported) {
    const value = valueOf(production, judged);
    if (value < threshold) continue;
    const spanScores = spansOf(production, asked, judged).filter((span) => span.score.value >= threshold);
    attributeScores[name] = { spanScores, summaryScore: scored(value) };
  }
  return {
    attributeScores,
    languages: asked.languages.length > 0 ? asked.languages : [judged.language],
    clientToken: asked.clientToken,
    detectedLanguages: [judged.language],
  };
}

/**
 * Always a number. Where a language was claimed that the text is not in, nobody may have judged it: what toxic comments there
 * are at large, and of what they are besides nothing.
 */
function valueOf(production: string, { judgement }: JudgedText): number {
  const { priors } = judgement.assessment;
  const found = scoreOf(production, { scores: judgement.scores, attributes: judgement.assessment.attributes });
  return found ?? (production === 'TOXICITY' ? 1 / (1 + Math.exp(-priors.toxicity)) : 0);
}

/** Each sentence where asked for, in UTF-16 units of the text as sent, else one span that is all of it. */
function spansOf(production: string, { body, byPassages }: AskedAnalysis, judged: JudgedText): Span[] {
  if (!byPassages) return [{ begin: 0, end: body.length, score: scored(valueOf(production, judged)) }];
  return judged.passages.flatMap(({ start, end, ...passage }) => {
    const value = scoreOf(production, passage);
    return value === null ? [] : [{ begin: start, end, score: scored(value) }];
  });
}

/** The languages in which nobody has learnt the attribute: of those requested, else the one that was guessed. */
function languagesRefused(production: string, requested: readonly string[], judged: JudgedText): string[] {
  return requested.length > 0 ? refusedOf(production, requested, judged) : undetected(production, judged);
}

function refusalOf(
  attribute: string,
  refused: readonly string[],
  { asked, judged }: { asked: AskedAnalysis; judged: JudgedText },
): Refusal {
  const message = `Attribute ${attribute} does not support request languages: ${refused.join(', ')}`;
  return new Refusal('LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE', message, {
    languageNotSupportedByAttributeError: {
      detectedLanguages: [judged.language],
      requestedLanguages: asked.languages,
      attribute,
    },
  });
}

function refusedOf(production: string, requested: readonly string[], { notCovered }: JudgedText): string[] {
  const reach = reachOf(production);
  if (reach === 'any') return [];
  return requested.filter((tag) => (reach === 'learnt' ? notCovered.includes(tag) : tag.split('-')[0] !== 'en'));
}

/** The language of a text that could not be judged. */
function undetected(production: string, { judgement, language }: JudgedText): string[] {
  const { scores, assessment } = judgement;
  const isJudged = scoreOf(production, { scores, attributes: assessment.attributes }) !== null;
  return isJudged || reachOf(production) === 'any' ? [] : [language];
}
