// Laws of what is delivered to a WordPress: each comment once, under its parent, hidden and deleted as here, and the password safe.

import type { Mutant } from './mutant.ts';

const folder = 'src/operations/webhooks';
const making = `${folder}/wordpress-making.ts`;
const comment = `${folder}/wordpress-comment.ts`;
const served = ['test/http/wordpress-delivery.test.ts', 'test/http/wordpress-password.test.ts'];

export const wordpressDeliveryMutants: readonly Mutant[] = [
  {
    law: 'after an unclear end a comment is looked for before it is made again',
    file: making,
    find: 'isUnclear ? await findRemote',
    replace: 'isUnclear && row.visible === 0 ? await findRemote',
    tests: served,
  },
  {
    law: 'whoever holds a comment keeps others from making it',
    file: 'src/storage/webhooks/wordpress-comments.ts',
    find: ".where('wordpress_comments.busy_until', '<=', now)",
    replace: ".where('wordpress_comments.busy_until', '<=', until)",
    tests: served,
  },
  {
    law: 'a reply that waited comes with what it replies to',
    file: comment,
    find: "if (row.visible === 0 || row.sent_status === 'approved') return;",
    replace: 'if (row.visible === row.visible) return;',
    tests: served,
  },
  {
    law: 'what is no longer approved is hidden there',
    file: comment,
    find: 'const isNew = row.sent_status !== row.status;',
    replace: "const isNew = row.sent_status !== row.status && row.status === 'approved';",
    tests: served,
  },
  {
    law: 'what is erased is deleted for good',
    file: comment,
    find: "query: { force: 'true' }",
    replace: 'query: {}',
    tests: served,
  },
  {
    law: 'a person taken off a comment is taken off it there',
    file: 'migrations/0040_deliver_to_wordpress.sql',
    find: '(OLD.name IS NOT NEW.name OR OLD.email IS NOT NEW.email OR OLD.website IS NOT NEW.website)',
    replace: '(OLD.name IS NOT NEW.name AND NEW.name IS NOT NULL)',
    tests: served,
  },
  {
    law: 'a password opens for the address alone that it was given for',
    file: `${folder}/sealed-password.ts`,
    find: "bound: [id, url, user ?? '']",
    replace: "bound: [id, user ?? '']",
    tests: served,
  },
  {
    law: 'another address needs the password again',
    file: `${folder}/change-webhook.ts`,
    find: 'from.url !== to.url || from.user !== to.user',
    replace: 'from.user !== to.user',
    tests: served,
  },
  {
    law: 'a page elsewhere is asked for nowhere',
    file: `${folder}/wordpress-post.ts`,
    find: 'page.host === host &&',
    replace: '',
    tests: served,
  },
  {
    law: 'what somebody deleted there is not made again by an edit',
    file: comment,
    find: "else if (row.sent_status === 'approved') await",
    replace: 'else if (row.sent_status === null) await',
    tests: served,
  },
];
