/** What must be saved before the window goes: each screen that holds typed text registers how. */
export type Flusher = () => Promise<unknown>;

const flushers = new Set<Flusher>();

/** Returns the function that takes the flusher back. */
export function registerFlusher(flusher: Flusher): () => void {
  flushers.add(flusher);
  return () => {
    flushers.delete(flusher);
  };
}

/** Runs them all. One that fails does not keep the others from saving. */
export async function flushAll(): Promise<void> {
  await Promise.allSettled([...flushers].map((flusher) => flusher()));
}
