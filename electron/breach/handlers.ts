/** Answers the channels of the register of data breaches, inside the vault process. */
import type { Ids } from '../../shared/domain/assessment/ports.js';
import { breachIdSchema, breachSchema, type Breach } from '../../shared/domain/breach/breach.js';
import type { Handlers, VaultChannel } from '../../shared/ipc/contract.js';
import type { Records } from '../vault/records.js';

export interface BreachHandlerPorts {
  /** The open vault's records; throws while it is locked. */
  readonly records: () => Records;
  readonly ids: Ids;
}

type BreachChannel = Extract<VaultChannel, `breach.${string}`>;

const ID_BYTES = 16;

/** The latest first. */
const listBreaches = (records: Records): Breach[] =>
  records
    .list('breach')
    .map(({ value }) => breachSchema.parse(value))
    .sort((a, b) => b.noticedAt.localeCompare(a.noticedAt) || (a.id < b.id ? -1 : 1));

export function breachHandlers({
  records,
  ids,
}: BreachHandlerPorts): Pick<Handlers, BreachChannel> {
  return {
    'breach.list': () => listBreaches(records()),
    'breach.save': ({ id, breach }) => {
      const saved = { ...breach, id: id ?? breachIdSchema.parse(ids.hex(ID_BYTES)) };
      records().put('breach', saved.id, breachSchema.parse(saved));
      return saved;
    },
    'breach.remove': ({ breachId }) => {
      records().remove('breach', breachId);
      return undefined;
    },
  };
}
