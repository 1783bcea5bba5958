/** Writes a document of the vault where the user says, in the clear: the window has no means to show one. */
import type { Handlers, Output, VaultChannel } from '../../shared/ipc/contract.js';
import { contract } from '../../shared/ipc/contract.js';
import type { BrowserWindow } from 'electron';
import { VaultCallError } from '../vault-client.js';
import { saveFile } from './save-file.js';
import { suggestedPdfName } from './suggested-name.js';

export interface AttachmentCopyPorts {
  readonly call: (channel: VaultChannel, input: unknown) => Promise<unknown>;
  readonly window: () => BrowserWindow | undefined;
}

export const attachmentCopyHandlers = ({
  call,
  window,
}: AttachmentCopyPorts): Pick<Handlers, 'attachment.saveCopy'> => ({
  'attachment.saveCopy': async ({ photoId }) => {
    const ask = async <C extends 'attachment.list' | 'attachment.read'>(
      channel: C,
      input?: unknown,
    ) => contract[channel].output.parse(await call(channel, input)) as Output<C>;
    const photo = (await ask('attachment.list')).find(({ id }) => id === photoId);
    if (photo?.attachment.mediaType !== 'application/pdf') throw new VaultCallError('not-found');
    const parent = window();
    if (parent === undefined) return { outcome: 'cancelled' };
    const { bytes } = await ask('attachment.read', { photoId, part: 'whole' });
    const path = await saveFile({
      window: parent,
      suggestedName: suggestedPdfName(photo.attachment.name),
      filterName: 'PDF',
      extension: 'pdf',
      bytes,
    });
    return { outcome: path === undefined ? 'cancelled' : 'saved' };
  },
});
