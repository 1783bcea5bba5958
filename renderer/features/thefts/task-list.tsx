/** What else is to be done today, by what was taken. A tick keeps its day. */
import { theftTasks } from '../../../shared/domain/theft/theft-tasks.js';
import type { DeclaredItem, Theft, TheftTask } from '../../../shared/domain/theft/theft.js';
import { useFormat, useT } from '../../i18n.js';
import type { Navigate } from '../../route.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';

export interface TaskListProps {
  readonly theft: Theft;
  readonly items: readonly DeclaredItem[];
  readonly mayChange: boolean;
  readonly navigate: Navigate;
  readonly onTick: (task: TheftTask, doneOn: string | undefined) => void;
}

export function TaskList({ theft, items, mayChange, navigate, onTick }: TaskListProps) {
  const t = useT();
  const format = useFormat();
  const { today } = useSurvey();
  const tasks = theftTasks(items);
  if (tasks.length === 0) return undefined;
  return (
    <section className="theft-tasks">
      <h2>{t('thefts.title.today')}</h2>
      <ul className="list">
        {tasks.map((task) => {
          const done = theft.tasks.find((each) => each.task === task);
          return (
            <li key={task}>
              <label className="theft-task">
                <input
                  type="checkbox"
                  className="check"
                  checked={done !== undefined}
                  disabled={!mayChange}
                  onChange={({ target }) => {
                    onTick(task, target.checked ? today : undefined);
                  }}
                />
                <span className="grow">{t(`thefts.prose.task-${task}`)}</span>
                {done !== undefined && (
                  <span className="sev ok nowrap">
                    {t('thefts.status.done', { date: format.shortDate(done.doneOn) })}
                  </span>
                )}
              </label>
              {task === 'pads' && (
                <Button
                  size="sm"
                  onClick={() => {
                    navigate({ page: 'pads' });
                  }}
                >
                  {t('pads.title.pads')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
