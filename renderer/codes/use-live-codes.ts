/** Reads the frames of a video one after the other, about eight a second, leaving out those that come while one is read. */
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { ReadCode } from '../../shared/domain/inventory/read-code.js';
import { CodeFailure, createCodeReader } from './code-reader.js';
import { openCodeWorker } from './open-code-worker.js';
import { createSightings } from './sightings.js';

const FRAME_MS = 125;
/** A reader that fails that often in a row does not work on this computer. */
const MOST_FAILURES = 3;

/** Returns whether reading gave up. `onCodes` gets what is new in a frame, never an empty list. */
export function useLiveCodes(
  video: RefObject<HTMLVideoElement | null>,
  isOn: boolean,
  onCodes: (codes: readonly ReadCode[]) => void,
): { readonly hasGivenUp: boolean } {
  const [hasGivenUp, setHasGivenUp] = useState(false);
  const latest = useRef(onCodes);
  useEffect(() => {
    latest.current = onCodes;
  });
  useEffect(() => {
    if (!isOn) return undefined;
    const reader = createCodeReader(openCodeWorker);
    const sightings = createSightings();
    let isBusy = false;
    let failures = 0;
    let frame = 0;
    let isOver = false;
    const turn = async (): Promise<void> => {
      const element = video.current;
      if (isBusy || element === null || element.videoWidth === 0) return;
      isBusy = true;
      try {
        const codes = await reader.read(await createImageBitmap(element), frame);
        frame += 1;
        failures = 0;
        const told = sightings.see(codes, performance.now());
        if (!isOver && told.length > 0) latest.current(told);
      } catch (error) {
        if (error instanceof CodeFailure) failures += 1;
        if (!isOver && failures >= MOST_FAILURES) setHasGivenUp(true);
      } finally {
        isBusy = false;
      }
    };
    const timer = window.setInterval(() => {
      if (failures < MOST_FAILURES) void turn();
    }, FRAME_MS);
    return () => {
      isOver = true;
      window.clearInterval(timer);
      reader.close();
    };
  }, [isOn, video]);
  return { hasGivenUp };
}
