/** The webcam. Main keeps who may open it and until when; the window only asks. */
import { z } from 'zod';
import { endpoint, nothing } from './endpoint.js';

export const cameraAccessContract = {
  /**
   * For the next seconds the window may open a camera, without sound. `refused-by-system`: the settings of the computer
   * keep programs from the camera, and asking on is of no use.
   */
  'camera.allow': endpoint(
    'main',
    'unlocked-vault',
    nothing,
    z.object({ outcome: z.enum(['allowed', 'refused-by-system']) }),
  ),
  /** Takes it back at once. Also while paused or locking: it can only close. */
  'camera.release': endpoint('main', 'nothing', nothing, nothing, { worksPaused: true }),
};
