/** All keyboard shortcuts on one card. */
import { useT, type MessageKey } from '../i18n.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Keys } from '../ui/keys.js';

const SHORTCUTS: readonly { readonly keys: readonly string[]; readonly label: MessageKey }[] = [
  { keys: ['Ctrl', 'K'], label: 'app.label.key-search' },
  { keys: ['F9'], label: 'app.label.key-discreet' },
  { keys: ['Ctrl', 'L'], label: 'app.label.key-lock' },
  { keys: ['Ctrl', 'P'], label: 'app.label.key-pdf' },
  { keys: ['1', '2', '3', '4', '5'], label: 'app.label.key-answer' },
  { keys: ['↵'], label: 'app.label.key-next' },
  { keys: ['J', 'K'], label: 'app.label.key-lists' },
  { keys: ['Ctrl', '1'], label: 'app.label.key-today' },
  { keys: ['Ctrl', '2'], label: 'app.label.key-assessment' },
  { keys: ['Ctrl', '3'], label: 'app.label.key-results' },
  { keys: ['?'], label: 'app.label.key-help' },
];

export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  return (
    <Dialog title={t('app.title.shortcuts')} onClose={onClose}>
      <table className="shortcuts">
        <tbody>
          {SHORTCUTS.map(({ keys, label }) => (
            <tr key={label}>
              <th scope="row">{t(label)}</th>
              <td>
                <Keys keys={keys} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="sm t2 mt3">{t('app.hint.single-keys')}</p>
      <div className="dialog-foot">
        <Button variant="primary" onClick={onClose}>
          {t('app.action.close')}
        </Button>
      </div>
    </Dialog>
  );
}
