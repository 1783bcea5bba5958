/** The webcam in a dialog: takes photos, or reads a code. Offline, without sound, and only while it is open. */
import { CodeCapture, type CodeCaptureProps } from './code-capture.js';
import { PhotoCapture, type PhotoCaptureProps } from './photo-capture.js';

export type CaptureDialogProps =
  ({ readonly mode: 'photo' } & PhotoCaptureProps) | ({ readonly mode: 'code' } & CodeCaptureProps);

export const CaptureDialog = (props: CaptureDialogProps) =>
  props.mode === 'photo' ? <PhotoCapture {...props} /> : <CodeCapture {...props} />;
