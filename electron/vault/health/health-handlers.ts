/** Answers the calls about a whole vault's state, inside the vault process. */
import type { Handlers } from '../../../shared/ipc/contract.js';
import type { VaultHealth } from '../../../shared/ipc/contract-health.js';
import type { OpenVault } from '../open-vault.js';
import { countsOf } from '../salvage/record-groups.js';
import type { VaultKeeper } from '../vault-keeper.js';

type HealthChannel = 'health.get' | 'health.verify';

export function healthHandlers(
  keeper: Pick<VaultKeeper, 'vault' | 'place'>,
): Pick<Handlers, HealthChannel> {
  const healthOf = (vault: OpenVault): VaultHealth => {
    const { records, keyring, ...extent } = vault.extent();
    return {
      ...extent,
      records: countsOf(records),
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
