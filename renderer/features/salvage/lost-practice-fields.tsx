/** The practice's and its owner's names, when the record that held them is lost. */
import { useT } from '../../i18n.js';
import { Field } from '../../ui/field.js';

export interface LostPractice {
  readonly name: string;
  readonly ownerName: string;
}

export interface LostPracticeFieldsProps {
  readonly practice: LostPractice;
  readonly showsMissing: boolean;
  readonly onChange: (practice: LostPractice) => void;
}

/** As long as the vault takes. */
const NAME_LENGTH = 120;

export function LostPracticeFields({ practice, showsMissing, onChange }: LostPracticeFieldsProps) {
  const t = useT();
  const missing = (text: string) =>
    showsMissing && text.trim() === '' ? t('health.error.required') : undefined;
  return (
    <fieldset className="stack g3">
      <legend className="strong">{t('health.title.practice-lost')}</legend>
      <p className="sm t2">{t('health.prose.practice-lost')}</p>
      {(['name', 'ownerName'] as const).map((field) => (
        <Field
          key={field}
          label={field === 'name' ? t('vault.label.practice-name') : t('vault.label.owner-name')}
          error={missing(practice[field])}
        >
          {(control) => (
            <input
              {...control}
              value={practice[field]}
              maxLength={NAME_LENGTH}
              onChange={(event) => {
                onChange({ ...practice, [field]: event.target.value });
              }}
            />
          )}
        </Field>
      ))}
    </fieldset>
  );
}
