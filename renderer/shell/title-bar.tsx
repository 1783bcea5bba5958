/** Brand, menu, search and lock. The system draws its own window buttons over the right end. */
import { Lock, Menu, Search } from 'lucide-react';
import { useT } from '../i18n.js';
import { call } from '../ipc.js';
import { Keys } from '../ui/keys.js';
import { Mark } from '../ui/mark.js';

export interface TitleBarProps {
  readonly onSearch: () => void;
  readonly onLock: () => void;
}

export function TitleBar({ onSearch, onLock }: TitleBarProps) {
  const t = useT();
  return (
    <header className="titlebar">
      <div className="brand">
        <Mark />
        Cabinet Sûr
      </div>
      <div>
        <button type="button" className="cmdk" onClick={onSearch}>
          <Search className="i s14" aria-hidden="true" />
          <span className="grow trunc">{t('app.action.search')}</span>
          <Keys keys={['Ctrl', 'K']} />
        </button>
      </div>
      <div className="tools">
        <button type="button" className="tool" title={t('app.action.lock')} onClick={onLock}>
          <Lock className="i" aria-hidden="true" />
          <span className="tool-word">{t('app.action.lock')}</span>
          <Keys keys={['Ctrl', 'L']} />
        </button>
        <button
          type="button"
          className="tool"
          title={t('app.action.menu')}
          aria-label={t('app.action.menu')}
          aria-haspopup="menu"
          onClick={() => void call('app.openMenu')}
        >
          <Menu className="i" aria-hidden="true" />
        </button>
      </div>
    </header>
  );
}
