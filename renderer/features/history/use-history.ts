/** The history a page at a time, as far as somebody has read down. */
import { useCallback, useEffect, useState } from 'react';
import type {
  HistoryEntry,
  HistoryKind,
  HistoryPerson,
} from '../../../shared/domain/history/history-entry.js';
import { call } from '../../ipc.js';

export interface HistoryFilter {
  readonly personId: string | undefined;
  readonly kind: HistoryKind | undefined;
}

export interface HistoryData {
  readonly entries: readonly HistoryEntry[];
  readonly people: readonly HistoryPerson[];
  /** Hex; undefined before the first page. */
  readonly ownerKey: string | undefined;
  readonly state: 'loading' | 'more' | 'end' | 'failed';
  /** Reads on, or again after a failure. */
  readonly more: () => void;
}

interface Read {
  readonly entries: readonly HistoryEntry[];
  readonly people: readonly HistoryPerson[];
  readonly ownerKey: string | undefined;
  readonly nextBeforeSeq: number | undefined;
}

const NOTHING: Read = { entries: [], people: [], ownerKey: undefined, nextBeforeSeq: undefined };
/** Fewer found than this, and the vault is asked for more at once: rare entries lie far apart. */
const ENOUGH = 40;

export function useHistory({ personId, kind }: HistoryFilter): HistoryData {
  const [read, setRead] = useState(NOTHING);
  const [state, setState] = useState<HistoryData['state']>('loading');
  const [request, setRequest] = useState<{ readonly beforeSeq: number | undefined }>({
    beforeSeq: undefined,
  });

  useEffect(() => {
    // Another choice starts from the latest entry again.
    setRead((before) => ({ ...before, entries: [], nextBeforeSeq: undefined }));
    setRequest({ beforeSeq: undefined });
  }, [personId, kind]);

  useEffect(() => {
    let isCurrent = true;
    const { beforeSeq } = request;
    setState('loading');
    readFrom({ personId, kind }, beforeSeq).then(
      (next) => {
        if (!isCurrent) return;
        setRead((before) => ({
          ...next,
          entries: beforeSeq === undefined ? next.entries : [...before.entries, ...next.entries],
        }));
        setState(next.nextBeforeSeq === undefined ? 'end' : 'more');
      },
      () => {
        if (isCurrent) setState('failed');
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [personId, kind, request]);

  const { nextBeforeSeq } = read;
  const more = useCallback(() => {
    setRequest({ beforeSeq: nextBeforeSeq });
  }, [nextBeforeSeq]);
  return { entries: read.entries, people: read.people, ownerKey: read.ownerKey, state, more };
}

async function readFrom(filter: HistoryFilter, beforeSeq: number | undefined): Promise<Read> {
  const { personId, kind } = filter;
  const entries: HistoryEntry[] = [];
  let before = beforeSeq;
  for (;;) {
    const page = await call('journal.page', {
      ...(before === undefined ? {} : { beforeSeq: before }),
      ...(personId === undefined ? {} : { personId }),
      ...(kind === undefined ? {} : { kind }),
    });
    entries.push(...page.entries);
    const { people, ownerKey, nextBeforeSeq } = page;
    if (nextBeforeSeq === undefined || entries.length >= ENOUGH) {
      return { entries, people, ownerKey, nextBeforeSeq };
    }
    before = nextBeforeSeq;
  }
}
