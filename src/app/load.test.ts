import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAppStore } from '#state/store.ts';
import { tinyAtlas } from '../../tests/fixtures/tiny-atlas.ts';
import { fetchJson, loadData } from './load.ts';

const json = (value: unknown) => new Response(JSON.stringify(value));

describe('loading', () => {
  const fetch = vi.fn<(url: string) => Promise<Response>>();
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('fetch', fetch.mockReset());
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  /** Lets the pauses between tries pass. */
  async function outcome<T>(promise: Promise<T>): Promise<T | string> {
    const settled = promise.catch((error: Error) => error.message);
    await vi.runAllTimersAsync();
    return settled;
  }

  it('tries again when the network stumbles', async () => {
    fetch.mockRejectedValueOnce(new TypeError('network')).mockResolvedValueOnce(json([1]));
    expect(await outcome(fetchJson('x.json'))).toEqual([1]);
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('gives up in plain words, without connection and with a server in trouble', async () => {
    fetch.mockRejectedValue(new TypeError('network'));
    expect(await outcome(fetchJson('x.json'))).toBe(
      'The file x.json did not come: there seems to be no connection.',
    );
    fetch.mockImplementation(async () => new Response('', { status: 503 }));
    expect(await outcome(fetchJson('x.json'))).toMatch('answer 503');
    expect(fetch).toHaveBeenCalledTimes(6);
  });

  it('does not try again for a missing or a damaged file', async () => {
    fetch.mockResolvedValueOnce(new Response('', { status: 404 }));
    expect(await outcome(fetchJson('x.json'))).toBe(
      'The file x.json is missing on this server (answer 404).',
    );
    fetch.mockResolvedValueOnce(new Response('<!doctype html>'));
    expect(await outcome(fetchJson('x.json'))).toBe('The file x.json is damaged: it is not valid JSON.');
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('puts what came into the store, and what went wrong with the rest', async () => {
    fetch.mockImplementation(async () => json({ version: '1' }));
    const store = createAppStore();
    await outcome(loadData(store));
    expect(store.getState().clinical).toEqual({
      kind: 'failed',
      message: 'The file trigger-points.json is damaged: regions should be a list.',
    });
    expect(store.getState().catalogue.kind).toBe('ready');

    fetch.mockImplementation(async () => json(tinyAtlas));
    await outcome(loadData(store));
    expect(store.getState().clinical.kind).toBe('ready');
  });
});
