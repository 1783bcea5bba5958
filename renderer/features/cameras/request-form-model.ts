/** What the form of a request for images holds. Pure. */
import type {
  ImageRequest,
  ImageRequestId,
  NewImageRequest,
  Requester,
} from '../../../shared/domain/cameras/image-request.js';

/** Under this name what was typed is given back. */
export const REQUEST_DRAFT = 'image-request-form';

export interface RequestForm {
  readonly id?: ImageRequestId | undefined;
  readonly receivedOn: string;
  readonly from: Requester | '';
  readonly reference: string;
  readonly requesterName: string;
  readonly why: string;
  readonly cameras: readonly string[];
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly keptSince: string;
  readonly outcome: NonNullable<ImageRequest['outcome']> | '';
  readonly answeredOn: string;
  readonly givenTo: string;
  readonly note: string;
}

export const newRequestForm = (today: string, from: Requester | ''): RequestForm => ({
  receivedOn: today,
  from,
  reference: '',
  requesterName: '',
  why: '',
  cameras: [],
  periodFrom: '',
  periodTo: '',
  keptSince: '',
  outcome: '',
  answeredOn: '',
  givenTo: '',
  note: '',
});

export const requestFormOf = (request: ImageRequest): RequestForm => ({
  ...request,
  periodFrom: request.periodFrom ?? '',
  periodTo: request.periodTo ?? '',
  keptSince: request.keptSince ?? '',
  outcome: request.outcome ?? '',
  answeredOn: request.answeredOn ?? '',
});

export interface RequestProblems {
  readonly receivedOn?: 'required';
  readonly from?: 'required';
  readonly answeredOn?: 'required' | 'before-request';
  readonly periodTo?: 'before-start';
}

export function requestProblems(form: RequestForm): RequestProblems {
  const { receivedOn, from, outcome, answeredOn, periodFrom, periodTo } = form;
  return {
    ...(receivedOn === '' ? { receivedOn: 'required' } : {}),
    ...(from === '' ? { from: 'required' } : {}),
    ...(outcome !== '' && answeredOn === '' ? { answeredOn: 'required' } : {}),
    ...(outcome !== '' && answeredOn !== '' && answeredOn < receivedOn
      ? { answeredOn: 'before-request' }
      : {}),
    ...(periodFrom !== '' && periodTo !== '' && periodTo < periodFrom
      ? { periodTo: 'before-start' }
      : {}),
  };
}

/** Undefined while something keeps the form from being saved. */
export function requestFrom(form: RequestForm): NewImageRequest | undefined {
  if (form.from === '' || Object.keys(requestProblems(form)).length > 0) return undefined;
  const { id: _, periodFrom, periodTo, keptSince, outcome, answeredOn, ...rest } = form;
  return {
    ...rest,
    from: form.from,
    cameras: [...form.cameras],
    ...(periodFrom === '' ? {} : { periodFrom }),
    ...(periodTo === '' ? {} : { periodTo }),
    ...(keptSince === '' ? {} : { keptSince }),
    ...(outcome === '' ? {} : { outcome, answeredOn }),
  };
}

export function withoutRequestId({ id: _, ...request }: ImageRequest): NewImageRequest {
  return request;
}
