import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../../build/repository.mjs';

interface Locked {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
}

const json = (name: string): unknown => JSON.parse(readFileSync(join(root, name), 'utf8'));
const { packages } = json('package-lock.json') as { packages: Readonly<Record<string, Locked>> };
const wanted = json('package.json') as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};

describe('what is installed', () => {
  it('is named with the hash of its content, every package of it', () => {
    const installed = Object.entries(packages).filter(([path]) => path !== '');
    expect(installed.length).toBeGreaterThan(100);
    const unpinned = installed.filter(([, each]) => !each.integrity?.startsWith('sha512-'));
    expect(unpinned.map(([path]) => path)).toEqual([]);
  });

  it('is asked for in exact versions', () => {
    const loose = Object.entries({ ...wanted.dependencies, ...wanted.devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });
});
