/** Answers when the window asks for the webcam, or gives it back. */
import { systemPreferences } from 'electron';
import type { MainHandlers } from './ipc/serve.js';
import type { CameraAccess } from './security/camera-access.js';

export function cameraHandlers(
  access: CameraAccess,
): Pick<MainHandlers, 'camera.allow' | 'camera.release'> {
  return {
    'camera.allow': async () => {
      if (!(await doesSystemAllow())) return { outcome: 'refused-by-system' };
      access.allow();
      return { outcome: 'allowed' };
    },
    'camera.release': () => {
      access.withdraw();
    },
  };
}

/** macOS asks the user once, then remembers. Linux has no such setting: there the engine finds out. */
async function doesSystemAllow(): Promise<boolean> {
  if (process.platform === 'linux') return true;
  const status = systemPreferences.getMediaAccessStatus('camera');
  if (status === 'denied' || status === 'restricted') return false;
  return process.platform === 'darwin' && status === 'not-determined'
    ? systemPreferences.askForMediaAccess('camera')
    : true;
}
