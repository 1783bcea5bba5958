import { describe, expect, it } from 'vitest';
import { isSameInstall } from '../../../build/dependencies.mjs';

const wanted = {
  '': { version: '0.1.0' },
  'node_modules/a': { version: '1.0.0' },
  'node_modules/for-windows': { version: '2.0.0', optional: true },
};

describe('isSameInstall', () => {
  it('accepts an install without the packages of other systems', () => {
    expect(isSameInstall(wanted, { 'node_modules/a': { version: '1.0.0' } })).toBe(true);
  });

  it('refuses a package of another version', () => {
    expect(isSameInstall(wanted, { 'node_modules/a': { version: '1.0.1' } })).toBe(false);
  });

  it('refuses an install that lacks a package', () => {
    expect(isSameInstall(wanted, {})).toBe(false);
  });

  it('refuses an optional package of another version', () => {
    const installed = {
      'node_modules/a': { version: '1.0.0' },
      'node_modules/for-windows': { version: '1.9.0' },
    };
    expect(isSameInstall(wanted, installed)).toBe(false);
  });
});
