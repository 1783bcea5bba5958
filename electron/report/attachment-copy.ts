/** Writes a document of the vault where the user says, in the clear: the window has no means to show one. */
import type { MediaType } from '../../shared/domain/attachment/attachment.js';
import type { Handlers, Output, Parsed, VaultChannel } from '../../shared/ipc/contract.js';
import { contract } from '../../shared/ipc/contract.js';
import type { BrowserWindow } from 'electron';
import { VaultCallError } from '../vault-client.js';
import { saveFile } from './save-file.js';
import { suggestedPdfName } from './suggested-name.js';

export interface AttachmentCopyPorts {
  readonly call: (channel: VaultChannel, input: unknown) => Promise<unknown>;
  readonly window: () => BrowserWindow | undefined;
}

interface Document {
  readonly attachment: { readonly mediaType: MediaType; readonly name: string };
  readonly read: () => Promise<{ readonly bytes: Uint8Array }>;
}

export function attachmentCopyHandlers({
  call,
  window,
}: AttachmentCopyPorts): Pick<Handlers, 'attachment.saveCopy' | 'inventory.saveCopy'> {
  const ask = async <C extends VaultChannel>(channel: C, input?: Parsed<C>) =>
    contract[channel].output.parse(await call(channel, input)) as Output<C>;

  const saveCopy = async (found: Document | undefined): Promise<'saved' | 'cancelled'> => {
    if (found?.attachment.mediaType !== 'application/pdf') throw new VaultCallError('not-found');
    const parent = window();
    if (parent === undefined) return 'cancelled';
    const { bytes } = await found.read();
    const path = await saveFile({
      window: parent,
      suggestedName: suggestedPdfName(found.attachment.name),
      filterName: 'PDF',
      extension: 'pdf',
      bytes,
    });
    return path === undefined ? 'cancelled' : 'saved';
  };

  return {
    'attachment.saveCopy': async ({ photoId }) => {
      const photo = (await ask('attachment.list')).find(({ id }) => id === photoId);
      const read = () => ask('attachment.read', { photoId, part: 'whole' });
      return { outcome: await saveCopy(photo && { attachment: photo.attachment, read }) };
    },
    'inventory.saveCopy': async ({ photoId }) => {
      const photo = (await ask('inventory.get')).photos.find(({ id }) => id === photoId);
      const read = () => ask('inventory.readPhoto', { photoId, part: 'whole' });
      return { outcome: await saveCopy(photo && { attachment: photo.attachment, read }) };
    },
  };
}
