/** The time now as ISO text, renewed every half minute: for clocks that run on screen. */
import { useEffect, useState } from 'react';

const EVERY_MS = 30_000;

export function useNow(): string {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = window.setInterval(() => {
      setNow(new Date().toISOString());
    }, EVERY_MS);
    return () => {
      window.clearInterval(timer);
    };
  }, []);
  return now;
}
