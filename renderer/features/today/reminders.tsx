/** On the home page only while something is due: a clock that runs, missing pads, the camera law, the alarm, a request to the police. One heading for all. */
import { Boxes, Cctv, Siren, Stamp, Timer, type LucideIcon } from 'lucide-react';
import { useT } from '../../i18n.js';
import type { Navigate, Route } from '../../route.js';
import { Button } from '../../ui/button.js';
import { useBreachReminder } from './use-breach-reminder.js';
import { useCameraReminder } from './use-camera-reminder.js';
import { usePadsReminder } from './use-pads-reminder.js';
import { useInventoryReminder } from './use-inventory-reminder.js';
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
  const all: readonly { readonly icon: LucideIcon; readonly reminder: Reminder | undefined }[] = [
    { icon: Timer, reminder: useBreachReminder() },
    { icon: Stamp, reminder: usePadsReminder() },
    { icon: Cctv, reminder: useCameraReminder() },
    { icon: Siren, reminder: useProtectionReminder() },
    { icon: Boxes, reminder: useInventoryReminder() },
  ];
  const due = all.flatMap(({ icon, reminder }) =>
    reminder === undefined ? [] : [{ icon, reminder }],
  );
  const [first, ...others] = due;
  if (first === undefined) return undefined;
  if (others.length === 0) {
    return (
      <section className="note warn backup-card">
        <ReminderRow {...first} navigate={navigate} isPart={false} />
      </section>
    );
  }
  return (
    <section className="note warn backup-card reminders">
      <div className="grow">
        <h2>{t('protection.title.reminders')}</h2>
        {due.map(({ icon, reminder }) => (
          <ReminderRow
            key={reminder.title}
            icon={icon}
            reminder={reminder}
            navigate={navigate}
            isPart
          />
        ))}
      </div>
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
