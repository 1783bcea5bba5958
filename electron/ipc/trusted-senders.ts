/** Which frames may call: the main frame, on our own origin, of a window made by `window.ts`. */
import type { IpcMainInvokeEvent, WebContents } from 'electron';

export const UI_ORIGIN = 'app://ui';

export interface TrustedSenders {
  /** A window of the interface: its main frame may call. */
  readonly trust: (contents: WebContents) => void;
  /** A window of ours that may not call, such as a document being printed. */
  readonly announce: (contents: WebContents) => void;
  readonly isTrusted: (event: unknown) => boolean;
  readonly isKnown: (contents: WebContents) => boolean;
  /** A window of the interface, whatever frame of it. */
  readonly isInterface: (contents: WebContents) => boolean;
}

export function createTrustedSenders(): TrustedSenders {
  const ids = new Set<number>();
  const known = new Set<number>();
  const announce = (contents: WebContents): void => {
    const { id } = contents;
    known.add(id);
    contents.once('destroyed', () => {
      known.delete(id);
      ids.delete(id);
    });
  };
  return {
    trust: (contents) => {
      announce(contents);
      ids.add(contents.id);
    },
    announce,
    isKnown: (contents) => known.has(contents.id),
    isInterface: (contents) => ids.has(contents.id),
    isTrusted: (event) => {
      const { sender, senderFrame } = event as IpcMainInvokeEvent;
      // SECURITY: senderFrame is null once the frame is gone; a frame that cannot be named is refused.
      if (senderFrame === null || !ids.has(sender.id) || sender.isDestroyed()) return false;
      if (senderFrame !== sender.mainFrame) return false;
      // `origin` of a custom standard scheme is compared whole, never by prefix.
      return senderFrame.origin === UI_ORIGIN;
    },
  };
}
