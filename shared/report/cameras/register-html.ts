/** The register of image processing: the practice's part, then each camera, ready to print. Pure. */
import { siteOf } from '../../domain/cameras/dossier.js';
import type { Camera } from '../../domain/cameras/camera.js';
import type { Site } from '../../domain/practice/practice.js';
import { html, type Html } from '../html.js';
import { dayText, rows, sheetHtml, written } from '../sheet.js';
import { dayOrNone, keptCameras, type CameraDocumentInput } from './camera-documents.js';

const STYLE = `
@page{size:A4;margin:15mm 18mm 18mm}
header{border-bottom:2px solid #14242b;padding-bottom:12px}
.camera{margin-top:16px}
.camera h3{margin-bottom:4px}
`;

export function registerHtml(input: CameraDocumentInput): string {
  const { translate: t, dossier, practice } = input;
  const cameras = keptCameras(input);
  const sites = practice.sites.filter(({ id }) => cameras.some(({ siteId }) => siteId === id));
  const retained = cameras.filter(({ isRecording }) => isRecording);
  const title = t('camera-documents.title.register');
  const body = html`
    <header>
      <h1>${title}</h1>
      <p class="sub">
        ${t('camera-documents.prose.register-of', {
          practice: practice.name,
          date: dayText(input, input.today),
        })}
      </p>
    </header>
    <h2>${t('camera-documents.title.controller')}</h2>
    ${rows([
      [t('camera-documents.label.controller'), written(dossier.controller)],
      [t('camera-documents.label.address'), written(dossier.address)],
      [
        t('camera-documents.label.contact'),
        written(
          [dossier.email, dossier.phone, dossier.website].filter((line) => line !== '').join('\n'),
        ),
      ],
      [t('camera-documents.label.officer'), orNone(input, dossier.officer)],
    ])}
    <h2>${t('camera-documents.title.processing')}</h2>
    ${rows([
      [t('camera-documents.label.basis'), written(dossier.legalBasis)],
      [t('camera-documents.label.purposes'), t('camera-documents.prose.purposes')],
      [t('camera-documents.label.persons'), t('camera-documents.prose.persons')],
      [t('camera-documents.label.data'), t('camera-documents.prose.data')],
      [t('camera-documents.label.recipients'), written(dossier.recipients)],
      [t('camera-documents.label.transfers'), html`<span class="blank"></span>`],
      [
        t('camera-documents.label.retention'),
        retained.length === 0
          ? t('camera-documents.prose.no-recording')
          : t('camera-documents.prose.retention', {
              days: Math.max(...retained.map(({ retentionDays }) => retentionDays ?? 0)),
            }),
      ],
      [t('camera-documents.label.processed-at'), written(dossier.processedAt)],
      [t('camera-documents.label.security'), written(dossier.security)],
      [t('camera-documents.label.informed'), t('camera-documents.prose.informed')],
    ])}
    ${sites.map((site) => sitePart(input, site, cameras))} ${elsewhere(input, cameras)}
    <p class="small">${t('camera-documents.prose.register-note')}</p>
  `;
  return sheetHtml(input, { title, style: STYLE, body });
}

const orNone = ({ translate: t }: CameraDocumentInput, text: string): string =>
  text === '' ? t('camera-documents.label.none') : text;

function sitePart(input: CameraDocumentInput, site: Site, cameras: readonly Camera[]): Html {
  const { translate: t, dossier } = input;
  const { place, declaredOn, validatedOn, reference } = siteOf(dossier, site.id);
  return html`
    <h2>${t('camera-documents.title.site', { name: site.name })}</h2>
    ${rows([
      [
        t('camera-documents.label.place'),
        place === undefined ? written('') : t(`camera-documents.label.place-${place}`),
      ],
      [
        t('camera-documents.label.declared'),
        declaredOn === undefined ? written('') : dayText(input, declaredOn),
      ],
      [t('camera-documents.label.validated'), dayOrNone(input, validatedOn)],
      [t('camera-documents.label.reference'), written(reference)],
    ])}
    ${cameras.filter(({ siteId }) => siteId === site.id).map((camera) => cameraPart(input, camera))}
  `;
}

/** Cameras at a site that was taken out of the practice's details: they film all the same. */
function elsewhere(input: CameraDocumentInput, cameras: readonly Camera[]): Html | undefined {
  const { translate: t, practice } = input;
  const left = cameras.filter(({ siteId }) => practice.sites.every(({ id }) => id !== siteId));
  if (left.length === 0) return undefined;
  const name = t('camera-documents.label.empty');
  return html`
    <h2>${t('camera-documents.title.site', { name })}</h2>
    ${left.map((camera) => cameraPart(input, camera))}
  `;
}

function cameraPart(input: CameraDocumentInput, camera: Camera): Html {
  const { translate: t } = input;
  const outside =
    camera.outside === undefined ? '' : t(`camera-documents.label.outside-${camera.outside}`);
  return html`
    <section class="camera">
      <h3>${camera.name}</h3>
      ${rows([
        [t('camera-documents.label.room'), t(`camera-documents.label.room-${camera.room}`)],
        [t('camera-documents.label.device'), written(camera.device)],
        [t('camera-documents.label.purpose'), written(camera.purpose)],
        [t('camera-documents.label.milder'), written(camera.milder)],
        [
          t('camera-documents.label.view'),
          written([camera.fieldOfView, outside].filter((line) => line !== '').join('\n')),
        ],
        [
          t('camera-documents.label.live'),
          [t(`camera-documents.label.live-${camera.live}`), camera.liveBy]
            .filter((part) => part !== '')
            .join(', '),
        ],
        [
          t('camera-documents.label.recording'),
          camera.isRecording
            ? t('camera-documents.label.days', { days: camera.retentionDays ?? 0 })
            : t('camera-documents.label.none'),
        ],
        [
          t('camera-documents.label.viewers'),
          camera.isRecording ? written(camera.viewers) : t('camera-documents.label.none'),
        ],
        [t('camera-documents.label.installer'), orNone(input, camera.installer)],
        [t('camera-documents.label.in-service'), dayOrNone(input, camera.inServiceOn)],
      ])}
    </section>
  `;
}
