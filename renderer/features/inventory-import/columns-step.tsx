/** What each column of the file becomes, beside the first values in it. */
import { ITEM_KINDS, type ItemKind } from '../../../shared/domain/inventory/item.js';
import { titleOf } from '../../../shared/domain/inventory/import-items.js';
import { headingOf, type ColumnMapping } from '../../../shared/domain/inventory/guess-columns.js';
import {
  columnTitle,
  IMPORT_FIELDS,
  REPEATED_FIELDS,
  type ImportField,
} from '../../../shared/domain/inventory/table-words.js';
import { useLanguage, useT } from '../../i18n.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { Field } from '../../ui/field.js';
import { SHOWN_ROWS } from '../../tables/table-messages.js';
import type { ImportState, TableImport } from './use-table-import.js';

export interface ColumnsStepProps {
  readonly state: Extract<ImportState, { step: 'columns' }>;
  readonly steps: TableImport;
}

const EXAMPLES = 3;
const HEADING_ROWS = 10;
/** A row must say at least one of these, or it names no object. */
const NAMING: readonly ImportField[] = ['name', 'brand', 'model'];

export function ColumnsStep({ state, steps }: ColumnsStepProps) {
  const t = useT();
  const { file, shown, choices } = state;
  const { mapping, headingRow } = choices;
  const headings = (shown.rows[headingRow]?.cells ?? []).map(headingOf);
  const isNamed = mapping.some((field) => field !== undefined && NAMING.includes(field));
  const examples = (column: number): string =>
    shown.rows
      .slice(headingRow + 1, SHOWN_ROWS)
      .map(({ cells }) => String(cells[column] ?? '').trim())
      .filter(Boolean)
      .slice(0, EXAMPLES)
      .join(' · ');
  return (
    <>
      <h2>{t('inventory-import.title.columns')}</h2>
      <p className="t2 mt1">{t('inventory-import.prose.columns')}</p>
      <p className="sm t2 mt1">
        <bdi className="med">{file.name}</bdi>{' '}
        {t('inventory-import.label.rows', { count: Math.max(0, shown.rowCount - headingRow - 1) })}
      </p>
      <Choices state={state} steps={steps} />
      {state.hasFailed === true && (
        <p className="note bad mt3" role="alert">
          {t('inventory-import.error.not-checked')}
        </p>
      )}
      <table className="table imp-columns mt3">
        <thead>
          <tr>
            <th scope="col">{t('inventory-import.label.column')}</th>
            <th scope="col">{t('inventory-import.label.values')}</th>
            <th scope="col">{t('inventory-import.label.becomes')}</th>
          </tr>
        </thead>
        <tbody>
          {mapping.map((field, column) => {
            const title = titleOf(headings, column);
            return (
              <tr key={column}>
                <th scope="row">
                  <bdi>{title}</bdi>
                </th>
                <td className="imp-values">
                  <bdi>{examples(column)}</bdi>
                </td>
                <td>
                  <FieldSelect
                    label={t('inventory-import.label.becomes-of', { title })}
                    value={field}
                    onChange={(next) => {
                      steps.change({ mapping: withField(mapping, column, next) });
                    }}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className="imp-foot">
        {!isNamed && (
          <p className="sm imp-missing" role="status">
            {t('inventory-import.error.no-columns')}
          </p>
        )}
        <Button onClick={steps.restart}>{t('inventory-import.action.other-file')}</Button>
        <Button variant="primary" disabled={!isNamed} onClick={steps.check}>
          {t('inventory-import.action.check')}
        </Button>
      </div>
    </>
  );
}

/** A field that is chosen here is given up where it was before, unless it may stand twice. */
function withField(
  mapping: ColumnMapping,
  column: number,
  field: ImportField | undefined,
): ColumnMapping {
  const isRepeated = field !== undefined && REPEATED_FIELDS.includes(field);
  return mapping.map((before, at) =>
    at === column ? field : before === field && !isRepeated ? undefined : before,
  );
}

interface FieldSelectProps {
  readonly label: string;
  readonly value: ImportField | undefined;
  readonly onChange: (field: ImportField | undefined) => void;
}

function FieldSelect({ label, value, onChange }: FieldSelectProps) {
  const t = useT();
  const { language } = useLanguage();
  return (
    <select
      className="input"
      aria-label={label}
      value={value ?? ''}
      onChange={({ target }) => {
        onChange(IMPORT_FIELDS.find((field) => field === target.value));
      }}
    >
      <option value="">{t('inventory-import.label.ignored')}</option>
      {IMPORT_FIELDS.map((field) => (
        <option key={field} value={field}>
          {columnTitle(field, language)}
        </option>
      ))}
    </select>
  );
}

function Choices({ state: { shown, choices }, steps }: ColumnsStepProps) {
  const t = useT();
  const { practice } = useSurvey();
  const { mapping, headingRow } = choices;
  return (
    <div className="imp-choices mt3">
      {shown.sheets.length > 1 && (
        <Field label={t('inventory-import.label.sheet')}>
          {(control) => (
            <select
              {...control}
              value={shown.sheet}
              onChange={({ target }) => {
                steps.openSheet(Number(target.value));
              }}
            >
              {shown.sheets.map((name, index) => (
                <option key={index} value={index}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field label={t('inventory-import.label.heading-row')}>
        {(control) => (
          <select
            {...control}
            value={headingRow}
            onChange={({ target }) => {
              steps.change({ headingRow: Number(target.value) });
            }}
          >
            {shown.rows.slice(0, HEADING_ROWS).map(({ number }, index) => (
              <option key={number} value={index}>
                {t('inventory-import.label.row', { row: number })}
              </option>
            ))}
          </select>
        )}
      </Field>
      {practice.sites.length > 1 && (
        <Field label={t('inventory-import.label.site')}>
          {(control) => (
            <select
              {...control}
              value={choices.siteId}
              onChange={({ target }) => {
                const site = practice.sites.find(({ id }) => id === target.value);
                if (site !== undefined) steps.change({ siteId: site.id });
              }}
            >
              {practice.sites.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field
        label={t(
          mapping.includes('kind')
            ? 'inventory-import.label.kind-missing'
            : 'inventory-import.label.kind-all',
        )}
      >
        {(control) => (
          <KindSelect
            control={control}
            value={choices.kind}
            onChange={(kind) => {
              steps.change({ kind });
            }}
          />
        )}
      </Field>
    </div>
  );
}

interface KindSelectProps {
  readonly control: object;
  readonly value: ItemKind;
  readonly onChange: (kind: ItemKind) => void;
}

export function KindSelect({ control, value, onChange }: KindSelectProps) {
  const t = useT();
  return (
    <select
      {...control}
      value={value}
      onChange={({ target }) => {
        onChange(ITEM_KINDS.find((kind) => kind === target.value) ?? 'other');
      }}
    >
      {ITEM_KINDS.map((kind) => (
        <option key={kind} value={kind}>
          {t(`inventory.label.kind-${kind}`)}
        </option>
      ))}
    </select>
  );
}
