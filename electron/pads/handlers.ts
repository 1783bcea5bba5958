/** Answers the channels of pads, stamps and cards, inside the vault process. */
import type { Ids } from '../../shared/domain/assessment/ports.js';
import { padIdSchema, padSchema, type Pad } from '../../shared/domain/pads/pad.js';
import { padLossIdSchema, padLossSchema, type PadLoss } from '../../shared/domain/pads/pad-loss.js';
import type { Handlers, VaultChannel } from '../../shared/ipc/contract.js';
import type { Records } from '../vault/records.js';

export interface PadHandlerPorts {
  /** The open vault's records; throws while it is locked. */
  readonly records: () => Records;
  readonly ids: Ids;
}

type PadChannel = Extract<VaultChannel, `pads.${string}`>;

const ID_BYTES = 16;

const listPads = (records: Records): Pad[] =>
  records.list('pad').map(({ value }) => padSchema.parse(value));

/** The latest first. */
const listLosses = (records: Records): PadLoss[] =>
  records
    .list('pad-loss')
    .map(({ value }) => padLossSchema.parse(value))
    .sort((a, b) => b.begunAt.localeCompare(a.begunAt) || (a.id < b.id ? -1 : 1));

export function padHandlers({ records, ids }: PadHandlerPorts): Pick<Handlers, PadChannel> {
  return {
    'pads.get': () => ({ pads: listPads(records()), losses: listLosses(records()) }),
    'pads.save': ({ id, pad }) => {
      const saved = padSchema.parse({ ...pad, id: id ?? padIdSchema.parse(ids.hex(ID_BYTES)) });
      records().put('pad', saved.id, saved);
      return saved;
    },
    'pads.remove': ({ padId }) => {
      records().remove('pad', padId);
      return undefined;
    },
    'pads.saveLoss': ({ id, loss }) => {
      const lossId = id ?? padLossIdSchema.parse(ids.hex(ID_BYTES));
      const saved = padLossSchema.parse({ ...loss, id: lossId });
      records().put('pad-loss', saved.id, saved);
      return saved;
    },
    'pads.removeLoss': ({ lossId }) => {
      records().remove('pad-loss', lossId);
      return undefined;
    },
  };
}
