import { expect, test } from 'vitest';
import { decidedStatusAfter, statusAfter } from '../../src/domain/decision.ts';

test('each move leads to its status, and only restore takes the human word back', () => {
  expect(statusAfter('approve')).toBe('approved');
  expect(statusAfter('restore')).toBe('pending');
  expect(decidedStatusAfter('spam')).toBe('spam');
  expect(decidedStatusAfter('restore')).toBeNull();
});
