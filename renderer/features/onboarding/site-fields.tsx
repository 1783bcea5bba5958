/** The places of the practice: one row each, added and removed by keyboard as well. */
import { Plus, Trash2 } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useT } from '../../i18n.js';
import { Button } from '../../ui/button.js';
import { MAX_SITES, SITE_LENGTH, withNewSite, type SiteDraft } from './practice-draft.js';

export interface SiteFieldsProps {
  readonly sites: readonly SiteDraft[];
  readonly onChange: (sites: readonly SiteDraft[]) => void;
}

export function SiteFields({ sites, onChange }: SiteFieldsProps) {
  const t = useT();
  const id = useId();
  const rows = useRef<HTMLOListElement>(null);
  /** Place of the row that takes focus once it is there. */
  const [toFocus, setToFocus] = useState<number>();

  useEffect(() => {
    if (toFocus !== undefined) rows.current?.querySelectorAll('input')[toFocus]?.focus();
  }, [toFocus, sites.length]);

  const add = () => {
    onChange(withNewSite(sites));
    setToFocus(sites.length);
  };
  const remove = (key: number, index: number) => {
    onChange(sites.filter((site) => site.key !== key));
    setToFocus(Math.max(0, index - 1));
  };

  return (
    <fieldset className="stack g3" aria-describedby={`${id}-hint`}>
      <legend className="strong">{t('vault.label.sites')}</legend>
      <p id={`${id}-hint`} className="sm t2">
        {t('vault.hint.sites')}
      </p>
      <ol ref={rows} className="stack g2">
        {sites.map((site, index) => (
          <li key={site.key} className="row">
            <input
              className="input lg"
              aria-label={t('vault.label.site', { number: index + 1 })}
              value={site.name}
              maxLength={SITE_LENGTH}
              onChange={(event) => {
                const name = event.target.value;
                onChange(
                  sites.map((other) => (other.key === site.key ? { ...other, name } : other)),
                );
              }}
            />
            {sites.length > 1 && (
              <Button
                variant="quiet"
                size="lg"
                className="icon site-remove"
                aria-label={t('vault.action.remove-site', { number: index + 1 })}
                title={t('vault.action.remove-site', { number: index + 1 })}
                onClick={() => {
                  remove(site.key, index);
                }}
              >
                <Trash2 className="i" aria-hidden="true" />
              </Button>
            )}
          </li>
        ))}
      </ol>
      {sites.length < MAX_SITES && (
        <div>
          <Button onClick={add}>
            <Plus className="i" aria-hidden="true" />
            {t('vault.action.add-site')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
