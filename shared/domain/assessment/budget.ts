/** What to do of the plan for a given sum: the duties, then the measures that avoid the most harm together. Pure. */
import type { CostEstimate } from '../../content/money/cost-estimates.js';
import type { COSTS, Domain } from '../../content/schema.js';
import type { Plan, PlanEntry } from './plan.js';

export type CostCounts = Readonly<Record<(typeof COSTS)[number], Pick<CostEstimate, 'counted'>>>;

/** Why a measure is left out. */
export type LeftOut =
  /** Alone it costs more than the sum. */
  | { readonly why: 'too-dear' }
  /** The duties come first and the sum does not reach for all of them. */
  | { readonly why: 'duties-first' }
  /** A habit of the same subject is left out, and this depends on it. */
  | { readonly why: 'habits-first'; readonly habits: readonly PlanEntry[] }
  /** What is in avoids more harm for the same sum. */
  | { readonly why: 'less-harm' };

export interface BudgetLine {
  readonly entry: PlanEntry;
  /** Euros. */
  readonly cost: number;
  readonly leftOut: LeftOut | undefined;
}

export interface Budget {
  /** In the plan's order: duties, habits, building, electronics. */
  readonly lines: readonly BudgetLine[];
  /** Euros, of what is in; never over the sum. */
  readonly spent: number;
  /** Harm avoided by what is in: the sum of the questions' weights. */
  readonly weight: number;
  /** Euros, of everything that is open. */
  readonly whole: number;
}

export interface BudgetInput {
  readonly plan: Plan;
  readonly costs: CostCounts;
  /** Euros. */
  readonly sum: number;
}

interface Item {
  readonly entry: PlanEntry;
  readonly cost: number;
}

/** The best known choice for one capacity, as a chain so that choices share what they have in common. */
interface Choice {
  readonly weight: number;
  readonly cost: number;
  readonly item: Item | undefined;
  readonly before: Choice | undefined;
}
const NOTHING: Choice = { weight: 0, cost: 0, item: undefined, before: undefined };
const nothingFor = (places: number): readonly Choice[] =>
  Array.from({ length: places }, () => NOTHING);

/**
 * The best plan under a sum. Nothing else is paid for until every duty is; building and electronics of a domain
 * wait for all its open habits. Within that the choice is exact, so a larger sum never avoids less. Of two choices
 * that avoid as much the cheaper is taken, then the one that keeps to the plan's order. What is done or declined is left
 * aside.
 */
export function budgetOf({ plan, costs, sum }: BudgetInput): Budget {
  const itemOf = (entry: PlanEntry): Item => ({
    entry,
    cost: costs[entry.asked.question.action.cost].counted,
  });
  const duties = plan.duties.filter(isOpen).map(itemOf);
  const rest = plan.layers.flatMap(({ entries }) => entries.filter(isOpen).map(itemOf));
  const items = [...duties, ...rest];
  const whole = costOf(items);
  const capacity = Math.max(0, Math.min(Math.floor(sum), whole));
  const unit = items.reduce((divisor, { cost }) => commonDivisor(divisor, cost), 0) || 1;

  const start = nothingFor(Math.floor(capacity / unit) + 1);
  const dutyChoice = best(withAny(start, duties, unit));
  const chosenDuties = chosen(dutyChoice);
  const hasEveryDuty = chosenDuties.size === duties.length;
  const left = hasEveryDuty ? capacity - costOf(duties) : 0;
  const chosenRest = chosen(best(chooseRest(rest, Math.floor(left / unit) + 1, unit)));
  const isIn = (item: Item) => chosenDuties.has(item) || chosenRest.has(item);

  const lines = items.map((item): BudgetLine => ({
    entry: item.entry,
    cost: item.cost,
    leftOut: isIn(item) ? undefined : reasonOf(item),
  }));
  function reasonOf(item: Item): LeftOut {
    if (item.cost > sum) return { why: 'too-dear' };
    if (isDuty(item)) return { why: 'less-harm' };
    const habits = isHabit(item)
      ? []
      : rest.filter((each) => isHabit(each) && domainOf(each) === domainOf(item) && !isIn(each));
    if (habits.length > 0) {
      return { why: 'habits-first', habits: habits.map(({ entry }) => entry) };
    }
    return { why: hasEveryDuty ? 'less-harm' : 'duties-first' };
  }
  const inside = items.filter(isIn);
  return {
    lines,
    spent: costOf(inside),
    weight: inside.reduce((weight, { entry }) => weight + weightOf(entry), 0),
    whole,
  };
}

/** Domain after domain: either some habits, or all of them and whatever they make room for. */
function chooseRest(rest: readonly Item[], places: number, unit: number): readonly Choice[] {
  let choices: readonly Choice[] = nothingFor(places);
  for (const domain of new Set(rest.map(domainOf))) {
    const habits = rest.filter((item) => isHabit(item) && domainOf(item) === domain);
    const dependent = rest.filter((item) => !isHabit(item) && domainOf(item) === domain);
    const some = withAny(choices, habits, unit);
    const all = withAny(withAll(choices, habits, unit), dependent, unit);
    choices = some.map((choice, index) => better(all[index], choice));
  }
  return choices;
}

/** Each item in or out. Places where nothing fits keep what they had. */
function withAny(
  choices: readonly Choice[],
  items: readonly Item[],
  unit: number,
): readonly Choice[] {
  return items.reduce<readonly Choice[]>(
    (known, item) =>
      known.map((choice, index) => {
        const before = known[index - item.cost / unit];
        return before === undefined || before === IMPOSSIBLE
          ? choice
          : better(choice, plus(before, item));
      }),
    choices,
  );
}

/** Stands where all habits together cost more than there is. */
const IMPOSSIBLE: Choice = { ...NOTHING, weight: -1 };

/** Every one of the items in. */
function withAll(
  choices: readonly Choice[],
  items: readonly Item[],
  unit: number,
): readonly Choice[] {
  return items.reduce<readonly Choice[]>(
    (known, item) =>
      known.map((_, index) => {
        const before = known[index - item.cost / unit];
        return before === undefined || before === IMPOSSIBLE ? IMPOSSIBLE : plus(before, item);
      }),
    choices,
  );
}

const plus = (before: Choice, item: Item): Choice => ({
  weight: before.weight + weightOf(item.entry),
  cost: before.cost + item.cost,
  item,
  before,
});

/** The first where they are equal. */
function better(a: Choice | undefined, b: Choice): Choice {
  if (a === undefined) return b;
  return b.weight > a.weight || (b.weight === a.weight && b.cost < a.cost) ? b : a;
}

const best = (choices: readonly Choice[]): Choice => choices.at(-1) ?? NOTHING;

function chosen(choice: Choice): ReadonlySet<Item> {
  const items = new Set<Item>();
  for (let each: Choice | undefined = choice; each?.item !== undefined; each = each.before) {
    items.add(each.item);
  }
  return items;
}

const isOpen = ({ item }: PlanEntry): boolean =>
  item?.state !== 'done' && item?.state !== 'wont-do';
const isDuty = ({ entry }: Item): boolean => entry.asked.question.layer === 'legal';
const isHabit = ({ entry }: Item): boolean => entry.asked.question.layer === 'organisational';
const domainOf = ({ entry }: Item): Domain => entry.asked.question.domain;
const weightOf = ({ asked }: PlanEntry): number => asked.question.weight;
const costOf = (items: readonly Item[]): number => items.reduce((sum, { cost }) => sum + cost, 0);
const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));
