import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import './app/tokens.css';
import './app/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '#app/app.tsx';
import { loadData } from '#app/load.ts';
import { bindTheme } from '#app/theme.ts';
import { ErrorBoundary } from '#panel/parts/error-boundary.tsx';
import { bindHistory } from '#state/history.ts';
import { store } from '#state/store.ts';

bindTheme(store, window);
bindHistory(store, window);
void loadData(store);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary fallback={(error) => <p role="alert">Myomap could not start: {error.message}</p>}>
      <App />
    </ErrorBoundary>
  </StrictMode>,
);
