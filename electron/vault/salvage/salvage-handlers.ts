/** Answers the calls about a damaged vault, inside the vault process. Passphrase bytes are overwritten after use. */
import type { Handlers, Parsed } from '../../../shared/ipc/contract.js';
import { bytesOfHex } from '../bytes.js';
import { ID_BYTES } from '../format.js';
import { withPassphrase } from '../passphrase-bytes.js';
import { decodeRecoveryKey } from '../recovery-key.js';
import { VaultError } from '../vault-error.js';
import type { VaultKeeper } from '../vault-keeper.js';
import type { SalvagedVault } from './salvaged-vault.js';

type SalvageChannel = 'salvage.open' | 'salvage.report' | 'salvage.read' | 'salvage.rebuild';

export function salvageHandlers(keeper: VaultKeeper): Pick<Handlers, SalvageChannel> {
  return {
    'salvage.open': async (given) => (await opened(keeper, given)).report(),
    'salvage.report': () => keeper.salvaged().report(),
    'salvage.read': () => keeper.salvaged().read(),
    'salvage.rebuild': async ({ passphrase, practice }) => {
      try {
        const vault = await keeper.rebuild({ passphrase, practice });
        return { groups: [...(vault.pendingRecovery() ?? [])] };
      } finally {
        passphrase.fill(0);
      }
    },
  };
}

async function opened(keeper: VaultKeeper, given: Parsed<'salvage.open'>): Promise<SalvagedVault> {
  if ('recoveryKey' in given) {
    const decoded = decodeRecoveryKey(given.recoveryKey);
    if (!decoded.ok) throw new VaultError('recovery-key-mistyped', 'check characters do not match');
    try {
      return await keeper.salvage({ kind: 'recovery', recoveryKey: decoded.bytes });
    } finally {
      decoded.bytes.fill(0);
    }
  }
  const { passphrase, personId } = given;
  const whose = personId === undefined ? {} : { personId: bytesOfHex(personId, ID_BYTES) };
  const bytes = withPassphrase(passphrase, (nfc) => nfc.slice());
  try {
    return await keeper.salvage({ kind: 'passphrase', passphrase: bytes, ...whose });
  } finally {
    bytes.fill(0);
    passphrase.fill(0);
  }
}
