/** Duties with where each stands, what it rests on, and the shortest way to do it. What is missing comes first. */
import { CircleAlert, CircleCheck, Clock } from 'lucide-react';
import type { ReactNode } from 'react';

/** The same words as the rules use. */
export type DutyTone = 'done' | 'due' | 'missing';

export interface DutyTableRow {
  readonly key: string;
  readonly state: DutyTone;
  readonly name: string;
  /** Which of several places it is about. */
  readonly place?: string | undefined;
  readonly standing: string;
  readonly rule: string | undefined;
  readonly basis: ReactNode;
  readonly action: ReactNode;
}

export interface DutyTableProps {
  readonly rows: readonly DutyTableRow[];
  readonly words: Readonly<Record<DutyTone | 'state' | 'duty' | 'basis' | 'toDo', string>>;
}

const LOOKS = {
  done: { icon: CircleCheck, tone: 'ok' },
  due: { icon: Clock, tone: 'warn' },
  missing: { icon: CircleAlert, tone: 'bad' },
} as const;

/** Within a state, the order in which one goes about it. */
const inOrder = (rows: readonly DutyTableRow[]): readonly DutyTableRow[] =>
  (['missing', 'due', 'done'] as const).flatMap((state) =>
    rows.filter((row) => row.state === state),
  );

export function DutyTable({ rows, words }: DutyTableProps) {
  return (
    <table className="table file-duties">
      <thead>
        <tr>
          <th scope="col">{words.state}</th>
          <th scope="col">{words.duty}</th>
          <th scope="col">{words.basis}</th>
          <th scope="col">
            <span className="sr">{words.toDo}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {inOrder(rows).map((row) => (
          <DutyRow key={row.key} row={row} word={words[row.state]} />
        ))}
      </tbody>
    </table>
  );
}

function DutyRow({ row, word }: { readonly row: DutyTableRow; readonly word: string }) {
  const { icon: Icon, tone } = LOOKS[row.state];
  return (
    <tr>
      <td>
        <span className={`sev ${tone}`}>
          <Icon className="i s14" aria-hidden="true" />
          {word}
        </span>
      </td>
      <th scope="row">
        <span className="med">{row.name}</span>
        {row.place !== undefined && <span className="chip">{row.place}</span>}
        <span className="file-standing">{row.standing}</span>
        {row.rule !== undefined && <span className="file-rule">{row.rule}</span>}
      </th>
      <td className="file-basis">{row.basis}</td>
      <td className="right">{row.action}</td>
    </tr>
  );
}
