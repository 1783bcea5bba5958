/** A vault with a survey under way, and the channels through which the window adds photos to it. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { assessmentRecord } from '../../../../electron/assessment/assessment-repository.js';
import { attachmentHandlers } from '../../../../electron/assessment/photo-handlers.js';
import type { OpenVault } from '../../../../electron/vault/open-vault.js';
import { surgeryQuestions } from '../../../../shared/content/surgery-pack.js';
import { assessmentSchema } from '../../../../shared/domain/assessment/assessment.js';
import { photoIdSchema, type Photo } from '../../../../shared/domain/photo/photo.js';
import type { MediaType } from '../../../../shared/domain/attachment/attachment.js';
import { aSubject } from '../../../support/fill-photos.js';
import { jpegShell } from '../../../support/pictures.js';
import { newVault } from '../vault-fixture.js';

export const TODAY = '2026-11-22';
/** Of a question asked once for the practice. */
const questionId = surgeryQuestions.find(({ perSite }) => !perSite)?.id ?? '';
export const subject = { ...aSubject(), questionId } as ReturnType<typeof aSubject>;
export const thumbnail = jpegShell({ width: 320, height: 240 });
export const picture = jpegShell({ width: 1600, height: 1200 }, new Uint8Array(150_000).fill(9));

let moment = Date.parse('2026-11-22T10:30:00.000Z');
/** A second later each time, so that photos have an order. */
const now = (): string => new Date((moment += 1000)).toISOString();

export const handlersFor = (vault: OpenVault) =>
  attachmentHandlers({
    records: () => vault.records,
    attachments: () => vault.attachments,
    clock: { now, today: () => TODAY },
  });

export async function vaultWithSurvey(): Promise<{ vault: OpenVault; dir: string }> {
  const made = await newVault();
  // Its answers belong to no survey.
  made.vault.records.removeMany(
    made.vault.records.list('answer').map(({ id }) => ({ type: 'answer' as const, id })),
  );
  made.vault.records.putMany([
    assessmentRecord(
      assessmentSchema.parse({
        id: subject.assessmentId,
        scope: 'full',
        packVersion: '1.0.0',
        startedAt: '2026-11-20T08:00:00Z',
      }),
    ),
    {
      type: 'practice',
      id: made.vault.records.idFor('practice', 'practice'),
      value: {
        name: 'CANARY-practice',
        ownerName: 'Dr A',
        address: '',
        sites: [{ id: '0000000a', name: 'Namur' }],
      },
    },
  ]);
  return made;
}

export interface Given {
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly mediaType?: MediaType;
  readonly name?: string;
  readonly thumbnail?: Uint8Array<ArrayBuffer>;
}

export const add = async (vault: OpenVault, given: Given = {}): Promise<Photo> =>
  handlersFor(vault)['attachment.add']({
    subject,
    bytes: picture,
    mediaType: 'image/jpeg',
    name: 'porte.jpg',
    ...(given.mediaType === 'application/pdf' ? {} : { thumbnail }),
    ...given,
  });

export const idOf = (text: string) => photoIdSchema.parse(text);

/** Every file below the folder, as paths inside it. */
export const filesIn = (dir: string): readonly string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
    .sort();

export const attachmentFilesIn = (dir: string): readonly string[] =>
  filesIn(dir).filter((path) => path.startsWith('att'));

export const read = async (
  vault: OpenVault,
  photoId: string,
  part: 'whole' | 'thumbnail' = 'whole',
) => handlersFor(vault)['attachment.read']({ photoId: idOf(photoId), part });
