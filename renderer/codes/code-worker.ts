/**
 * The worker in which codes are read: away from the page, under a policy of its own that lets it compile WebAssembly
 * and load nothing (electron/security/headers.ts). It carries its wasm file inside.
 */
import { base64 as wasm } from 'zxing-wasm/reader/zxing_reader.wasm?base64';
import { scaledWithin } from './picture-size.js';
import { createEngine } from './reader-engine.js';
import type { ReadAnswer, ReadRequest } from './read-messages.js';

/** Of a worker; the types of the page know another `self`. */
const port = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ReadRequest>) => void) | null;
  readonly postMessage: (answer: ReadAnswer) => void;
};

const engine = createEngine(bytesOf(wasm));

port.onmessage = ({ data: { id, picture, frame } }) => {
  read(picture, frame).then(
    (codes) => {
      port.postMessage({ id, codes });
    },
    () => {
      port.postMessage({ id, codes: undefined });
    },
  );
};

async function read(picture: ReadRequest['picture'], frame: number | undefined) {
  const { pixels, scale } = pixelsOf(picture);
  const codes = await (await engine).read(pixels, frame);
  return codes.map(({ corners, ...code }) =>
    corners === undefined
      ? code
      : { ...code, corners: corners.map(({ x, y }) => ({ x: x / scale, y: y / scale })) as never },
  );
}

/** At most as many pixels as reading takes without delay; a bitmap is given back at once. */
function pixelsOf(picture: ReadRequest['picture']) {
  const { width, height, scale } = scaledWithin(picture);
  if (picture instanceof ImageData && scale === 1) return { pixels: picture, scale };
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no canvas');
  context.imageSmoothingQuality = 'high';
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  if (picture instanceof ImageData) {
    const whole = new OffscreenCanvas(picture.width, picture.height);
    whole.getContext('2d')?.putImageData(picture, 0, 0);
    context.drawImage(whole, 0, 0, width, height);
  } else {
    context.drawImage(picture, 0, 0, width, height);
    picture.close();
  }
  return { pixels: context.getImageData(0, 0, width, height), scale };
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
