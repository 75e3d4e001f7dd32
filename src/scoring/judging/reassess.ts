// Assesses a stored comment again, from its text and the evidence kept with it: after an edit, to check a stored
// assessment, or to see what a draft of a policy would have made of it.

import type { Assessment } from '../../domain/assessment.ts';
import type { Fields } from '../../domain/comment.ts';
import { fieldsAsSent, withDomains, type Evidence } from '../../domain/evidence.ts';
import { assess, type AssessInput } from './assess.ts';
import { readComment, type Reading } from '../reading/read-comment.ts';

/** A comment as stored: what it says, and what was known of it when it was submitted. */
export interface StoredComment {
  fields: Fields;
  evidence: Evidence;
  /** The linked domains whose records the evidence holds, in their order. */
  domains: readonly string[];
}

export interface Reassessed {
  reading: Reading;
  /** As stored, but of the domains that the text links now. */
  evidence: Evidence;
  assessment: Assessment;
}

/**
 * What submitting the comment under this policy and these models gives. Under those that its stored assessment names it is
 * that assessment again. `findListed` looks for the site's list in another text; left out, what was found then stands.
 */
export function reassess(
  stored: StoredComment,
  under: Pick<AssessInput, 'policy' | 'policyVersion' | 'models'> & {
    findListed?: (reading: Reading) => Evidence['list'];
  },
): Reassessed {
  const { findListed, ...rest } = under;
  const { reading, evidence: known } = readAgain(stored);
  const evidence = findListed === undefined ? known : { ...known, list: findListed(reading) };
  return { reading, evidence, assessment: assess({ ...rest, reading, evidence }) };
}

/** The text read as it was sent, and the evidence kept, of the domains that it links. */
export function readAgain(stored: StoredComment): Pick<Reassessed, 'reading' | 'evidence'> {
  const reading = readComment(fieldsAsSent(stored.fields, stored.evidence));
  return { reading, evidence: withDomains(stored.evidence, stored.domains, reading.linkedDomains) };
}
