import { useEffect, useRef } from 'react';
import { splitRegion } from '#clinical/lookup.ts';
import { partName } from '#state/selection.ts';
import type { AppState } from '#state/store.ts';
import { useApp } from '#state/use-store.ts';

/** Name of the muscle, or in the finder of the region, under the pointer, beside the pointer. */
export function HoverLabel() {
  const name = useApp(nameUnderPointer);
  const element = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const stage = element.current?.closest<HTMLElement>('.stage');
    if (!stage) return;
    const follow = ({ clientX, clientY }: PointerEvent) => {
      const { left, top, width } = stage.getBoundingClientRect();
      const label = element.current!;
      const room = clientX - left + 24 + label.offsetWidth < width;
      const x = clientX - left + (room ? 16 : -16 - label.offsetWidth);
      label.style.transform = `translate(${x}px, ${clientY - top + 18}px)`;
    };
    stage.addEventListener('pointermove', follow);
    return () => stage.removeEventListener('pointermove', follow);
  }, []);

  return (
    <div ref={element} className="stage-hover" hidden={name === null} aria-hidden="true">
      {name}
    </div>
  );
}

function nameUnderPointer(state: AppState): string | null {
  const { page, hovered, highlightedRegion, clinical } = state;
  if (page.kind !== 'find') return hovered && partName(state, hovered.part);
  if (!highlightedRegion || clinical.kind !== 'ready') return null;
  const { id, side } = splitRegion(highlightedRegion);
  const name = clinical.value.regions.get(id)?.name ?? id;
  return side ? `${name}, ${side}` : name;
}
