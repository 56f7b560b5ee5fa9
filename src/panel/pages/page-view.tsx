import { useApp } from '#state/use-store.ts';
import { FinderPage } from '../finder/finder-page.tsx';
import { MusclePage } from '../muscle/muscle-page.tsx';
import { AboutPage } from './about-page.tsx';
import { ConditionPage } from './condition-page.tsx';
import { HomePage } from './home-page.tsx';
import { LearnPage } from './learn-page.tsx';
import { LessonPage } from './lesson-page.tsx';
import { LostPage } from './lost-page.tsx';
import { MusclesPage } from './muscles-page.tsx';
import { TechniquePage } from './technique-page.tsx';

/** The page that the address names. */
export function PageView() {
  const page = useApp((state) => state.page);
  switch (page.kind) {
    case 'home':
      return <HomePage />;
    case 'muscle':
      return <MusclePage />;
    case 'muscles':
      return <MusclesPage />;
    case 'find':
      return <FinderPage />;
    case 'learn':
      return page.lesson ? <LessonPage id={page.lesson} /> : <LearnPage />;
    case 'technique':
      return <TechniquePage id={page.id} />;
    case 'condition':
      return <ConditionPage id={page.id} />;
    case 'about':
      return <AboutPage />;
    case 'lost':
      return <LostPage />;
  }
}
