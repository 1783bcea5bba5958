/** Each row that cannot be taken: where, what is wrong, what was read. Saved as a list for whoever corrects the file. */
import { Download } from 'lucide-react';
import { useState } from 'react';
import type { ImportProblem } from '../../../shared/domain/inventory/import-items.js';
import { useT } from '../../i18n.js';
import { call } from '../../ipc.js';
import { Button } from '../../ui/button.js';
import { useToast } from '../../ui/toast.js';

export interface ProblemListProps {
  readonly problems: readonly ImportProblem[];
}

const SHOWN = 200;

export function ProblemList({ problems }: ProblemListProps) {
  const t = useT();
  const toast = useToast();
  const [hasFailed, setHasFailed] = useState(false);
  const cellsOf = ({ row, column = '', code, read }: ImportProblem): readonly string[] => [
    String(row),
    column,
    t(`inventory-import.error.problem-${code}`),
    read,
  ];
  const headings = (['row', 'column', 'what', 'read'] as const).map((part) =>
    t(`inventory-import.label.problem-${part}`),
  );
  const save = async (): Promise<void> => {
    setHasFailed(false);
    try {
      const rows = [headings, ...problems.map(cellsOf)].map((cells) =>
        cells.map((cell) => cell.slice(0, 400)),
      );
      const { token } = await call('inventory.saveProblems', { rows });
      if (token === undefined) return;
      toast.show({
        text: t('inventory-import.status.problems-saved'),
        action: {
          label: t('inventory-import.action.reveal'),
          run: () => void call('report.reveal', { token }),
        },
      });
    } catch {
      setHasFailed(true);
    }
  };
  return (
    <section className="imp-part">
      <div className="row imp-partbar">
        <h3 className="grow">{t('inventory-import.title.problems')}</h3>
        <Button size="sm" onClick={() => void save()}>
          <Download className="i s14" aria-hidden="true" />
          {t('inventory-import.action.save-problems')}
        </Button>
      </div>
      {hasFailed && (
        <p className="note bad mt2" role="alert">
          {t('inventory-import.error.not-exported')}
        </p>
      )}
      <div
        className="imp-problems"
        tabIndex={0}
        role="region"
        aria-label={t('inventory-import.title.problems')}
      >
        <table className="table">
          <thead>
            <tr>
              {headings.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, SHOWN).map((problem, index) => (
              <tr key={index}>
                {cellsOf(problem).map((cell, column) => (
                  <td key={column}>{column === 1 || column === 3 ? <bdi>{cell}</bdi> : cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {problems.length > SHOWN && (
        <p className="sm t2 mt1">{t('inventory-import.prose.more-problems', { count: SHOWN })}</p>
      )}
    </section>
  );
}
