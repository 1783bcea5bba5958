/** Answers the calls about a whole vault's state, inside the vault process. */
import type { Handlers } from '../../../shared/ipc/contract.js';
import type { RecordGroup, VaultHealth } from '../../../shared/ipc/contract-health.js';
import type { OpenVault } from '../open-vault.js';
import { groupOf } from '../salvage/name-losses.js';
import type { VaultKeeper } from '../vault-keeper.js';

type HealthChannel = 'health.get' | 'health.verify';

export function healthHandlers(
  keeper: Pick<VaultKeeper, 'vault' | 'place'>,
): Pick<Handlers, HealthChannel> {
  const healthOf = (vault: OpenVault): VaultHealth => {
    const { records, keyring, ...extent } = vault.extent();
    return {
      ...extent,
      records: grouped(records),
      keyring: [...keyring],
      place: keeper.place(),
    };
  };
  return {
    'health.get': () => healthOf(keeper.vault()),
    'health.verify': () => {
      const vault = keeper.vault();
      vault.verify();
      return healthOf(vault);
    },
  };
}

function grouped(
  records: ReturnType<OpenVault['extent']>['records'],
): { group: RecordGroup; count: number }[] {
  const counts = new Map<RecordGroup, number>();
  for (const { type, count } of records) {
    if (count > 0) counts.set(groupOf(type), (counts.get(groupOf(type)) ?? 0) + count);
  }
  return [...counts].map(([group, count]) => ({ group, count }));
}
