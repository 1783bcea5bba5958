/**
 * Questions of the survey that a drawing settles. Nothing is answered by itself: what is proposed here is offered where
 * the question is asked, with the finding it rests on. Pure.
 */
import type { Question, QuestionId } from '../../content/schema.js';
import type { Verdict } from '../assessment/answer.js';
import { checkPlan } from './check-plan.js';
import type { PlanFinding, PlanRuleId } from './finding.js';
import type { NewFloorPlan } from './floor-plan.js';

export interface PlanAnswer {
  readonly questionId: QuestionId;
  readonly verdict: Extract<Verdict, 'yes' | 'partly' | 'no'>;
  /** The worst first; never empty. */
  readonly because: readonly PlanFinding[];
}

interface Settled {
  /** The measure by which the question is known. */
  readonly measure: string;
  /** All of them must judge before a yes is proposed. */
  readonly rules: readonly PlanRuleId[];
  /** A drawing can show that this is not so, never that it is: resistance is not drawn. */
  readonly onlyNo?: true;
}

const SETTLED: readonly Settled[] = [
  { measure: 'M154', rules: ['doctor-exit'] },
  { measure: 'M080', rules: ['patient-between'] },
  { measure: 'M155', rules: ['table-all-round'] },
  { measure: 'M096', rules: ['entrance-dead-angle'] },
  { measure: 'M094', rules: ['valuables-visible'] },
  { measure: 'M151', rules: ['reachable-doors', 'roofs-verandas'] },
  { measure: 'M174', rules: ['camera-road', 'camera-neighbour'] },
  { measure: 'M172', rules: ['camera-consulting'] },
  { measure: 'M061', rules: ['reachable-windows', 'reachable-doors'], onlyNo: true },
];
/** `M172` is behind two questions; the drawing says nothing about a written reason. */
const NOT_DRAWN: readonly string[] = ['cameras.justified'];

/** Of the findings named by a question's measures, in the order of the rules. */
export function rulesForQuestion({ id, measures }: Question): readonly PlanRuleId[] {
  if (NOT_DRAWN.includes(id)) return [];
  const rules = SETTLED.filter(({ measure }) => measures.includes(measure)).flatMap(
    (settled) => settled.rules,
  );
  return [...new Set(rules)];
}

/** Findings that belong to a question; those that cannot judge are among them. */
export const findingsForQuestion = (
  question: Question,
  findings: readonly PlanFinding[],
): readonly PlanFinding[] => {
  const rules = rulesForQuestion(question);
  return findings.filter(({ rule }) => rules.includes(rule));
};

/** From all plans of one site together: a fault on any floor counts, a yes needs the rules to judge on one. */
export function answersFromPlans(
  plans: readonly NewFloorPlan[],
  questions: readonly Question[],
): readonly PlanAnswer[] {
  const findings = plans.map((plan) => checkPlan(plan));
  return questions.flatMap((question) => answerFor(question, findings) ?? []);
}

export const answersFromPlan = (
  plan: NewFloorPlan,
  questions: readonly Question[],
): readonly PlanAnswer[] => answersFromPlans([plan], questions);

function answerFor(
  question: Question,
  perPlan: readonly (readonly PlanFinding[])[],
): PlanAnswer | undefined {
  const rules = rulesForQuestion(question);
  // A count or a date is read off the thing itself.
  if (rules.length === 0 || question.answer.kind !== 'choice') return undefined;
  const own = perPlan.flatMap((findings) => findingsForQuestion(question, findings));
  const { id: questionId } = question;
  const wrong = own.filter(({ severity }) => severity === 'urgent' || severity === 'important');
  if (wrong.length > 0) return { questionId, verdict: 'no', because: wrong };
  const half = own.filter(({ severity }) => severity === 'useful');
  if (half.length > 0) return { questionId, verdict: 'partly', because: half };
  const isOnlyNo = SETTLED.some(
    ({ measure, onlyNo }) => onlyNo === true && question.measures.includes(measure),
  );
  const fine = own.filter(({ severity }) => severity === 'ok');
  const judged = new Set(fine.map(({ rule }) => rule));
  // Something drawn that still has to be looked at: whoever asks is told so, and answers.
  const isOpen = own.some(({ severity, parts }) => severity === 'to-check' && parts.length > 0);
  const isJudged = rules.every((rule) => judged.has(rule));
  return isOnlyNo || isOpen || !isJudged
    ? undefined
    : { questionId, verdict: 'yes', because: fine };
}
