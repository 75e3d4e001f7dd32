// What WordPress answers comments at, for each site below a folder of its own: the form, and the REST route.

import { frontGate } from '../../middleware/front-gate.ts';
import { openSubApp } from '../protocol.ts';
import { answerPost, refuseMethod, wordPressForm } from './form.ts';

/** To be mounted at /wp. */
export function openWordPressForm() {
  const app = openSubApp(wordPressForm);
  app.post('/:site/wp-comments-post.php', frontGate, answerPost);
  app.all('/:site/wp-comments-post.php', refuseMethod);
  return app;
}
