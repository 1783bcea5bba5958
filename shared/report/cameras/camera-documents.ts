/** What the camera documents are made from, and what they share: words, dates, style. Pure. */
import type { Language } from '../../base/language.js';
import type { CameraTexts } from '../../content/law/camera-texts.js';
import { isKept, type Camera } from '../../domain/cameras/camera.js';
import type { CameraFile } from '../../domain/cameras/duties.js';
import type { Practice } from '../../domain/practice/practice.js';
import type { Translator } from '../../i18n/messages.js';
import { longDay } from '../sheet.js';

export interface CameraDocumentInput extends CameraFile {
  readonly practice: Practice;
  readonly language: Language;
  /** Holds the catalogue `camera-documents`. */
  readonly translate: Translator;
  readonly law: CameraTexts;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly fonts: { readonly ui: string; readonly read: string };
}

export const keptCameras = ({ cameras, today }: CameraDocumentInput): readonly Camera[] =>
  cameras.filter((camera) => isKept(camera, today));

/** "12 mars 2026"; the program's own sign for nothing when there is no day. */
export function dayText(
  { language, translate }: CameraDocumentInput,
  day: string | undefined,
): string {
  if (day === undefined || day === '') return translate('camera-documents.label.empty');
  return longDay(language, day);
}
