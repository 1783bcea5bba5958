/** What to do and whom to warn after a breach, in the order in which it helps most. Pure. */
import { BREACH_TASKS, type BreachTask, type NewBreach } from './breach.js';
import { riskOf } from './breach-risk.js';

const COMPUTING = ['computer', 'phone', 'server', 'account', 'drive'] as const;

export function tasksOf(breach: NewBreach): readonly BreachTask[] {
  const { thing, event, contents, remote, hasBackup } = breach;
  const { level } = riskOf(breach);
  const isAttack = event === 'attacked';
  const isComputing = COMPUTING.some((each) => each === thing);
  const wanted: Readonly<Record<BreachTask, boolean>> = {
    disconnect: isAttack,
    'remote-wipe': remote === 'possible',
    passwords:
      contents.includes('passwords') ||
      isAttack ||
      ['computer', 'phone', 'account'].some((each) => each === thing),
    police: event === 'stolen' || isAttack,
    'it-supplier': isComputing,
    restore: isAttack && hasBackup !== 'no',
    authority: level === 'likely' || level === 'high',
    persons: level === 'high',
    prescriptions: contents.includes('prescriptions'),
    bank: contents.includes('billing') || contents.includes('passwords'),
    insurer: event === 'stolen' || isAttack,
  };
  return BREACH_TASKS.filter((task) => wanted[task]);
}

/** Its clock still runs: nobody has notified it or decided that it need not be. */
export const isOpen = ({ decision }: Pick<NewBreach, 'decision'>): boolean => decision === 'open';
