/** Answers the channels of the protection page, inside the vault process. */
import type { Ids } from '../../shared/domain/assessment/ports.js';
import { protectionIdSchema } from '../../shared/domain/protection/record-id.js';
import type { Handlers, VaultChannel } from '../../shared/ipc/contract.js';
import type { Records } from '../vault/records.js';
import { putNeighbourhood, putProtection, readProtection } from './protection-repository.js';

export interface ProtectionHandlerPorts {
  /** The open vault's records; throws while it is locked. */
  readonly records: () => Records;
  readonly ids: Ids;
}

type ProtectionChannel = Extract<VaultChannel, `protection.${string}`>;

const ID_BYTES = 16;

export function protectionHandlers({
  records,
  ids,
}: ProtectionHandlerPorts): Pick<Handlers, ProtectionChannel> {
  return {
    'protection.get': () => readProtection(records()),
    'protection.keep': ({ kind, id, value }) => {
      const open = records();
      const kept = id ?? protectionIdSchema.parse(ids.hex(ID_BYTES));
      putProtection(open, kind, { ...value, id: kept });
      return { id: kept };
    },
    'protection.keepNeighbourhood': (neighbourhood) => {
      putNeighbourhood(records(), neighbourhood);
      return undefined;
    },
    'protection.remove': ({ kind, id }) => {
      records().remove(kind, id);
      return undefined;
    },
  };
}
