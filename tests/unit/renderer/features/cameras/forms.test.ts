import { describe, expect, it } from 'vitest';
import {
  cameraFormOf,
  cameraFrom,
  cameraProblems,
  newCameraForm,
  withoutId,
} from '../../../../../renderer/features/cameras/camera-form-model.js';
import {
  newRequestForm,
  requestFormOf,
  requestFrom,
  requestProblems,
  withoutRequestId,
} from '../../../../../renderer/features/cameras/request-form-model.js';
import { newCameraSchema } from '../../../../../shared/domain/cameras/camera.js';
import { newImageRequestSchema } from '../../../../../shared/domain/cameras/image-request.js';
import { aPractice } from '../../../../support/assessment-builders.js';
import { aCamera, anImageRequest } from '../../../../support/camera-builders.js';

const { sites } = aPractice();

describe('the form of a camera', () => {
  it('gives back the camera it was made of', () => {
    expect(cameraFrom(cameraFormOf(aCamera()))).toEqual(withoutId(aCamera()));
  });

  it('asks for a name and a place, and fills in the only site', () => {
    expect(cameraProblems(newCameraForm(sites.slice(0, 1)))).toEqual({
      name: 'required',
      room: 'required',
    });
  });

  it.each(['consulting-room', 'toilets'] as const)('refuses the %s', (room) => {
    const form = { ...cameraFormOf(aCamera()), room };
    expect(cameraProblems(form)).toEqual({ room });
    expect(cameraFrom(form)).toBeUndefined();
    expect(newCameraSchema.safeParse({ ...withoutId(aCamera()), room }).success).toBe(false);
  });

  it.each([
    ['31', 'too-long'],
    ['0', 'not-a-number'],
    ['2.5', 'not-a-number'],
    ['thirty', 'not-a-number'],
  ])('refuses %s days', (retentionDays, problem) => {
    const form = { ...cameraFormOf(aCamera()), retentionDays };
    expect(cameraProblems(form)).toEqual({ retentionDays: problem });
  });

  it('sends nothing about recordings of a camera that makes none', () => {
    const form = { ...cameraFormOf(aCamera()), isRecording: false, retentionDays: '99' };
    const sent = cameraFrom(form);
    expect(sent).toMatchObject({ isRecording: false, viewers: '' });
    expect(sent).not.toHaveProperty('retentionDays');
  });

  it('refuses an end before the start', () => {
    const form = { ...cameraFormOf(aCamera()), outOfServiceOn: '2026-03-11' };
    expect(cameraProblems(form)).toEqual({ outOfServiceOn: 'before-start' });
  });
});

describe('the form of a request', () => {
  it('gives back the request it was made of', () => {
    expect(requestFrom(requestFormOf(anImageRequest()))).toEqual(
      withoutRequestId(anImageRequest()),
    );
  });

  it('needs no name, only who asks and when', () => {
    const form = newRequestForm('2026-11-22', 'police');
    expect(requestProblems(form)).toEqual({});
    expect(newImageRequestSchema.safeParse(requestFrom(form)).success).toBe(true);
    expect(requestProblems({ ...form, from: '', receivedOn: '' })).toEqual({
      from: 'required',
      receivedOn: 'required',
    });
  });

  it('asks for the day of an answer, and none before the request', () => {
    const form = { ...newRequestForm('2026-11-22', 'police'), outcome: 'refused' } as const;
    expect(requestProblems(form)).toEqual({ answeredOn: 'required' });
    expect(requestProblems({ ...form, answeredOn: '2026-11-21' })).toEqual({
      answeredOn: 'before-request',
    });
  });
});
