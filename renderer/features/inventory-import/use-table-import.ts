/** The steps of an import: file, columns, check, done. Nothing reaches the vault before the last one. */
import { useEffect, useRef, useState } from 'react';
import { guessColumns, headingOf } from '../../../shared/domain/inventory/guess-columns.js';
import {
  updated,
  withKind,
  type ImportChoices,
  type ImportPlan,
} from '../../../shared/domain/inventory/import-items.js';
import type { ItemId, ItemKind } from '../../../shared/domain/inventory/item.js';
import { TABLE_LIMITS, type TableRefusal } from '../../../shared/table/table.js';
import type { Output } from '../../../shared/ipc/contract.js';
import { call } from '../../ipc.js';
import type { InventoryChanges, InventoryState } from '../../state/inventory.js';
import { useSurvey } from '../../state/survey-store.js';
import type { TableShown } from '../../tables/table-messages.js';
import { createTableReader, TableFailure, type TableReader } from '../../tables/table-reader.js';

/** What becomes of rows whose object is there already. */
export type KnownChoice = 'skip' | 'update' | 'add';

export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface FileFailure {
  readonly code: TableRefusal | 'no-reader' | 'unreadable';
  readonly row?: number | undefined;
}

interface WithFile {
  readonly file: ChosenFile;
  readonly shown: TableShown;
  readonly choices: ImportChoices;
}

export type ImportState =
  | { readonly step: 'file'; readonly failure?: FileFailure }
  | { readonly step: 'reading'; readonly name: string; readonly share: number }
  | ({ readonly step: 'columns'; readonly hasFailed?: boolean } & WithFile)
  | ({ readonly step: 'checking'; readonly share: number } & WithFile)
  | ({
      readonly step: 'check';
      readonly plan: ImportPlan;
      readonly hasFailed?: boolean;
      readonly isSaving?: boolean;
    } & WithFile)
  | {
      readonly step: 'done';
      readonly counts: Output<'inventory.import'>;
      readonly skipped: number;
      readonly state: 'there' | 'undone' | 'failed';
    };

export interface TableImport {
  readonly state: ImportState;
  readonly open: (file: File) => void;
  readonly openSheet: (sheet: number) => void;
  readonly change: (choices: Partial<ImportChoices>) => void;
  readonly check: () => void;
  /** Of a word nobody knows, as `plainWord` gives it. */
  readonly nameKind: (word: string, kind: ItemKind) => void;
  readonly cancel: () => void;
  readonly toColumns: () => void;
  readonly take: (known: KnownChoice) => void;
  readonly undo: () => void;
  readonly restart: () => void;
}

