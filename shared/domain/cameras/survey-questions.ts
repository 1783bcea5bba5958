/** Questions of the survey that the camera dossier answers in detail. Pure. */

const PREFIX = 'cameras.';
/** In the same domain of the survey, and no matter of the camera law. */
const OTHERS = /^cameras\.(?:alarm-|smart-devices$)/;

export const isCameraQuestion = (questionId: string): boolean =>
  questionId.startsWith(PREFIX) && !OTHERS.test(questionId);
