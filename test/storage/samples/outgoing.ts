// The samples of what goes out of the service, webhooks and mails: see query-samples.ts, which holds them among the others.

import * as mails from './mail.ts';
import * as webhooks from './webhooks.ts';

export const modules = { ...webhooks.modules, ...mails.modules };
export const samples = { ...webhooks.samples, ...mails.samples };
