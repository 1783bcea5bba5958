/** On or off, at once. */
export interface SwitchProps {
  readonly label: string;
  readonly hint?: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

export function Switch({ label, hint, isOn, onChange }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={isOn}
      className="switch-row"
      onClick={() => {
        onChange(!isOn);
      }}
    >
      <span className={`switch ${isOn ? 'on' : ''}`} aria-hidden="true" />
      <span>
        <span className="med">{label}</span>
        {hint !== undefined && <span className="sm t2 switch-hint">{hint}</span>}
      </span>
    </button>
  );
}
