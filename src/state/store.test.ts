import { describe, expect, it } from 'vitest';
import type { MuscleId, PartKey } from '#atlas/ids.ts';
import { tinyClinical } from '../../tests/fixtures/tiny-atlas.ts';
import { markedOnBody, partName, selectedMuscle, selectedParts, selectedPoint } from './selection.ts';
import { createAppStore } from './store.ts';

function ready() {
  const store = createAppStore();
  store.getState().setData({
    clinical: { kind: 'ready', value: tinyClinical },
    catalogue: {
      kind: 'ready',
      value: {
        popliteus: { name: 'Popliteus', parts: { whole: {} } },
        masseter: { name: 'Masseter', parts: { deep: {} } },
      },
    },
  });
  return store;
}

describe('store', () => {
  it('opens a muscle at its first point, or as a whole if asked', () => {
    const { getState } = ready();
    getState().selectMuscle('trapezius' as MuscleId);
    expect(selectedPoint(getState())?.point.id).toBe('trapezius/1');
    getState().selectMuscle('trapezius' as MuscleId, 'right', null);
    expect(getState()).toMatchObject({ point: null, side: 'right', page: { kind: 'muscle' } });
    expect(selectedMuscle(getState())?.id).toBe('trapezius');
    getState().selectMuscle(null);
    expect(getState()).toMatchObject({ muscle: null, point: null, page: { kind: 'home' } });
  });

  it('selects by a part of the body, described or not', () => {
    const { getState } = ready();
    getState().selectPart('soleus.whole' as PartKey, 'right');
    expect(getState()).toMatchObject({ muscle: 'soleus', point: 1, side: 'right' });
    getState().selectPart('popliteus.whole' as PartKey, 'mid');
    expect(getState()).toMatchObject({ muscle: 'popliteus', point: null, side: 'right' });
    expect(selectedParts(getState())).toEqual(['popliteus.whole']);
  });

  it('lets the stage choose its view anew for another point, not for another layer', () => {
    const { getState } = ready();
    getState().setCamera([0, 1, 4, 0, 1, 0]);
    getState().setPeel(3);
    expect(getState().camera).not.toBeNull();
    getState().selectPoint(2);
    expect(getState().camera).toBeNull();
  });

  it('leaves nothing pointed at when another page opens', () => {
    const { getState } = ready();
    getState().highlightRegion('temple.left');
    getState().preview({ muscle: 'soleus' as MuscleId, point: 1, side: 'left' });
    getState().go({ page: { kind: 'find' }, at: ['temple'] });
    expect(getState()).toMatchObject({ highlightedRegion: null, previewed: null, at: ['temple'] });
  });

  it('colours marks in the finder only, and what is pointed at everywhere', () => {
    const { getState } = ready();
    getState().go({ page: { kind: 'find' }, at: ['temple', 'sternum.right', 'nowhere'] });
    expect(markedOnBody(getState())).toEqual(['temple.left', 'sternum']);
    getState().selectMuscle('soleus' as MuscleId);
    expect(markedOnBody(getState())).toEqual([]);
    getState().highlightRegion('heel_plantar.left');
    expect(markedOnBody(getState())).toEqual(['heel_plantar.left']);
  });

  it('names parts', () => {
    const state = ready().getState();
    expect(partName(state, 'popliteus.whole' as PartKey)).toBe('Popliteus');
    expect(partName(state, 'masseter.deep' as PartKey)).toBe('Masseter, deep part');
    expect(partName(state, 'some-thing.whole' as PartKey)).toBe('some thing');
  });
});
