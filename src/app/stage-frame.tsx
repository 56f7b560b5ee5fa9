import { lazy, Suspense, useEffect, useState } from 'react';
import { ErrorBoundary } from '#panel/parts/error-boundary.tsx';
import { store } from '#state/store.ts';
import { useApp } from '#state/use-store.ts';
import styles from './stage-frame.module.css';
import { canDraw } from './webgl.ts';

// The scene is the heavier half: it comes after the text, which works without it.
const Stage = lazy(async () => ({ default: (await import('#scene/stage.tsx')).Stage }));

const NO_WEBGL =
  'This browser cannot draw in 3D (WebGL 2 is missing or switched off). All texts, lists and the finder work without it.';

const fail = (error: Error) =>
  store.getState().reportStage({
    kind: 'failed',
    message: `The part that draws the body did not load or has stopped (${error.message}). Everything else works on.`,
  });

/** The body behind everything, and what stands in its place while it is not there. */
export function StageFrame() {
  const [isAble] = useState(() => canDraw(document));
  useEffect(() => {
    if (!isAble) store.getState().reportStage({ kind: 'failed', message: NO_WEBGL });
  }, [isAble]);
  return (
    <section className={styles.stage} aria-label="Body" data-stage>
      {isAble && (
        <ErrorBoundary onError={fail} fallback={() => null}>
          <Suspense fallback={null}>
            <Stage />
          </Suspense>
        </ErrorBoundary>
      )}
      <StageNotice />
    </section>
  );
}

function StageNotice() {
  const stage = useApp((state) => state.stage);
  const inset = useApp((state) => state.inset);
  if (stage.kind === 'ready') {
    if (!stage.missing) return null;
    return (
      <p role="alert" className={styles.missing}>
        {stage.missing}
      </p>
    );
  }
  return (
    <div
      className={styles.notice}
      style={{ top: inset.top, right: inset.right, bottom: inset.bottom, left: inset.left }}
      data-testid="stage-notice"
    >
      {stage.kind === 'loading' && <Loading progress={stage.progress} />}
      {stage.kind === 'failed' && (
        <div role="alert" className={styles.card}>
          <h2>The body cannot be shown</h2>
          <p>{stage.message}</p>
          <Again />
        </div>
      )}
      {stage.kind === 'lost' && (
        <div role="alert" className={styles.card}>
          <h2>The picture was lost</h2>
          <p>
            The graphics card gave up its memory. It usually comes back by itself; if not, load the page
            again.
          </p>
          <Again />
        </div>
      )}
    </div>
  );
}

function Loading({ progress }: { progress: number }) {
  const percent = Math.round(progress * 100);
  return (
    <div className={styles.loading} role="status">
      <svg viewBox="0 0 120 3" aria-hidden="true">
        <rect width="120" height="3" rx="1.5" />
        <rect width={Math.max(4, percent * 1.2)} height="3" rx="1.5" />
      </svg>
      <p>{percent < 100 ? `Fetching the body · ${percent} %` : 'Setting up the body'}</p>
    </div>
  );
}

function Again() {
  return (
    <button type="button" onClick={() => window.location.reload()}>
      Load the page again
    </button>
  );
}
