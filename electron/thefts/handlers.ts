/** Answers the theft channels but the table, inside the vault process. A theft and its objects are written together. */
import type { Clock, Ids } from '../../shared/domain/assessment/ports.js';
import {
  declared,
  notRecovered,
  recovered,
  withCaseNumber,
  withdrawn,
  type Change,
  type Holdings,
} from '../../shared/domain/theft/declare-theft.js';
import {
  isDeclared,
  theftIdSchema,
  type Theft,
  type TheftId,
} from '../../shared/domain/theft/theft.js';
import type { Handlers, VaultChannel } from '../../shared/ipc/contract.js';
import {
  itemRecord,
  listItems,
  listRooms,
  listStoredItemPhotos,
  shownItemPhoto,
} from '../inventory/inventory-repository.js';
import type { Records } from '../vault/records.js';
import { VaultError } from '../vault/vault-error.js';
import { listThefts, readTheft, theftRecord } from './thefts-repository.js';

export interface TheftHandlerPorts {
  /** The open vault's records; throws while it is locked. */
  readonly records: () => Records;
  readonly clock: Clock;
  readonly ids: Ids;
}

type TheftChannel = Exclude<Extract<VaultChannel, `thefts.${string}`>, 'thefts.table'>;

const ID_BYTES = 16;

export const holdingsOf = (records: Records): Holdings => ({
  items: listItems(records),
  rooms: listRooms(records),
  photos: listStoredItemPhotos(records).map(shownItemPhoto),
});

export function theftHandlers({
  records,
  clock,
  ids,
}: TheftHandlerPorts): Pick<Handlers, TheftChannel> {
  /** What was removed since the vault was opened, to be taken back whole. Gone when it locks. */
  const removed = new Map<TheftId, Theft>();

  const write = (change: Change): { theft: Theft; items: Change['items'][number][] } => {
    records().putMany([theftRecord(change.theft), ...change.items.map(itemRecord)]);
    return { theft: change.theft, items: [...change.items] };
  };
  const draftOf = (id: TheftId): Theft => {
    const theft = readTheft(records(), id);
    if (isDeclared(theft)) throw new VaultError('bad-input', 'it is declared');
    return theft;
  };
  const known = (id: TheftId): Theft | undefined =>
    records().get('theft', id) === undefined ? removed.get(id) : draftOf(id);

  return {
    'thefts.list': () => listThefts(records()),
    'thefts.save': ({ id, draft }) => {
      const before = id === undefined ? undefined : known(id);
      const theft: Theft = {
        id: id ?? theftIdSchema.parse(ids.hex(ID_BYTES)),
        begunAt: before?.begunAt ?? clock.now(),
        tasks: before?.tasks ?? [],
        recovered: [],
        ...draft,
      };
      return write({ theft, items: [] }).theft;
    },
    'thefts.remove': ({ theftId }) => {
      removed.set(theftId, draftOf(theftId));
      records().remove('theft', theftId);
      return undefined;
    },
    'thefts.tick': ({ theftId, task, doneOn }) => {
      const theft = readTheft(records(), theftId);
      const others = theft.tasks.filter((each) => each.task !== task);
      const tasks = doneOn === undefined ? others : [...others, { task, doneOn }];
      return write({ theft: { ...theft, tasks }, items: [] }).theft;
    },
    'thefts.declare': ({ theftId, draft }) => {
      const theft = { ...draftOf(theftId), ...draft };
      const change = declared(theft, holdingsOf(records()), {
        now: clock.now(),
        today: clock.today(),
      });
      if (change.items.length === 0) throw new VaultError('bad-input', 'nothing was stolen');
      return write(change);
    },
    'thefts.withdraw': ({ theftId }) => {
      const change = withdrawn(readTheft(records(), theftId), listItems(records()));
      if (change === undefined) throw new VaultError('bad-input', 'nothing to take back');
      return write(change);
    },
    'thefts.setCase': ({ theftId, caseNumber }) =>
      write(withCaseNumber(readTheft(records(), theftId), listItems(records()), caseNumber)),
    'thefts.setEncryption': ({ theftId, isEncrypted, encryptedHow }) => {
      const theft = readTheft(records(), theftId);
      const { isEncrypted: _before, ...rest } = theft.facts;
      const answered = isEncrypted === undefined ? {} : { isEncrypted };
      const facts = { ...rest, ...answered, encryptedHow };
      return write({ theft: { ...theft, facts }, items: [] }).theft;
    },
    'thefts.recover': ({ theftId, recovery }) => {
      const change = recovered(readTheft(records(), theftId), listItems(records()), recovery);
      if (change === undefined) throw new VaultError('bad-input', 'not stolen, or found before');
      return write(change);
    },
    'thefts.takeBackRecovery': ({ theftId, itemId }) =>
      write(notRecovered(readTheft(records(), theftId), listItems(records()), itemId)),
  };
}
