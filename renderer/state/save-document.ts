/** Saves one document at a time as PDF, and says where to find it. */
import { useState } from 'react';
import { call } from '../ipc.js';
import { useToast } from '../ui/toast.js';

export interface SaveWords {
  readonly saved: string;
  readonly reveal: string;
}

/** What the calls that export a PDF answer. */
export interface SavedDocument {
  readonly outcome: 'saved' | 'cancelled';
  readonly token?: string | undefined;
}

export interface SaveDocument<D extends string> {
  /** The document that is being made. */
  readonly running: D | undefined;
  readonly hasFailed: boolean;
  readonly save: (document: D, make: () => Promise<SavedDocument>) => Promise<void>;
}

export function useSaveDocument<D extends string>(words: SaveWords): SaveDocument<D> {
  const toast = useToast();
  const [running, setRunning] = useState<D>();
  const [hasFailed, setHasFailed] = useState(false);
  const save = async (document: D, make: () => Promise<SavedDocument>) => {
    if (running !== undefined) return;
    setRunning(document);
    setHasFailed(false);
    try {
      const { outcome, token } = await make();
      if (outcome === 'saved') {
        const run = () => void call('report.reveal', { token: token ?? '' });
        toast.show({
          text: words.saved,
          ...(token === undefined ? {} : { action: { label: words.reveal, run } }),
        });
      }
    } catch {
      setHasFailed(true);
    } finally {
      setRunning(undefined);
    }
  };
  return { running, hasFailed, save };
}
