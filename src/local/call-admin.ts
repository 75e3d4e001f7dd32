// The admin API of a running service, called as its owner.

export interface AdminAccess {
  origin: string;
  ownerKey: string;
}

/**
 * Calls `/v1/admin` + path: POST when there is something to send, else GET. Gives the status and the parsed JSON answer.
 * @throws Error when the answer is no JSON.
 */
export async function callAdmin<Answer>(
  { origin, ownerKey, method }: AdminAccess & { method?: 'PATCH' },
  path: string,
  send?: object,
): Promise<{ status: number; answer: Answer }> {
  const response = await fetch(`${origin}/v1/admin${path}`, {
    method: method ?? (send ? 'POST' : 'GET'),
    headers: { authorization: `Bearer ${ownerKey}`, 'content-type': 'application/json' },
    ...(send ? { body: JSON.stringify(send) } : {}),
  });
  return { status: response.status, answer: (await response.json()) as Answer };
}
