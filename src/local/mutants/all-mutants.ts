// Every mutant, by what its law is about. `npm run mutants` runs them; a test sees to it that each still applies.

import { accessMutants } from './access-mutants.ts';
import { akismetMutants } from './akismet-mutants.ts';
import { authorMutants } from './author-mutants.ts';
import { databaseMutants } from './database-mutants.ts';
import { entranceMutants } from './entrance-mutants.ts';
import { httpMutants } from './http-mutants.ts';
import { intakeMutants } from './intake-mutants.ts';
import { judgementMutants } from './judgement-mutants.ts';
import { keyMutants } from './key-mutants.ts';
import { listMutants } from './list-mutants.ts';
import { mailMutants } from './mail-mutants.ts';
import { moderationMutants } from './moderation-mutants.ts';
import type { Mutant } from './mutant.ts';
import { peopleMutants } from './people-mutants.ts';
import { protocolMutants } from './protocol-mutants.ts';
import { reportMutants } from './report-mutants.ts';
import { readerMutants } from './reader-mutants.ts';
import { searchMutants } from './search-mutants.ts';
import { submissionMutants } from './submission-mutants.ts';
import { trustMutants } from './trust-mutants.ts';
import { webhookMutants } from './webhook-mutants.ts';
import { wordpressDeliveryMutants } from './wordpress-delivery-mutants.ts';
import { wordPressMutants } from './wordpress-mutants.ts';

export const mutants: readonly Mutant[] = [
  ...intakeMutants,
  ...submissionMutants,
  ...moderationMutants,
  ...databaseMutants,
  ...trustMutants,
  ...entranceMutants,
  ...keyMutants,
  ...judgementMutants,
  ...peopleMutants,
  ...httpMutants,
  ...readerMutants,
  ...searchMutants,
  ...listMutants,
  ...webhookMutants,
  ...wordpressDeliveryMutants,
  ...reportMutants,
  ...authorMutants,
  ...protocolMutants,
  ...wordPressMutants,
  ...accessMutants,
  ...akismetMutants,
  ...mailMutants,
];
