import { useApp } from '#state/use-store.ts';
import type { Page } from '#state/view.ts';
import { AppLink } from './parts/app-link.tsx';
import { ABOUT, HOME, LEARN, MUSCLES, toFinder } from './parts/destinations.ts';
import { Icon, type IconName } from './parts/icons.tsx';
import styles from './rail.module.css';
import { ThemeButton } from './theme-button.tsx';

/** Which use of the map a page belongs to. */
const USE_OF: Readonly<Record<Page['kind'], string | null>> = {
  home: 'Explore',
  muscle: 'Explore',
  muscles: 'Muscles',
  find: 'It hurts',
  learn: 'Learn',
  technique: 'Learn',
  condition: 'Learn',
  about: null,
  lost: null,
};

/** The uses of the map: a rail at the left, on a phone a bar below. */
export function Rail() {
  const current = useApp((state) => USE_OF[state.page.kind]);
  const at = useApp((state) => state.at);
  const uses: readonly { label: string; icon: IconName; to: Parameters<typeof AppLink>[0]['to'] }[] = [
    { label: 'Explore', icon: 'body', to: HOME },
    { label: 'It hurts', icon: 'hurts', to: toFinder(...at) },
    { label: 'Muscles', icon: 'muscles', to: MUSCLES },
    { label: 'Learn', icon: 'learn', to: LEARN },
  ];
  return (
    <nav className={styles.rail} aria-label="Main">
      <AppLink to={HOME} className={styles.name} aria-label="Myomap, start">
        Myomap
      </AppLink>
      <ul>
        {uses.map(({ label, icon, to }) => (
          <li key={label}>
            <AppLink to={to} aria-current={label === current ? 'page' : undefined}>
              <Icon name={icon} size={22} />
              {label}
            </AppLink>
          </li>
        ))}
      </ul>
      <div className={styles.foot}>
        <ThemeButton />
        <AppLink to={ABOUT} className={styles.about}>
          About
        </AppLink>
      </div>
    </nav>
  );
}
