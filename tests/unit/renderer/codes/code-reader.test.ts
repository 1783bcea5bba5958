import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCodeReader } from '../../../../renderer/codes/code-reader.js';
import type { ReadAnswer, ReadRequest } from '../../../../renderer/codes/read-messages.js';
import type { ReadCode } from '../../../../shared/domain/inventory/read-code.js';

const picture = { width: 1, height: 1 } as ImageData;
const found: readonly ReadCode[] = [{ text: 'SN-1', symbology: 'qr' }];

/** Workers that do as `behave` says with each picture; counts those started and ended. */
function workers(behave: (request: ReadRequest, answer: (given: ReadAnswer) => void) => void) {
  const seen = { started: 0, ended: 0 };
  const open = (): Worker => {
    seen.started += 1;
    const worker = {
      onmessage: undefined as ((event: { data: ReadAnswer }) => void) | undefined,
      onerror: undefined as (() => void) | undefined,
      postMessage: (request: ReadRequest) => {
        try {
          behave(request, (data) => worker.onmessage?.({ data }));
        } catch {
          worker.onerror?.();
        }
      },
      terminate: () => {
        seen.ended += 1;
      },
    };
    return worker as unknown as Worker;
  };
  return { open, seen };
}

describe('createCodeReader', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('asks one worker, one picture after the other', async () => {
    const asked: number[] = [];
    const { open, seen } = workers(({ id }, answer) => {
      asked.push(id);
      setTimeout(() => answer({ id, codes: found }), 50);
    });
    const reader = createCodeReader(open);
    const both = Promise.all([reader.read(picture), reader.read(picture)]);
    await vi.advanceTimersByTimeAsync(50);
    expect(asked).toEqual([0, 1]);
    await vi.advanceTimersByTimeAsync(50);
    expect(await both).toEqual([found, found]);
    expect(seen).toEqual({ started: 1, ended: 0 });
    reader.close();
    expect(seen.ended).toBe(1);
  });

  it('throws a worker away that takes over 3 s, and reads the next picture with a new one', async () => {
    const { open, seen } = workers(({ id }, answer) => {
      if (id !== 1) answer({ id, codes: found });
    });
    const reader = createCodeReader(open);
    expect(await reader.read(picture)).toEqual(found);
    const stuck = expect(reader.read(picture)).rejects.toMatchObject({ reason: 'too-slow' });
    await vi.advanceTimersByTimeAsync(2999);
    expect(seen.ended).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    await stuck;
    expect(seen).toEqual({ started: 1, ended: 1 });
    expect(await reader.read(picture)).toEqual(found);
    expect(seen.started).toBe(2);
  });

  it('throws a worker away that crashed or could not read at all', async () => {
    const { open, seen } = workers(({ id }, answer) => {
      if (id === 0) throw new Error('crash');
      answer({ id, codes: id === 1 ? undefined : found });
    });
    const reader = createCodeReader(open);
    await expect(reader.read(picture)).rejects.toMatchObject({ reason: 'no-reader' });
    await expect(reader.read(picture)).rejects.toMatchObject({ reason: 'not-a-picture' });
    expect(await reader.read(picture)).toEqual(found);
    expect(seen).toEqual({ started: 3, ended: 2 });
  });

  it('gives up what is under way when it is closed', async () => {
    const { open, seen } = workers(() => undefined);
    const reader = createCodeReader(open);
    const reading = expect(reader.read(picture)).rejects.toMatchObject({ reason: 'no-reader' });
    await vi.advanceTimersByTimeAsync(1);
    reader.close();
    await reading;
    await expect(reader.read(picture)).rejects.toMatchObject({ reason: 'no-reader' });
    expect(seen.started).toBe(1);
    expect(seen.ended).toBeGreaterThan(0);
  });
});
