// What /v1/moderations answers, from the one judgement of each text. Whatever is not judged here is false and 0, and says so by
// having been applied to nothing.

import type { Assessment } from '../../../domain/assessment.ts';
import type { JudgedText } from '../../../operations/submissions/judge-text.ts';

type Measure = ((judged: Pick<Assessment, 'scores' | 'attributes'>) => number | null | undefined) | null;

/** By category; null: nobody judges it here. */
const categories: Readonly<Record<string, Measure>> = {
  harassment: ({ scores }) => scores.toxicity,
  'harassment/threatening': ({ attributes }) => attributes.threat,
  hate: ({ attributes }) => attributes.identity,
  'hate/threatening': null,
  illicit: null,
  'illicit/violent': null,
  'self-harm': null,
  'self-harm/intent': null,
  'self-harm/instructions': null,
  sexual: ({ attributes }) => attributes.sexual,
  'sexual/minors': null,
  violence: ({ attributes }) => attributes.threat,
  'violence/graphic': null,
};

/** One result. `judged` null: there is nothing in the text that could be read. */
export function writeResult(judged: JudgedText | null): object {
  const measured = Object.entries(categories).map(([name, measure]) => {
    const value = judged === null || measure === null ? null : (measure(partsOf(judged)) ?? null);
    return { name, value, isJudged: measure !== null };
  });
  // What is toxic enough for the site is what it flags; the rest says what it is.
  const flagged = (value: number | null) => value !== null && judged !== null && value >= judged.holdsFrom;
  return {
    flagged: measured.some(({ value }) => flagged(value)),
    categories: Object.fromEntries(measured.map(({ name, value }) => [name, flagged(value)])),
    category_scores: Object.fromEntries(measured.map(({ name, value }) => [name, value ?? 0])),
    category_applied_input_types: Object.fromEntries(
      measured.map(({ name, isJudged }) => [name, isJudged ? ['text'] : []]),
    ),
    anteroom: judged === null ? null : ownWords(judged),
  };
}

function partsOf({ judgement }: JudgedText): Pick<Assessment, 'scores' | 'attributes'> {
  return { scores: judgement.scores, attributes: judgement.assessment.attributes };
}

/** What the protocol has no place for: spam, the verdict and the reasons. */
function ownWords({ judgement, language }: JudgedText): object {
  const { scores, verdict, verdictByScore, reasons, assessment } = judgement;
  return { ...scores, attributes: assessment.attributes, verdict, verdictByScore, language, reasons };
}
