/** Answers the assessment and plan channels, inside the vault process. */
import type { Question } from '../../shared/content/schema.js';
import { PACK_VERSION, surgeryQuestions } from '../../shared/content/surgery-pack.js';
import { assessmentIdSchema, type AssessmentId } from '../../shared/domain/assessment/answer.js';
import type {
  Assessment,
  AssessmentScope,
  AssessmentWithAnswers,
} from '../../shared/domain/assessment/assessment.js';
import { carryOver } from '../../shared/domain/assessment/carry-over.js';
import type { Clock, Ids } from '../../shared/domain/assessment/ports.js';
import type { Handlers } from '../../shared/ipc/contract.js';
import type { Records } from '../vault/records.js';
import { VaultError } from '../vault/vault-error.js';
import { answerFrom, carriedAnswer, questionAt } from './answer-rules.js';
import {
  answerRecord,
  assessmentRecord,
  listAnswers,
  listAssessments,
  readAnswer,
  readAssessment,
  removeAssessment,
} from './assessment-repository.js';
import { knownSites } from './known-sites.js';
import { planHandlers, type PlanChannel } from './plan-handlers.js';

export interface AssessmentHandlerPorts {
  /** The open vault's records; throws while it is locked. */
  readonly records: () => Records;
  readonly clock: Clock;
  readonly ids: Ids;
  /** The surgery pack unless a test gives its own. */
  readonly questions?: readonly Question[];
}

type AssessmentChannel = Extract<keyof Handlers, `assessment.${string}`>;

const ASSESSMENT_ID_BYTES = 16;

export function assessmentHandlers(
  ports: AssessmentHandlerPorts,
): Pick<Handlers, AssessmentChannel | PlanChannel> {
  const { records, clock, questions = surgeryQuestions } = ports;
  return {
    ...planHandlers({ records, clock, questions }),
    'assessment.list': () => [...listAssessments(records())],
    'assessment.start': ({ scope }) => start(scope, { ...ports, questions }),
    'assessment.get': ({ assessmentId }) =>
      withAnswers(records(), readAssessment(records(), assessmentId)),
    'assessment.answer': (given) => {
      const open = records();
      ensureUnfinished(readAssessment(open, given.assessmentId));
      const answer = answerFrom(given, questionAt(given, questions, knownSites(open)), clock);
      open.putMany([answerRecord(open, given.assessmentId, answer)]);
      return answer;
    },
    'assessment.confirm': (place) => {
      const open = records();
      const answer = readAnswer(open, place);
      if (answer.verdict === undefined) throw new VaultError('bad-input', 'nothing was answered');
      const confirmed = { ...answer, toConfirm: false, confirmedAt: clock.now() };
      open.putMany([answerRecord(open, place.assessmentId, confirmed)]);
      return confirmed;
    },
    'assessment.unconfirm': ({ confirmedAt, toConfirm, ...place }) => {
      const open = records();
      const { confirmedAt: present, ...answer } = readAnswer(open, place);
      // Only ever back in time: nobody vouches for a day to come.
      if (present === undefined || (confirmedAt ?? '') >= present) {
        throw new VaultError('bad-input', 'no such confirmation to take back');
      }
      const before = {
        ...answer,
        toConfirm,
        ...(confirmedAt === undefined ? {} : { confirmedAt }),
      };
      open.putMany([answerRecord(open, place.assessmentId, before)]);
      return before;
    },
    'assessment.widen': ({ assessmentId }) => {
      const assessment = readAssessment(records(), assessmentId);
      ensureNoOtherOpen(records(), assessmentId);
      return save(records(), { ...unfinished(assessment), scope: 'full' });
    },
    'assessment.finish': ({ assessmentId }) => {
      const assessment = readAssessment(records(), assessmentId);
      if (assessment.finishedAt !== undefined) return assessment;
      // The questions it asked are those of the present version, whichever one it was begun with.
      return save(records(), { ...assessment, packVersion: PACK_VERSION, finishedAt: clock.now() });
    },
    'assessment.reopen': ({ assessmentId }) => {
      const assessment = readAssessment(records(), assessmentId);
      ensureNoOtherOpen(records(), assessmentId);
      return save(records(), unfinished(assessment));
    },
    'assessment.discard': ({ assessmentId }) => {
      removeAssessment(records(), readAssessment(records(), assessmentId));
      return undefined;
    },
    'assessment.remember': ({ assessmentId, cursor }) => {
      save(records(), { ...readAssessment(records(), assessmentId), cursor });
      return undefined;
    },
  };
}

type StartPorts = AssessmentHandlerPorts & { readonly questions: readonly Question[] };

/** The unfinished assessment when there is one; else a new one, from the last answers. */
function start(scope: AssessmentScope, ports: StartPorts): AssessmentWithAnswers {
  const { clock, ids, questions } = ports;
  const open = ports.records();
  const all = listAssessments(open);
  const current = all.find((each) => each.finishedAt === undefined);
  if (current !== undefined) return withAnswers(open, current);

  const previous = all[0];
  const assessment: Assessment = {
    id: assessmentIdSchema.parse(ids.hex(ASSESSMENT_ID_BYTES)),
    scope,
    packVersion: PACK_VERSION,
    startedAt: clock.now(),
    ...(previous === undefined ? {} : { previousId: previous.id }),
  };
  const answers =
    previous === undefined
      ? []
      : carryOver(listAnswers(open, previous.id)).flatMap(
          (answer) => carriedAnswer(answer, questions, clock) ?? [],
        );
  open.putMany([
    assessmentRecord(assessment),
    ...answers.map((answer) => answerRecord(open, assessment.id, answer)),
  ]);
  return { assessment, answers };
}

const withAnswers = (records: Records, assessment: Assessment): AssessmentWithAnswers => ({
  assessment,
  answers: [...listAnswers(records, assessment.id)],
});

function save(records: Records, assessment: Assessment): Assessment {
  records.putMany([assessmentRecord(assessment)]);
  return assessment;
}

function unfinished({ finishedAt: _, ...rest }: Assessment): Assessment {
  return rest;
}

/** Throws `not-permitted`: what was answered in a finished survey stays as it was. */
export function ensureUnfinished(assessment: Assessment): void {
  if (assessment.finishedAt !== undefined) {
    throw new VaultError('not-permitted', 'a finished assessment takes no answers');
  }
}

/** Only one assessment is open at a time, so that "the current one" is never in doubt. */
function ensureNoOtherOpen(records: Records, id: AssessmentId): void {
  const isOtherOpen = listAssessments(records).some(
    (each) => each.id !== id && each.finishedAt === undefined,
  );
  if (isOtherOpen) throw new VaultError('not-permitted', 'another assessment is open');
}
