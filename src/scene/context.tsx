import { useThree } from '@react-three/fiber';
import { useEffect } from 'react';
import { store } from '#state/store.ts';

/** Reports that the stage stands, and when the graphics card takes it away or gives it back. */
export function Context({ missing }: { missing: string | null }) {
  const { gl, invalidate } = useThree();
  useEffect(() => {
    const { reportStage } = store.getState();
    const canvas = gl.domElement;
    const ready = { kind: 'ready', ...(missing && { missing }) } as const;
    const onLost = (event: Event) => {
      event.preventDefault();
      reportStage({ kind: 'lost' });
    };
    const onRestored = () => {
      reportStage(ready);
      invalidate();
    };
    canvas.addEventListener('webglcontextlost', onLost);
    canvas.addEventListener('webglcontextrestored', onRestored);
    reportStage(ready);
    return () => {
      canvas.removeEventListener('webglcontextlost', onLost);
      canvas.removeEventListener('webglcontextrestored', onRestored);
    };
  }, [gl, invalidate, missing]);
  return null;
}
