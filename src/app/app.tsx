import { Announcer } from '#panel/announcer.tsx';
import { Panel } from '#panel/panel.tsx';
import { Rail } from '#panel/rail.tsx';
import { SearchBox } from '#panel/search/search-box.tsx';
import { StageTools } from '#panel/stage-tools/stage-tools.tsx';
import styles from './app.module.css';
import { StageFrame } from './stage-frame.tsx';
import { useStageInset } from './use-stage-inset.ts';

/** The whole window: the body behind, and on it search, uses, tools and the text. */
export function App() {
  useStageInset();
  return (
    <>
      <a className={styles.skip} href="#panel">
        Skip to the text
      </a>
      <a className={styles.skip} href="#search">
        Skip to search
      </a>
      <Rail />
      <header className={styles.search}>
        <SearchBox />
      </header>
      <Panel />
      <StageTools />
      <StageFrame />
      <Announcer />
    </>
  );
}
