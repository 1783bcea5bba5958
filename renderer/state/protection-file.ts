/** Alarm, videophone, safe, neighbours and absences as read from the vault, and the changes to them. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { NewAbsence } from '../../shared/domain/protection/absence.js';
import type { NewAlarm } from '../../shared/domain/protection/alarm.js';
import type { Neighbourhood } from '../../shared/domain/protection/neighbourhood.js';
import type { ProtectionFile } from '../../shared/domain/protection/protection-file.js';
import type { ProtectionId } from '../../shared/domain/protection/record-id.js';
import type { NewSafe } from '../../shared/domain/protection/safe.js';
import type { NewVideophone } from '../../shared/domain/protection/videophone.js';
import type { ProtectionKind } from '../../shared/ipc/contract-protection.js';
import type { IpcErrorCode } from '../../shared/ipc/error-codes.js';
import { call, codeOf } from '../ipc.js';
import { flushAll } from './flushers.js';

/** One of the kinds, as a form has it. */
export type Keepable =
  | { readonly kind: 'alarm'; readonly value: NewAlarm }
  | { readonly kind: 'videophone'; readonly value: NewVideophone }
  | { readonly kind: 'safe'; readonly value: NewSafe }
  | { readonly kind: 'absence'; readonly value: NewAbsence };

export interface ProtectionFileState {
  /** Undefined until it was read. */
  readonly file: ProtectionFile | undefined;
  readonly failure: IpcErrorCode | undefined;
  /** All of these throw when the vault refuses. */
  readonly keep: (what: Keepable, id?: ProtectionId) => Promise<ProtectionId>;
  readonly keepNeighbourhood: (value: Neighbourhood) => Promise<void>;
  /** Answers what was taken away, as it was kept last: for bringing it back. */
  readonly remove: (kind: ProtectionKind, id: ProtectionId) => Promise<Keepable | undefined>;
}

export function useProtectionFile(): ProtectionFileState {
  const [file, setFile] = useState<ProtectionFile>();
  const [failure, setFailure] = useState<IpcErrorCode>();
  const reload = useCallback(async () => {
    setFile(await call('protection.get'));
  }, []);
  useEffect(() => {
    let isCurrent = true;
    call('protection.get').then(
      (read) => {
        if (isCurrent) setFile(read);
      },
      (error: unknown) => {
        if (isCurrent) setFailure(codeOf(error));
      },
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  const changes = useMemo(
    () => ({
      keep: async (what: Keepable, id?: ProtectionId) => {
        // The contract parses it: copies only what the form has.
        const kept = await call(
          'protection.keep',
          structuredClone({ ...what, ...(id && { id }) }) as never,
        );
        await reload();
        return kept.id;
      },
      keepNeighbourhood: async (value: Neighbourhood) => {
        await call('protection.keepNeighbourhood', value);
        await reload();
      },
      remove: async (kind: ProtectionKind, id: ProtectionId) => {
        // What was typed a moment ago is kept first: it must neither be lost nor bring the record back.
        await flushAll();
        const removed = keepableOf(await call('protection.get'), kind, id);
        await call('protection.remove', { kind, id });
        await reload();
        return removed;
      },
    }),
    [reload],
  );
  return { file, failure, ...changes };
}

function keepableOf(
  { alarms, videophones, safes, absences }: ProtectionFile,
  kind: ProtectionKind,
  wanted: ProtectionId,
): Keepable | undefined {
  const found = <T extends { readonly id: ProtectionId }>(records: readonly T[]) =>
    records
      .filter(({ id }) => id === wanted)
      .map(({ id: _, ...value }) => value)
      .at(0);
  switch (kind) {
    case 'alarm': {
      const value = found(alarms);
      return value && { kind, value };
    }
    case 'videophone': {
      const value = found(videophones);
      return value && { kind, value };
    }
    case 'safe': {
      const value = found(safes);
      return value && { kind, value };
    }
    case 'absence': {
      const value = found(absences);
      return value && { kind, value };
    }
  }
}
