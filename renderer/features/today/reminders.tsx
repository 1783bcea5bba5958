/** On the home page only while something is due: the camera law, the alarm, a request to the police. One heading for all. */
import { Cctv, Siren, type LucideIcon } from 'lucide-react';
import { useT } from '../../i18n.js';
import type { Navigate, Route } from '../../route.js';
import { Button } from '../../ui/button.js';
import { useCameraReminder } from './use-camera-reminder.js';
import { useProtectionReminder } from './use-protection-reminder.js';

/** What one part of the file has to say today. */
export interface Reminder {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly action: string;
  readonly route: Route;
}

export function Reminders({ navigate }: { readonly navigate: Navigate }) {
  const t = useT();
  const cameras = useCameraReminder();
  const protection = useProtectionReminder();
  if (cameras !== undefined && protection !== undefined) {
    return (
      <section className="note warn backup-card reminders">
        <div className="grow">
          <h2>{t('protection.title.reminders')}</h2>
          <ReminderRow icon={Cctv} reminder={cameras} navigate={navigate} isPart />
          <ReminderRow icon={Siren} reminder={protection} navigate={navigate} isPart />
        </div>
      </section>
    );
  }
  const only = cameras ?? protection;
  if (only === undefined) return undefined;
  return (
    <section className="note warn backup-card">
      <ReminderRow
        icon={cameras === undefined ? Siren : Cctv}
        reminder={only}
        navigate={navigate}
        isPart={false}
      />
    </section>
  );
}

interface ReminderRowProps {
  readonly icon: LucideIcon;
  readonly reminder: Reminder;
  readonly navigate: Navigate;
  /** One of several under a heading of their own. */
  readonly isPart: boolean;
}

function ReminderRow({ icon: Icon, reminder, navigate, isPart }: ReminderRowProps) {
  const Heading = isPart ? 'h3' : 'h2';
  const row = (
    <>
      <Icon className="i" aria-hidden="true" />
      <div className="grow">
        <Heading>{reminder.title}</Heading>
        <p className="mt1">{reminder.sentences.join(' ')}</p>
      </div>
      <Button
        onClick={() => {
          navigate(reminder.route);
        }}
      >
        {reminder.action}
      </Button>
    </>
  );
  return isPart ? <div className="reminder-part">{row}</div> : row;
}
