/** Whether a device is a surveillance camera in the law's sense. Pure. */
import type { CameraFactId } from '../../content/law/camera-facts.js';

export const DEVICES = [
  'camera',
  'videophone',
  'doorbell',
  'webcam',
  'dummy',
  'home',
  'mirror',
] as const;
export type Device = (typeof DEVICES)[number];

/** Devices whose use decides: one question, answered by yes or no. */
export const ASKED_DEVICES = ['videophone', 'doorbell', 'webcam', 'home'] as const;
export type AskedDevice = (typeof ASKED_DEVICES)[number];
export const isAsked = (device: Device): device is AskedDevice =>
  ASKED_DEVICES.some((asked) => asked === device);

export type DeviceVerdict =
  /** The camera law in full. */
  | 'surveillance'
  /** Outside the camera law; the rules on personal data hold. */
  | 'data-only'
  | 'outside'
  | 'exempt';

export interface DeviceAnswer {
  readonly verdict: DeviceVerdict;
  /** Key of the explanation: some devices reach one verdict for different reasons. */
  readonly reason: Device | 'recording' | 'watching' | 'not-home';
  readonly facts: readonly CameraFactId[];
}

/** `answer` is left out for a device that needs no question. Undefined while the question is open. */
export function deviceAnswer(
  device: Device,
  answer: boolean | undefined,
): DeviceAnswer | undefined {
  if (isAsked(device) && answer === undefined) return undefined;
  switch (device) {
    case 'camera':
      return { verdict: 'surveillance', reason: 'camera', facts: ['surveillance-camera'] };
    case 'dummy':
      return { verdict: 'outside', reason: 'dummy', facts: ['dummy'] };
    case 'mirror':
      return { verdict: 'outside', reason: 'mirror', facts: ['proportionate'] };
    // Asked: does it record, or serve for more than seeing who rings?
    case 'videophone':
      return answer === true
        ? { verdict: 'surveillance', reason: 'recording', facts: ['videophone'] }
        : { verdict: 'data-only', reason: 'videophone', facts: ['videophone'] };
    case 'doorbell':
      return answer === true
        ? { verdict: 'surveillance', reason: 'recording', facts: ['doorbell'] }
        : { verdict: 'data-only', reason: 'doorbell', facts: ['videophone'] };
    // Asked: does it serve to watch a place?
    case 'webcam':
      return answer === true
        ? { verdict: 'surveillance', reason: 'watching', facts: ['surveillance-camera'] }
        : { verdict: 'data-only', reason: 'webcam', facts: ['surveillance-camera'] };
    // Asked: does it film nothing but the inside of a private home?
    case 'home':
      return answer === true
        ? { verdict: 'exempt', reason: 'home', facts: ['exemption'] }
        : { verdict: 'surveillance', reason: 'not-home', facts: ['exemption'] };
  }
}
