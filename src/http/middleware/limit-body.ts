// No request longer than 256 KiB is read, whether it says its length or not.

import { bodyLimit } from 'hono/body-limit';
import { requestBytesMax } from '../../domain/comment.ts';
import { Failed } from '../../domain/failure.ts';

export const limitBody = bodyLimit({
  maxSize: requestBytesMax,
  onError: () => {
    throw new Failed({ kind: 'too-large', limitBytes: requestBytesMax });
  },
});
