/**
 * A program that adds, removes or clears up photos and is killed at one step of it. Prints each step it
 * passes. Arguments: folder, passphrase, what to do, photo id, number of the step to die at (0: none).
 */
import { writeSync } from 'node:fs';
import { findNativeBinding } from '../../../../electron/vault/store/native-binding.js';
import { openVault } from '../../../../electron/vault/vault.js';
import { attachmentHandlers } from '../../../../electron/assessment/photo-handlers.js';
import { photoIdSchema } from '../../../../shared/domain/photo/photo.js';
import { noisePhoto } from '../../../support/fill-photos.js';
import { subject } from './photo-fixture.js';
import { jpegShell } from '../../../support/pictures.js';

const [, , dir = '', passphrase = '', work = '', photoId = '', dieAt = '0'] = process.argv;
let passed = 0;

const vault = await openVault(
  {
    dir,
    nativeBinding: findNativeBinding,
    now: () => new Date(work === 'collect' ? '2027-11-22T10:30:00Z' : '2026-11-22T10:30:00.123Z'),
    monotonicMs: () => performance.now(),
    onStep: (step) => {
      passed += 1;
      writeSync(1, `${step}\n`);
      if (passed === Number(dieAt)) process.kill(process.pid, 'SIGKILL');
    },
  },
  new TextEncoder().encode(passphrase),
);
const handlers = attachmentHandlers({
  records: () => vault.records,
  attachments: () => vault.attachments,
  clock: { now: () => '2026-11-22T10:30:00.000Z', today: () => '2026-11-22' },
});
if (work === 'add') {
  await handlers['attachment.add']({
    subject,
    bytes: noisePhoto(200_000),
    mediaType: 'image/jpeg',
    name: 'porte.jpg',
    thumbnail: jpegShell({ width: 320, height: 240 }),
  });
} else if (work === 'remove') {
  await handlers['attachment.remove']({ photoId: photoIdSchema.parse(photoId) });
} else {
  vault.attachments.collectOrphans();
}
vault.close();
