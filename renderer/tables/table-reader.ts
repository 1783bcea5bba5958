/** The page's side of reading a table: one worker, one file. A worker that is silent for too long is thrown away. */
import type {
  ImportChoices,
  ImportContext,
  ImportPlan,
} from '../../shared/domain/inventory/import-items.js';
import type { TableRefusal } from '../../shared/table/table.js';
import type { TableAnswer, TableRequest, TableShown } from './table-messages.js';
import workerAddress from './table-worker.js?worker&url';

/** A file within the limits is read in a few seconds, and says how far it is all along. */
const SILENCE_MS = 30_000;

export class TableFailure extends Error {
  constructor(
    readonly code: TableRefusal | 'cancelled' | 'no-reader',
    readonly row?: number,
  ) {
    super(code);
  }
}

export interface TableReader {
  /** Throws `TableFailure`. */
  readonly open: (bytes: Uint8Array, sheet?: number) => Promise<TableShown>;
  /** Of what was opened last, also after `cancel`. Throws `TableFailure`. */
  readonly check: (context: ImportContext, choices: ImportChoices) => Promise<ImportPlan>;
  /** What is under way fails as `cancelled`. */
  readonly cancel: () => void;
}

export function createTableReader(onProgress: (share: number) => void): TableReader {
  let worker: Worker | undefined;
  let file: { readonly bytes: Uint8Array; readonly sheet: number } | undefined;
  let giveUp: ((failure: TableFailure) => void) | undefined;

  const end = (): void => {
    worker?.terminate();
    worker = undefined;
  };
  const ask = (request: TableRequest): Promise<TableAnswer> =>
    new Promise((resolve, reject) => {
      worker ??= new Worker(workerUrl(), { type: 'module', name: 'tables' });
      const current = worker;
      const fail = (failure: TableFailure): void => {
        window.clearTimeout(silence);
        giveUp = undefined;
        end();
        reject(failure);
      };
      const tooSilent = (): void => {
        fail(new TableFailure('too-large'));
      };
      let silence = window.setTimeout(tooSilent, SILENCE_MS);
      giveUp = fail;
      current.onerror = () => {
        fail(new TableFailure('no-reader'));
      };
      current.onmessage = ({ data }: MessageEvent<TableAnswer>) => {
        window.clearTimeout(silence);
        if (data.kind === 'progress') {
          silence = window.setTimeout(tooSilent, SILENCE_MS);
          onProgress(data.share);
          return;
        }
        giveUp = undefined;
        resolve(data);
      };
      current.postMessage(request);
    });
  const opened = async (bytes: Uint8Array, sheet: number): Promise<TableShown> => {
    const answer = await ask({ kind: 'open', bytes, sheet });
    if (answer.kind === 'refused') throw new TableFailure(answer.code, answer.row);
    if (answer.kind !== 'opened') throw new TableFailure('no-reader');
    return answer.shown;
  };

  return {
    open: (bytes, sheet = 0) => {
      file = { bytes, sheet };
      return opened(bytes, sheet);
    },
    check: async (context, choices) => {
      if (file === undefined) throw new TableFailure('empty');
      if (worker === undefined) await opened(file.bytes, file.sheet);
      const answer = await ask({ kind: 'check', context, choices });
      if (answer.kind !== 'checked') throw new TableFailure('no-reader');
      return answer.plan;
    },
    cancel: () => {
      giveUp?.(new TableFailure('cancelled'));
      end();
    },
  };
}

interface ScriptPolicy {
  readonly createScriptURL: (address: string) => string;
}
interface PolicyFactory {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => ScriptPolicy;
}

let policy: ScriptPolicy | undefined;

/** SECURITY: a policy that knows one address. */
function workerUrl(): string {
  const { trustedTypes } = globalThis as unknown as { readonly trustedTypes: PolicyFactory };
  policy ??= trustedTypes.createPolicy('table-reader', {
    createScriptURL: () => workerAddress,
  });
  return policy.createScriptURL(workerAddress);
}
