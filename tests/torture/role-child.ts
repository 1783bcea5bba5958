/** Opens a vault as somebody and keeps it open: `role-child.ts DIR PASSPHRASE [PERSON]`. Says `open`. */
import { writeSync } from 'node:fs';
import { openVault } from '../../electron/vault/vault.js';
import { cheapDerivation, portsFor, utf8 } from './vault-under-test.js';

const [, , dir = '', passphrase = '', personId] = process.argv;
await cheapDerivation();
const ports = { ...portsFor(dir), now: () => new Date('2026-11-22T10:30:00.123Z') };
const vault = await openVault(ports, utf8(passphrase), personId);
writeSync(1, 'open\n');
setInterval(() => vault.role, 60_000);
