/** Where a list of answers leads in the decision guide on secrecy. Pure: nothing is kept but the answers given. */
import type {
  SecrecyConclusion,
  SecrecyDecision,
  SecrecyQuestion,
} from '../../content/guide/secrecy-decision.js';

export interface SecrecyStep {
  readonly question: SecrecyQuestion;
  /** Id of the answer given. */
  readonly answer: string;
}

export type SecrecyWalk =
  | {
      readonly steps: readonly SecrecyStep[];
      readonly open: SecrecyQuestion;
      readonly conclusion?: undefined;
    }
  | {
      readonly steps: readonly SecrecyStep[];
      readonly open?: undefined;
      readonly conclusion: SecrecyConclusion;
    };

/**
 * Follows the answers from the first question. An answer the open question does not have, and any
 * after a conclusion, ends the walk there: what is shown is always a place one can really be at.
 */
export function walkOf(decision: SecrecyDecision, answers: readonly string[]): SecrecyWalk {
  const steps: SecrecyStep[] = [];
  let question = questionOf(decision, decision.start);
  for (const given of answers) {
    const answer = question.answers.find(({ id }) => id === given);
    if (answer === undefined) break;
    steps.push({ question, answer: given });
    if ('conclusion' in answer.to) {
      return { steps, conclusion: conclusionOf(decision, answer.to.conclusion) };
    }
    question = questionOf(decision, answer.to.question);
  }
  return { steps, open: question };
}

function questionOf(decision: SecrecyDecision, id: string): SecrecyQuestion {
  const found = decision.questions.find((question) => question.id === id);
  if (found === undefined) throw new Error(`no question ${id}`);
  return found;
}

function conclusionOf(decision: SecrecyDecision, id: string): SecrecyConclusion {
  const found = decision.conclusions.find((conclusion) => conclusion.id === id);
  if (found === undefined) throw new Error(`no conclusion ${id}`);
  return found;
}
