/** Words that must not stand in a paper for the police: whose care an object served is nobody's business. Pure. */

/** "patient", "patientèle", "patiëntendossier", and the same in capitals or without its accent. */
const PATIENT = /\p{L}*pati[eë]nt\p{L}*/giu;
const LEFT_OUT = '…';

export const tellsOfPatients = (text: string): boolean =>
  text.normalize('NFC').search(PATIENT) !== -1;

/** The same line without these words; empty where nothing else was said. */
export function withoutPatients(text: string): string {
  const left = text.normalize('NFC').replaceAll(PATIENT, LEFT_OUT);
  return /[\p{L}\p{N}]/u.test(left) || !left.includes(LEFT_OUT) ? left : '';
}
