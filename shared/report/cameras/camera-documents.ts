/** What the camera documents are made from. Pure. */
import type { CameraTexts } from '../../content/law/camera-texts.js';
import { isKept, type Camera } from '../../domain/cameras/camera.js';
import type { CameraFile } from '../../domain/cameras/duties.js';
import type { Practice } from '../../domain/practice/practice.js';
import { dayText, type SheetInput } from '../sheet.js';

export interface CameraDocumentInput extends CameraFile, SheetInput {
  readonly practice: Practice;
  readonly law: CameraTexts;
  /** YYYY-MM-DD. */
  readonly today: string;
}

export const keptCameras = ({ cameras, today }: CameraDocumentInput): readonly Camera[] =>
  cameras.filter((camera) => isKept(camera, today));

/** The sign for nothing when there is no day. */
export const dayOrNone = (input: CameraDocumentInput, day: string | undefined): string =>
  day === undefined ? input.translate('camera-documents.label.empty') : dayText(input, day);
