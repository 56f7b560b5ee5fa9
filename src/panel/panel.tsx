import { useEffect, useRef } from 'react';
import { useApp } from '#state/use-store.ts';
import { LinkNotice } from './link-notice.tsx';
import { PageView } from './pages/page-view.tsx';
import styles from './panel.module.css';
import { BrokenPage } from './parts/broken-page.tsx';
import { ClinicalGate } from './parts/clinical-gate.tsx';
import { ErrorBoundary } from './parts/error-boundary.tsx';
import { SheetHandle } from './sheet-handle.tsx';
import { useSheet } from './use-sheet.ts';

/** The text beside the body: a card at the right, on a phone a sheet from below. */
export function Panel() {
  const pageKey = useApp(({ page, muscle }) => JSON.stringify([page, muscle]));
  const scroller = useRef<HTMLDivElement>(null);
  const sheet = useSheet();
  useReadFromTheTop(pageKey, scroller);

  return (
    <main
      id="panel"
      className={styles.panel}
      data-snap={sheet.snap}
      data-dragging={sheet.isDragging}
      ref={sheet.ref}
    >
      <SheetHandle sheet={sheet} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears the focus of what is inside */}
      <div ref={scroller} className={styles.scroller} onFocus={sheet.reveal}>
        <div className={styles.page}>
          <LinkNotice />
          <ErrorBoundary
            key={pageKey}
            fallback={(error, again) => <BrokenPage error={error} again={again} />}
          >
            <ClinicalGate>
              <PageView />
            </ClinicalGate>
          </ErrorBoundary>
        </div>
      </div>
    </main>
  );
}

/** A new page is read from its top. Whoever followed a link in the text is taken to its heading; the stage keeps its focus. */
function useReadFromTheTop(pageKey: string, scroller: React.RefObject<HTMLDivElement | null>) {
  const isFirst = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page is what calls for it
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    scroller.current?.scrollTo({ top: 0 });
    if (!document.activeElement?.closest('[data-stage]')) {
      scroller.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    }
  }, [pageKey]);
}
