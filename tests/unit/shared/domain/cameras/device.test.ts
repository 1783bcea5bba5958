import { describe, expect, it } from 'vitest';
import {
  DEVICES,
  deviceAnswer,
  isAsked,
  type Device,
  type DeviceVerdict,
} from '../../../../../shared/domain/cameras/device.js';

const table: readonly (readonly [Device, boolean | undefined, DeviceVerdict | undefined])[] = [
  ['camera', undefined, 'surveillance'],
  ['dummy', undefined, 'outside'],
  ['mirror', undefined, 'outside'],
  ['videophone', true, 'surveillance'],
  ['videophone', false, 'data-only'],
  ['doorbell', true, 'surveillance'],
  ['doorbell', false, 'data-only'],
  ['webcam', true, 'surveillance'],
  ['webcam', false, 'data-only'],
  ['home', true, 'exempt'],
  ['home', false, 'surveillance'],
];

describe('is it a camera', () => {
  it.each(table)('%s answered %s is %s', (device, answer, verdict) => {
    expect(deviceAnswer(device, answer)?.verdict).toBe(verdict);
  });

  it('waits for the answer of what it asks about, and of nothing else', () => {
    for (const device of DEVICES) {
      expect(deviceAnswer(device, undefined) === undefined).toBe(isAsked(device));
    }
  });

  it('names a rule with every answer', () => {
    for (const device of DEVICES) {
      for (const answer of [true, false]) {
        expect(deviceAnswer(device, answer)?.facts.length).toBeGreaterThan(0);
      }
    }
  });
});
