/** One frame of the webcam as a file: a JPEG without anything but the picture. */
import { drawn } from '../attachments/prepare-file.js';

/** As large as the largest photo that is kept. */
const MAX_SIDE = 2560;
/** It is encoded once more when it is kept. */
const QUALITY = 0.93;

/** Undefined while the first frame is not there yet. */
export async function takePicture(
  video: HTMLVideoElement,
  number: number,
): Promise<File | undefined> {
  if (video.videoWidth === 0) return undefined;
  const bitmap = await createImageBitmap(video);
  try {
    const bytes = await drawn(bitmap, MAX_SIDE, QUALITY);
    return new File([bytes], `webcam-${String(number)}.jpg`, { type: 'image/jpeg' });
  } finally {
    bitmap.close();
  }
}
