/**
 * The page's side of reading codes: one worker, one picture at a time. A worker that fails or takes too long is thrown
 * away, and the next picture gets a new one.
 */
import type { ReadCode } from '../../shared/domain/inventory/read-code.js';
import type { ReadAnswer, ReadRequest } from './read-messages.js';

/** A picture takes some tenths of a second; a hostile one may take for ever. */
const TIME_LIMIT_MS = 3000;
/** The first picture waits for a million bytes to be compiled, too. */
const START_LIMIT_MS = 10_000;

export type CodeFailureReason = 'not-a-picture' | 'too-slow' | 'no-reader';

/** A picture could not be read. That there is no code on it is no failure. */
export class CodeFailure extends Error {
  constructor(readonly reason: CodeFailureReason) {
    super(reason);
  }
}

export interface CodeReader {
  /** One after the other. Throws `CodeFailure`. */
  readonly read: (
    picture: ImageBitmap | ImageData,
    /** Number of a frame of the webcam. */
    frame?: number,
  ) => Promise<readonly ReadCode[]>;
  readonly close: () => void;
}

/** `openWorker` starts a new one. */
export function createCodeReader(openWorker: () => Worker): CodeReader {
  let worker: Worker | undefined;
  let hasAnswered = false;
  let last: Promise<unknown> = Promise.resolve();
  let nextId = 0;
  let giveUp: (() => void) | undefined;
  let isClosed = false;

  const end = (): void => {
    worker?.terminate();
    worker = undefined;
    hasAnswered = false;
  };
  const ask = (
    picture: ImageBitmap | ImageData,
    frame: number | undefined,
  ): Promise<readonly ReadCode[]> =>
    new Promise((resolve, reject) => {
      // A frame that was on its way when the dialog closed starts no worker that nobody ends.
      if (isClosed) throw new CodeFailure('no-reader');
      worker ??= openWorker();
      const current = worker;
      const request: ReadRequest = { id: nextId, picture, frame };
      nextId += 1;
      const done = (outcome: readonly ReadCode[] | CodeFailureReason): void => {
        clearTimeout(limit);
        giveUp = undefined;
        current.onmessage = null;
        current.onerror = null;
        if (typeof outcome === 'object') resolve(outcome);
        else reject(new CodeFailure(outcome));
      };
      const fail = (reason: CodeFailureReason) => (): void => {
        end();
        done(reason);
      };
      const limit = setTimeout(fail('too-slow'), hasAnswered ? TIME_LIMIT_MS : START_LIMIT_MS);
      giveUp = fail('no-reader');
      current.onerror = fail('no-reader');
      current.onmessage = ({ data }: MessageEvent<ReadAnswer>) => {
        if (data.id !== request.id) return;
        hasAnswered = true;
        if (data.codes === undefined) fail('not-a-picture')();
        else done(data.codes);
      };
      current.postMessage(request, 'close' in picture ? [picture] : []);
    });

  return {
    read: (picture, frame) => {
      const answer = last.then(() => ask(picture, frame));
      last = answer.catch(() => undefined);
      return answer;
    },
    close: () => {
      isClosed = true;
      giveUp?.();
      end();
    },
  };
}
