import { useEffect, useRef } from 'react';
import { partName } from '#state/selection.ts';
import { useApp } from '#state/use-store.ts';

/** Name of the muscle under the pointer, beside the pointer. */
export function HoverLabel() {
  const name = useApp((state) => (state.hovered ? partName(state, state.hovered.part) : null));
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
