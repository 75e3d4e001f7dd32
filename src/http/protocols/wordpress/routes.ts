// What WordPress answers comments at, for each site below a folder of its own: the form, and the REST route.

import { answerOrigins } from '../../middleware/answer-origins.ts';
import { frontGate, readGate } from '../../middleware/front-gate.ts';
import { openSubApp } from '../protocol.ts';
import { answerPost, refuseMethod, wordPressForm } from './form.ts';
import { answerCreate, answerList, answerOne } from './rest.ts';
import { wordPressRest } from './rest-failure.ts';

/** To be mounted at /wp/:site/wp-comments-post.php. */
export function openWordPressForm() {
  const app = openSubApp(wordPressForm);
  app.post('/', frontGate, answerPost);
  app.all('/', refuseMethod);
  return app;
}

/** To be mounted at /wp/:site/wp-json/wp/v2/comments. */
export function openWordPressRest() {
  const app = openSubApp(wordPressRest);
  app.use(answerOrigins);
  app.post('/', frontGate, answerCreate);
  app.get('/', readGate, answerList);
  app.get('/:id', readGate, answerOne);
  return app;
}
