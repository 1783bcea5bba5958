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
export const EVERYTHING: HistoryFilter = { personId: undefined, kind: undefined };

export interface HistoryData {
  readonly filter: HistoryFilter;
  /** Starts from the latest entry again; what is shown stays until the others are there. */
  readonly setFilter: (filter: HistoryFilter) => void;
  readonly entries: readonly HistoryEntry[];
  readonly people: readonly HistoryPerson[];
  /** Hex; undefined before the first page. */
  readonly ownerKey: string | undefined;
  readonly state: 'loading' | 'more' | 'end' | 'failed';
  /** Reads on, or again after a failure. */
  readonly more: () => void;
}

interface Request {
  readonly filter: HistoryFilter;
  /** Undefined: from the latest entry. */
  readonly beforeSeq: number | undefined;
}

interface Pages {
  readonly entries: readonly HistoryEntry[];
  readonly people: readonly HistoryPerson[];
  readonly ownerKey: string | undefined;
  readonly nextBeforeSeq: number | undefined;
}

interface Answered extends Pages {
  readonly request: Request | undefined;
  readonly hasFailed: boolean;
}

const FIRST: Request = { filter: EVERYTHING, beforeSeq: undefined };
const NOTHING: Answered = {
  entries: [],
  people: [],
  ownerKey: undefined,
  nextBeforeSeq: undefined,
  request: undefined,
  hasFailed: false,
};
/** Fewer found than this, and the vault is asked for more at once: rare entries lie far apart. */
const ENOUGH = 40;

export function useHistory(): HistoryData {
  const [request, setRequest] = useState(FIRST);
  const [answered, setAnswered] = useState(NOTHING);

  useEffect(() => {
    let isCurrent = true;
    readFrom(request).then(
      (pages) => {
        if (!isCurrent) return;
        setAnswered((before) => ({
          ...pages,
          entries:
            request.beforeSeq === undefined ? pages.entries : [...before.entries, ...pages.entries],
          request,
          hasFailed: false,
        }));
      },
      () => {
        if (isCurrent) setAnswered((before) => ({ ...before, request, hasFailed: true }));
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [request]);

  const { entries, people, ownerKey, nextBeforeSeq, hasFailed } = answered;
  const setFilter = useCallback((filter: HistoryFilter) => {
    setRequest({ filter, beforeSeq: undefined });
  }, []);
  const more = useCallback(() => {
    setRequest(({ filter, beforeSeq }) => ({
      filter,
      beforeSeq: hasFailed ? beforeSeq : nextBeforeSeq,
    }));
  }, [hasFailed, nextBeforeSeq]);
  const settled = hasFailed ? 'failed' : nextBeforeSeq === undefined ? 'end' : 'more';
  const state = answered.request === request ? settled : 'loading';
  return { filter: request.filter, setFilter, entries, people, ownerKey, state, more };
}

async function readFrom({ filter, beforeSeq }: Request): Promise<Pages> {
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
