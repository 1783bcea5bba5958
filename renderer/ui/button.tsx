/** A push button. One primary per screen; the danger one is outlined, never filled red. */
import type { ComponentProps } from 'react';

export interface ButtonProps extends ComponentProps<'button'> {
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly size?: 'sm' | 'md' | 'lg';
  /** Work that takes over a second is under way: the label stays, a second press does nothing. */
  readonly isBusy?: boolean;
}

export function Button({
  variant = 'secondary',
  size = 'md',
  isBusy = false,
  className,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  const classes = ['btn', variant, size, className].filter(Boolean).join(' ');
  return (
    <button
      {...rest}
      type={type}
      className={classes}
      aria-busy={isBusy || undefined}
      onClick={(event) => {
        if (isBusy) event.preventDefault();
        else onClick?.(event);
      }}
    />
  );
}