export function useTableImport(inventory: InventoryState & InventoryChanges): TableImport {
  const { practice, today } = useSurvey();
  const [state, setState] = useState<ImportState>({ step: 'file' });
  const reader = useRef<TableReader>(undefined);
  useEffect(
    () => () => {
      reader.current?.cancel();
    },
    [],
  );
  const readerOf = (): TableReader => {
    reader.current ??= createTableReader((share) => {
      setState((before) =>
        before.step === 'reading' || before.step === 'checking' ? { ...before, share } : before,
      );
    });
    return reader.current;
  };
  const fresh = (shown: TableShown): ImportChoices => ({
    mapping: columnsOf(shown, shown.headingRow),
    headingRow: shown.headingRow,
    siteId: practice.sites[0]?.id ?? never(),
    kind: 'other',
    kindWords: {},
  });
  const openBytes = async (file: ChosenFile, sheet?: number): Promise<void> => {
    setState({ step: 'reading', name: file.name, share: 0 });
    try {
      const shown = await readerOf().open(file.bytes, sheet);
      setState({ step: 'columns', file, shown, choices: fresh(shown) });
    } catch (error) {
      const failure = failureOf(error);
      setState({ step: 'file', ...(failure === undefined ? {} : { failure }) });
    }
  };
  const check = async (from: WithFile, choices: ImportChoices): Promise<void> => {
    const withFile = { file: from.file, shown: from.shown, choices };
    setState({ step: 'checking', share: 0, ...withFile });
    try {
      const { items, rooms } = inventory;
      const context = { today, sites: practice.sites, rooms, items };
      const plan = await readerOf().check(context, choices);
      setState({ step: 'check', plan, ...withFile });
    } catch (error) {
      setState({ step: 'columns', hasFailed: failureOf(error) !== undefined, ...withFile });
    }
  };
  const take = async (
    from: Extract<ImportState, { step: 'check' }>,
    known: KnownChoice,
  ): Promise<void> => {
    setState({ ...from, hasFailed: false, isSaving: true });
    try {
      const { input, skipped } = importOf(from.plan, known, inventory);
      const counts = await call('inventory.import', input);
      setState({ step: 'done', counts, skipped, state: 'there' });
      await inventory.reload().catch(() => undefined);
    } catch {
      setState({ ...from, hasFailed: true, isSaving: false });
    }
  };
  const undo = async (from: Extract<ImportState, { step: 'done' }>): Promise<void> => {
    try {
      await call('inventory.undoImport');
      setState({ ...from, state: 'undone' });
      await inventory.reload().catch(() => undefined);
    } catch {
      setState({ ...from, state: 'failed' });
    }
  };

  return {
    state,
    open: (file) => {
      if (file.size > Math.max(TABLE_LIMITS.xlsxBytes, TABLE_LIMITS.csvBytes)) {
        setState({ step: 'file', failure: { code: 'too-large' } });
        return;
      }
      setState({ step: 'reading', name: file.name, share: 0 });
      file.arrayBuffer().then(
        (buffer) => openBytes({ name: file.name, bytes: new Uint8Array(buffer) }),
        () => {
          setState({ step: 'file', failure: { code: 'unreadable' } });
        },
      );
    },
    openSheet: (sheet) => {
      if (state.step === 'columns') void openBytes(state.file, sheet);
    },
    change: (choices) => {
      if (state.step !== 'columns') return;
      const next = { ...state.choices, ...choices };
      const isMoved = next.headingRow !== state.choices.headingRow;
      const mapping = isMoved ? columnsOf(state.shown, next.headingRow) : next.mapping;
      setState({ ...state, choices: { ...next, mapping } });
    },
    check: () => {
      if (state.step === 'columns') void check(state, state.choices);
    },
    nameKind: (word, kind) => {
      if (state.step !== 'check') return;
      const { choices, plan } = state;
      const kindWords = { ...choices.kindWords, [word]: kind };
      setState({ ...state, plan: withKind(plan, word, kind), choices: { ...choices, kindWords } });
    },
    cancel: () => {
      reader.current?.cancel();
    },
    toColumns: () => {
      if (state.step !== 'check') return;
      const { file, shown, choices } = state;
      setState({ step: 'columns', file, shown, choices });
    },
    take: (known) => {
      if (state.step === 'check') void take(state, known);
    },
    undo: () => {
      if (state.step === 'done') void undo(state);
    },
    restart: () => {
      reader.current?.cancel();
      setState({ step: 'file' });
    },
  };
}

function never(): never {
  throw new Error('a practice has a site');
}

/** One for each column of the table, also of those without a heading. */
function columnsOf(shown: TableShown, headingRow: number): ImportChoices['mapping'] {
  const guessed = guessColumns((shown.rows[headingRow]?.cells ?? []).map(headingOf));
  return Array.from({ length: shown.columnCount }, (_, column) => guessed[column]);
}

/** Undefined for a reading that was cancelled: that is no failure. */
function failureOf(error: unknown): FileFailure | undefined {
  if (!(error instanceof TableFailure)) return { code: 'no-reader' };
  return error.code === 'cancelled' ? undefined : { code: error.code, row: error.row };
}

/** Rows and rooms as the vault takes them; of a changed object with all that it had. */
export function importOf(
  plan: ImportPlan,
  known: KnownChoice,
  { itemsById }: Pick<InventoryState, 'itemsById'>,
) {
  const kept = plan.rows.filter(({ sameAs }) => sameAs === undefined || known !== 'skip');
  const met = new Set<ItemId>();
  const entries = kept.map((row) => {
    const { item, room, sameAs } = row;
    const place = {
      ...(room?.kind === 'room' ? { roomId: room.id } : {}),
    };
    const roomIndex = room?.kind === 'proposed' ? { roomIndex: room.index } : {};
    const before = sameAs === undefined || known !== 'update' ? undefined : itemsById.get(sameAs);
    // A second row for the same object is an object of its own.
    if (before === undefined || met.has(before.id)) {
      return { item: { ...item, ...place }, ...roomIndex };
    }
    met.add(before.id);
    const { id, addedAt: _addedAt, ...values } = before;
    return { id, item: { ...updated(values, row), ...place }, ...roomIndex };
  });
  const rooms = plan.proposedRooms.map(({ siteId, name, parent }) => ({
    siteId,
    name,
    ...(parent?.kind === 'room' ? { parentId: parent.id } : {}),
    ...(parent?.kind === 'proposed' ? { parentIndex: parent.index } : {}),
  }));
  return { input: { rooms, entries }, skipped: plan.rows.length - kept.length };
}
