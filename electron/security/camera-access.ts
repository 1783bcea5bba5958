/**
 * When the window may open a camera: never by itself, only for a few seconds after it asked main, and only while the
 * vault is open. A stream that runs is not asked again; the window ends it, and goes when the vault locks.
 */

/** Long enough for the system's own question on a slow computer, too short to be of use to somebody else. */
export const ACCESS_MS = 20_000;

export interface CameraAccessPorts {
  /** Milliseconds on a clock that never goes back. */
  readonly nowMs: () => number;
  /** Unlocked, and not paused behind the return code. */
  readonly isVaultOpen: () => boolean;
}

export interface CameraAccess {
  /** Opens the window of time. */
  readonly allow: () => void;
  readonly withdraw: () => void;
  readonly isAllowed: () => boolean;
}

export function createCameraAccess({ nowMs, isVaultOpen }: CameraAccessPorts): CameraAccess {
  let until = -Infinity;
  return {
    allow: () => {
      if (isVaultOpen()) until = nowMs() + ACCESS_MS;
    },
    withdraw: () => {
      until = -Infinity;
    },
    isAllowed: () => isVaultOpen() && nowMs() < until,
  };
}

/** What a page wants of the platform, as the engine tells it. */
export interface MediaWish {
  readonly permission: string;
  readonly isMainFrame: boolean;
  /** Of the frame that asks. */
  readonly origin: string;
  readonly media: readonly string[];
}

/** Picture without sound, for the main frame of our own page: all else is refused whatever was allowed. */
export const isCameraOnly = (wish: MediaWish, ownOrigin: string): boolean =>
  wish.permission === 'media' &&
  wish.isMainFrame &&
  wish.origin === ownOrigin &&
  wish.media.length === 1 &&
  wish.media[0] === 'video';
