/** Furniture and devices from above, drawn around their middle in centimetres, looking up. */
import type { ObjectKind } from '../../../../shared/domain/floor-plan/floor-plan.js';

export interface ObjectSymbolProps {
  readonly kind: ObjectKind;
  readonly width: number;
  readonly depth: number;
}

/** Things too small to be seen at their own size: a sign of constant size stands for them. */
export const SIGN_KINDS = [
  'alarm-button',
  'detector',
  'alarm-panel',
  'light',
] as const satisfies readonly ObjectKind[];
export type SignKind = (typeof SIGN_KINDS)[number];
export const isSign = (kind: ObjectKind): kind is SignKind =>
  SIGN_KINDS.some((each) => each === kind);

export function ObjectSymbol({ kind, width: w, depth: d }: ObjectSymbolProps) {
  const x = -w / 2;
  const y = -d / 2;
  const body = (radius: number) => <rect x={x} y={y} width={w} height={d} rx={radius} />;
  const least = Math.min(w, d);
  switch (kind) {
    case 'doctor-seat':
      return (
        <>
          <circle r={least * 0.38} />
          <path
            className="fp-fine"
            d={`M${-w * 0.48} ${d * 0.1}A${least * 0.5} ${least * 0.5} 0 0 0 ${w * 0.48} ${d * 0.1}`}
          />
        </>
      );
    case 'patient-seat':
      return (
        <>
          {body(least * 0.2)}
          <path className="fp-fine" d={`M${x + w * 0.14} ${-y - d * 0.18}H${-x - w * 0.14}`} />
        </>
      );
    case 'waiting-seats':
      return <SeatRow width={w} depth={d} />;
    case 'examination-table':
      return (
        <>
          {body(8)}
          <path className="fp-fine" d={`M${x + w * 0.26} ${y}V${-y}`} />
          <rect
            className="fp-fine"
            x={x + w * 0.06}
            y={y + d * 0.24}
            width={w * 0.14}
            height={d * 0.52}
            rx={6}
          />
        </>
      );
    case 'reception-desk':
      return (
        <>
          {body(8)}
          <path className="fp-fine" d={`M${x + 4} ${y + d * 0.36}H${-x - 4}`} />
        </>
      );
    case 'cupboard':
      return (
        <>
          {body(2)}
          <path className="fp-fine" d={`M0 ${y}V${-y}M${x} ${y + d * 0.22}H${-x}`} />
        </>
      );
    case 'medicine-cupboard':
      return (
        <>
          {body(2)}
          <path
            className="fp-fine"
            d={`M0 ${-least * 0.26}V${least * 0.26}M${-least * 0.26} 0H${least * 0.26}`}
          />
        </>
      );
    case 'safe':
      return (
        <>
          {body(3)}
          <circle className="fp-fine" r={least * 0.24} />
          <path
            className="fp-fine"
            d={`M0 ${-least * 0.36}V${-least * 0.14}M0 ${least * 0.14}V${least * 0.36}M${-least * 0.36} 0H${-least * 0.14}M${least * 0.14} 0H${least * 0.36}`}
          />
        </>
      );
    case 'computer':
      return (
        <>
          <rect x={x} y={d * 0.2} width={w} height={d * 0.3} rx={2} />
          <rect x={x + w * 0.1} y={y + d * 0.08} width={w * 0.8} height={d * 0.4} rx={3} />
        </>
      );
    case 'cash-box':
      return (
        <>
          {body(3)}
          <path className="fp-fine" d={`M${-w * 0.2} 0H${w * 0.2}`} />
        </>
      );
    case 'mirror':
      return <path className="fp-mirror" d={`M${x} ${-y}Q0 ${y * 2.4} ${-x} ${-y}Z`} />;
    case 'other-valuable':
      return (
        <>
          {body(3)}
          <path
            className="fp-fine"
            d={`M0 ${-least * 0.28}L${least * 0.28} 0L0 ${least * 0.28}L${-least * 0.28} 0Z`}
          />
        </>
      );
    default:
      return body(6);
  }
}

/** As many seats as there is room for. */
function SeatRow({ width, depth }: { readonly width: number; readonly depth: number }) {
  const isWide = width >= depth;
  const along = isWide ? width : depth;
  const across = isWide ? depth : width;
  const count = Math.max(1, Math.round(along / 55));
  const pitch = along / count;
  const side = Math.min(pitch * 0.84, across);
  return Array.from({ length: count }, (_, index) => {
    const middle = -along / 2 + pitch * (index + 0.5);
    return (
      <rect
        key={index}
        x={(isWide ? middle : 0) - side / 2}
        y={(isWide ? 0 : middle) - side / 2}
        width={side}
        height={side}
        rx={side * 0.26}
      />
    );
  });
}

/** In a circle of 9 pixels. */
export function SignSymbol({ kind }: { readonly kind: SignKind }) {
  switch (kind) {
    case 'alarm-button':
      return (
        <>
          <circle r="3.4" className="fp-sign-fill" />
          <circle r="6" />
        </>
      );
    case 'detector':
      return (
        <path d="M-4.5 2.5A6.4 6.4 0 0 1 4.5 2.5M-2 3.6A3 3 0 0 1 2 3.6M0 4.6v.1M-6 -1A8.6 8.6 0 0 1 6 -1" />
      );
    case 'alarm-panel':
      return <path d="M-4.5 -4.5h9v9h-9zM-2 -1.5h4M-2 1.5h.1M2 1.5h.1M0 1.5h.1" />;
    case 'light':
      return (
        <path d="M0 -2.6a2.6 2.6 0 1 0 .01 0M0 -6v1.2M0 4.8v1.2M-6 0h1.2M4.8 0h1.2M-4.2 -4.2l.9 .9M3.3 3.3l.9 .9M-4.2 4.2l.9 -.9M3.3 -3.3l.9 -.9" />
      );
  }
}
