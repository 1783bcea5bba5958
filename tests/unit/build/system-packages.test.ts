import { describe, expect, it } from 'vitest';
import { librariesNotFound } from '../../../build/system-packages.mjs';

describe('librariesNotFound', () => {
  it('lists the libraries the dynamic linker lacks', () => {
    const output = [
      '\tlinux-vdso.so.1 (0x00007ffd)',
      '\tlibgtk-3.so.0 => not found',
      '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)',
      '\tlibnss3.so => not found',
    ].join('\n');
    expect(librariesNotFound(output)).toEqual(['libgtk-3.so.0', 'libnss3.so']);
  });

  it('is empty when all are there', () => {
    expect(librariesNotFound('\tlibc.so.6 => /lib/libc.so.6 (0x00007f)')).toEqual([]);
  });
});
