import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findChromium, findOrInstallChromium, noChromium } from '#tools/chromium.mjs';
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
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'myomap-chromium-'));
    vi.stubEnv('CHROMIUM_PATH', '');
    vi.stubEnv('PATH', folder);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  function program(name: string, script = '') {
    const path = join(folder, name);
    writeFileSync(path, `#!/bin/sh\n${script}\n`);
    chmodSync(path, 0o755);
    return path;
  }

  it('is found on the PATH', () => {
    const chromium = program('chromium');
    expect(findChromium()).toBe(chromium);
  });

  it('is the one that CHROMIUM_PATH names, and never another', () => {
    program('chromium');
    const own = program('my-chromium');
    vi.stubEnv('CHROMIUM_PATH', own);
    expect(findChromium()).toBe(own);
    vi.stubEnv('CHROMIUM_PATH', join(folder, 'gone'));
    expect(findChromium()).toBeNull();
    expect(noChromium()).toContain(join(folder, 'gone'));
  });

  it('is installed where that is allowed', async () => {
    const chromium = join(folder, 'chromium');
    program(
      'apt-get',
      `if [ "$1" = install ]; then echo '#!/bin/sh' > ${chromium}; /bin/chmod +x ${chromium}; fi`,
    );
    expect(await findOrInstallChromium(true)).toBe(chromium);
  });

  it('is asked for in one line where it is not', async () => {
    await expect(findOrInstallChromium(false)).rejects.toThrow(
      /^No Chromium or Chrome found\. Install one .*$/,
    );
    program('apt-get', 'echo no network; exit 100');
    await expect(findOrInstallChromium(true)).rejects.toThrow(/no network/);
  });
});
