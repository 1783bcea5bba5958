/** The history as signed text: readable lines, then a signature any Ed25519 program verifies. FORMAT.md §6. */
import type { HistoryEntry } from '../../../shared/domain/history/history-entry.js';
import { civilText } from '../../../shared/history/civil-time.js';
import { describeEntry, type HistoryWords } from '../../../shared/history/describe-entry.js';
import { hexOf, utf8 } from '../bytes.js';
import { sign } from '../crypto/sign.js';
import type { PersonSecrets } from '../keyring/slot.js';

export interface HistoryLine {
  readonly entry: HistoryEntry;
  /** Of the entry in the chain, hex. */
  readonly hash: string;
}

export interface HistoryTextParts {
  readonly words: HistoryWords;
  readonly nameOf: (personId: string) => string;
  readonly practiceName: string;
  readonly vaultId: Uint8Array;
  readonly ownerKey: Uint8Array;
  /** When it was made, as "2026-11-22 11:30:05 +01:00". */
  readonly madeAt: string;
}

/** Its line begins what is not signed. */
export const SIGNATURE_MARK = '-----BEGIN CABINET SUR HISTORY SIGNATURE-----';
const SIGNATURE_END = '-----END CABINET SUR HISTORY SIGNATURE-----';
/** What comes before the 32 bytes of an Ed25519 key in SubjectPublicKeyInfo (RFC 8410). */
const SPKI_ED25519 = '302a300506032b6570032100';

/** The part that is signed. Pure: the same journal in the same words gives the same text. */
export function historyText(lines: readonly HistoryLine[], parts: HistoryTextParts): string {
  const { words, nameOf, practiceName, vaultId, ownerKey, madeAt } = parts;
  const head = [
    words('history.title.text'),
    '',
    words('history.prose.text-practice', { practice: oneLine(practiceName) }),
    words('history.prose.text-vault', { id: hexOf(vaultId) }),
    words('history.prose.text-made', { at: madeAt }),
    words('history.prose.text-count', { count: lines.length }),
    words('history.prose.text-key', { key: hexOf(ownerKey) }),
    '',
    words('history.prose.text-verify'),
    words('history.prose.text-verify-how', { mark: SIGNATURE_MARK }),
    words('history.prose.text-verify-key'),
    words('history.prose.text-chain'),
  ];
  const entries = lines.flatMap(({ entry, hash }) => {
    const step = entry.action?.step;
    const marked = step === 'planned' || step === 'not-applied';
    return [
      '',
      `${String(entry.seq)} | ${civilText(entry)} | ${oneLine(nameOf(entry.personId))}`,
      ...describeEntry(words, entry, nameOf).map((sentence) => `  ${oneLine(sentence)}`),
      ...(marked ? [`  [${words(`history.label.step-${step}`)}]`] : []),
      `  ${hash}`,
    ];
  });
  return `${[...head, ...entries].join('\n')}\n\n`;
}

/** The text with its signature below. The owner signs the UTF-8 of exactly what stands above the mark. */
export function signHistory(
  text: string,
  { signingSeed, ownerPublicKey }: Pick<PersonSecrets, 'signingSeed' | 'ownerPublicKey'>,
): string {
  const spki = Buffer.from(SPKI_ED25519 + hexOf(ownerPublicKey), 'hex').toString('base64');
  const signature = Buffer.from(sign(signingSeed, utf8(text))).toString('base64');
  return [
    `${text}${SIGNATURE_MARK}`,
    signature,
    SIGNATURE_END,
    '-----BEGIN PUBLIC KEY-----',
    spki,
    '-----END PUBLIC KEY-----',
    '',
  ].join('\n');
}

/** Labels are people's words: a line break in one must not make a line of its own. */
const oneLine = (text: string): string => text.replaceAll(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ');
