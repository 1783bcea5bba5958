/** Things to do, each ticked when it is done; what is not on this list stays as it was. */
export interface CheckListProps<T extends string> {
  readonly items: readonly { readonly id: T; readonly label: string }[];
  readonly done: readonly T[];
  readonly onChange: (done: T[]) => void;
}

export function CheckList<T extends string>({ items, done, onChange }: CheckListProps<T>) {
  return (
    <ul className="prot-checks">
      {items.map(({ id, label }) => (
        <li key={id}>
          <label data-on={done.includes(id)}>
            <input
              type="checkbox"
              checked={done.includes(id)}
              onChange={(event) => {
                const others = done.filter((each) => each !== id);
                onChange(event.target.checked ? [...others, id] : others);
              }}
            />
            <span>{label}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}
