/**
 * Three nested doorways and the light behind the last: order is the advice. All of it shows at the
 * foot of any panel; its floor reaches far to both sides, and what is left above is plain night.
 */
import { useId } from 'react';

export function ThresholdArt() {
  const id = useId();
  return (
    <svg
      className="unlock-arch"
      viewBox="0 0 480 800"
      preserveAspectRatio="xMidYMax meet"
      aria-hidden="true"
    >
      <defs>
        <linearGradient id={`${id}door`} x1="0" y1="0" x2="0" y2="1">
          <stop className="arch-light-top" offset="0" />
          <stop className="arch-light-foot" offset="1" />
        </linearGradient>
        <linearGradient id={`${id}floor`} x1="0" y1="0" x2="0" y2="1">
          <stop className="arch-glow-near" offset="0" />
          <stop className="arch-glow-far" offset="1" />
        </linearGradient>
      </defs>
      <path className="arch-outer" d="M16 610V318a224 224 0 0 1 448 0v292z" />
      <path className="arch-middle" d="M76 610V330a164 164 0 0 1 328 0v280z" />
      <path className="arch-inner" d="M134 610V342a106 106 0 0 1 212 0v268z" />
      <path d="M188 610V356a52 52 0 0 1 104 0v254z" fill={`url(#${id}door)`} />
      <circle className="arch-knob" cx="279" cy="500" r="4.5" />
      <path className="arch-floor" d="M-960 610h2400v190H-960z" />
      <path d="M188 610h104l96 190H92z" fill={`url(#${id}floor)`} />
    </svg>
  );
}
