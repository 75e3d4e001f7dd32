// A form that sends: busy while it does, what was refused beside its fields or above its button, the first fault focused.

import { useMutation } from '@tanstack/preact-query';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Problem, sayFault } from '../api/problem.ts';

/** What a form does with what it sends. `faultOf` tells what is wrong with a field, by its path. */
export function useSend<Sent = void, Answer = unknown>(
  send: (sent: Sent) => Promise<Answer>,
  done?: (answer: Answer, sent: Sent) => unknown,
) {
  // A mutation takes up new functions after the next paint only: Enter right after a key would send what stood before it.
  const latest = useRef({ send, done });
  latest.current = { send, done };
  const sending = useMutation({
    mutationFn: (sent: Sent) => latest.current.send(sent),
    onSuccess: (answer: Answer, sent: Sent) => void latest.current.done?.(answer, sent),
  });
  const problem = sending.error instanceof Problem ? sending.error : null;
  const errors = problem?.told.errors ?? [];
  return {
    send: (sent: Sent) => sending.mutate(sent),
    isBusy: sending.isPending,
    error: sending.error,
    answer: sending.data,
    problem,
    /** Of the field, or of the first thing within it ("hosts.2"). */
    faultOf: (field: string) => errors.find((one) => one.field === field || one.field.startsWith(`${field}.`))?.message,
    reset: () => sending.reset(),
  };
}

export type Sending = Pick<ReturnType<typeof useSend>, 'isBusy' | 'error'>;

export function Form({
  submit,
  sending,
  label,
  disabled = false,
  children,
}: {
  submit: () => void;
  sending: Sending;
  label?: string;
  disabled?: boolean;
  children: ComponentChildren;
}) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (sending.error) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [sending.error]);
  return (
    <form
      ref={form}
      class="form"
      aria-label={label}
      // The service says what is wrong, in one voice, beside each field.
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!sending.isBusy) submit();
      }}
    >
      <fieldset class="bare" disabled={disabled}>
        {children}
      </fieldset>
    </form>
  );
}

/** What was refused that no field shows: `shown` are the fields that do. */
export function FormFault({ error, shown = [] }: { error: unknown; shown?: readonly string[] }) {
  if (!error) return null;
  const errors = error instanceof Problem ? (error.told.errors ?? []) : [];
  const isShown = (field: string) => shown.some((one) => field === one || field.startsWith(`${one}.`));
  const rest = errors.filter(({ field }) => !isShown(field));
  if (errors.length > 0 && rest.length === 0) return null;
  return (
    <div class="form-fault" role="alert">
      {rest.length === 0 ? (
        <p class="fault">{sayFault(error)}</p>
      ) : (
        rest.map(({ field, message }) => (
          <p key={field + message} class="fault" lang="en" dir="ltr">
            {message}
          </p>
        ))
      )}
    </div>
  );
}
