/** One page for the staff: why there are cameras, how many, where, when they run, what is kept. Pure. */
import { STAFF_PURPOSES } from '../../domain/cameras/dossier.js';
import { html } from '../html.js';
import { dayText, rows, sheetHtml, written } from '../sheet.js';
import { keptCameras, type CameraDocumentInput } from './camera-documents.js';

const STYLE = `
@page{size:A4;margin:16mm 20mm 16mm}
header{border-bottom:2px solid #14242b;padding-bottom:12px}
.purposes{list-style:none;padding:0;margin-top:8px}
.purposes li{display:flex;gap:10px;align-items:flex-start}
.box{flex:none;display:inline-grid;place-items:center;width:15px;height:15px;border:1.5px solid #14242b;margin-top:2px;font:640 13px/1 "Sheet UI",sans-serif}
.signs{display:grid;grid-template-columns:1fr 1fr;gap:12px 40px;margin-top:12px}
.signs span{display:block;border-bottom:1px solid #14242b;height:30px}
`;

/** As many lines to sign on as a small team needs. */
const SIGNATURES = 6;

export function staffNoticeHtml(input: CameraDocumentInput): string {
  const { translate: t, dossier, practice } = input;
  const cameras = keptCameras(input);
  const siteName = (id: string): string =>
    practice.sites.length > 1
      ? `${practice.sites.find((site) => site.id === id)?.name ?? ''}, `
      : '';
  const recording = cameras.filter(({ isRecording }) => isRecording);
  const title = t('camera-documents.title.staff');
  const body = html`
    <header>
      <h1>${title}</h1>
      <p class="sub">${practice.name} · ${dayText(input, input.today)}</p>
    </header>
    <p>${t('camera-documents.prose.staff-intro')}</p>
    <h2>${t('camera-documents.title.staff-purposes')}</h2>
    <ul class="purposes">
      ${STAFF_PURPOSES.map(
        (purpose) =>
          html`<li>
            <span class="box">${dossier.staffPurposes.includes(purpose) ? '×' : ''}</span
            ><span>${t(`camera-documents.prose.staff-${purpose}`)}</span>
          </li> `,
      )}
    </ul>
    <h2>${t('camera-documents.title.staff-cameras', { count: cameras.length })}</h2>
    <ul>
      ${cameras.map(
        ({ name, room, siteId, fieldOfView }) =>
          html`<li>
            <strong>${name}</strong> ·
            ${siteName(siteId)}${t(`camera-documents.label.room-${room}`)}${fieldOfView === '' ? '' : ` · ${fieldOfView}`}
          </li> `,
      )}
    </ul>
    <h2>${t('camera-documents.title.staff-images')}</h2>
    ${rows([
      [t('camera-documents.label.operating'), written(dossier.operating)],
      [
        t('camera-documents.label.kept'),
        recording.length === 0
          ? t('camera-documents.prose.no-recording')
          : t('camera-documents.prose.retention', {
              days: Math.max(...recording.map(({ retentionDays }) => retentionDays ?? 0)),
            }),
      ],
      [
        t('camera-documents.label.viewers'),
        written(
          [...new Set(recording.map(({ viewers }) => viewers))]
            .filter((who) => who !== '')
            .join('\n'),
        ),
      ],
      [t('camera-documents.label.questions'), written(dossier.controller)],
    ])}
    <p>${t('camera-documents.prose.staff-never')}</p>
    <h2>${t('camera-documents.title.staff-read')}</h2>
    <p class="small">${t('camera-documents.prose.staff-sign')}</p>
    <div class="signs">${Array.from({ length: SIGNATURES }, () => html`<span></span>`)}</div>
  `;
  return sheetHtml(input, { title, style: STYLE, body });
}
