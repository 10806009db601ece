// Tells listeners what changed, so that tests wait for an event instead of sleeping.

const CHANGE_KINDS = ['call', 'message', 'edit', 'delete', 'toast', 'update', 'chat', 'fault'] as const;
type ChangeKind = (typeof CHANGE_KINDS)[number];
export type Change = { kind: ChangeKind; chatId?: number; messageId?: number };

export type Watch = {
  emit(change: Change): void;
  /** Calls `listener` after every change; returns the way to stop. */
  subscribe(listener: (change: Change) => void): () => void;
  /**
   * Resolves with the first truthy value of `predicate`, tried now and after every change.
   * Rejects after `timeoutMs` milliseconds, naming `what`.
   */
  waitFor<T>(predicate: () => T, timeoutMs?: number, what?: string): Promise<NonNullable<T>>;
};

export function createWatch(): Watch {
  const listeners = new Set<(change: Change) => void>();
  const subscribe = (listener: (change: Change) => void): (() => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return {
    emit: (change) => {
      for (const listener of [...listeners]) listener(change);
    },
    subscribe,
    waitFor: <T>(predicate: () => T, timeoutMs = 5000, what = 'the expected change') => {
      const first = predicate();
      if (first) return Promise.resolve(first as NonNullable<T>);
      return new Promise<NonNullable<T>>((resolve, reject) => {
        const finish = (settle: () => void): void => {
          clearTimeout(timer);
          stop();
          settle();
        };
        const timer = setTimeout(
          () => finish(() => reject(new Error(`waited ${timeoutMs} ms for ${what}`))),
          timeoutMs,
        );
        const stop = subscribe(() => {
          try {
            const value = predicate();
            if (value) finish(() => resolve(value as NonNullable<T>));
          } catch (error) {
            finish(() => reject(error));
          }
        });
      });
    },
  };
}
