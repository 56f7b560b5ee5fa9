import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findChromium, noChromium } from '#tools/chromium.mjs';
import { installIsStale, nodeComplaint } from '#tools/setup.mjs';

describe('the oldest Node', () => {
  it.each(['20.20.0', '20.20.2', '22.1.0', '24.0.0'])('takes %s', (version) => {
    expect(nodeComplaint(version)).toBeNull();
  });

  it.each(['20.19.5', '18.20.0', '9.0.0'])('refuses %s in one sentence', (version) => {
    expect(nodeComplaint(version)).toBe(
      `Myomap needs Node 20.20 or newer; this is ${version}. Get it at https://nodejs.org`,
    );
  });
});

describe('whether to install', () => {
  const locked = {
    packages: {
      '': {},
      'node_modules/three': { version: '0.187.0' },
      'node_modules/@esbuild/win32-x64': { version: '0.28.0', optional: true },
    },
  };
  const three = { 'node_modules/three': { version: '0.187.0' } };

  it('installs where nothing is installed', () => {
    expect(installIsStale(locked, null)).toBe(true);
  });

  it('is content without the optional packages of other systems', () => {
    expect(installIsStale(locked, { packages: three })).toBe(false);
  });

  it('installs when a version differs or a package is missing', () => {
    expect(installIsStale(locked, { packages: { 'node_modules/three': { version: '0.186.0' } } })).toBe(true);
    expect(installIsStale(locked, { packages: {} })).toBe(true);
  });
});

describe('the system’s Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'myomap-chromium-'));
  const program = join(folder, 'chromium');
  writeFileSync(program, '#!/bin/sh\n');
  chmodSync(program, 0o755);
  afterEach(() => vi.unstubAllEnvs());

  it('is the one that CHROMIUM_PATH names', () => {
    vi.stubEnv('CHROMIUM_PATH', program);
    expect(findChromium()).toBe(program);
  });

  it('is never another one when CHROMIUM_PATH names none', () => {
    vi.stubEnv('CHROMIUM_PATH', join(folder, 'gone'));
    expect(findChromium()).toBeNull();
    expect(noChromium()).toContain(join(folder, 'gone'));
  });

  it('is found on the PATH', () => {
    vi.stubEnv('CHROMIUM_PATH', '');
    vi.stubEnv('PATH', folder);
    expect(findChromium()).toBe(program);
    rmSync(folder, { recursive: true });
  });
});
