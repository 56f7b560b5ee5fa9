import { regionOnBody } from '#clinical/lookup.ts';
import type { PublishedPoint } from '#clinical/published.ts';
import { store } from '#state/store.ts';
import { useApp } from '#state/use-store.ts';
import { AppLink } from '../parts/app-link.tsx';
import { toFinder } from '../parts/destinations.ts';
import { useClinical } from '../parts/use-clinical.ts';
import styles from './pain-sentence.module.css';

/**
 * What the point feels like, in one sentence. Its zones are underlined as they are painted (solid, or dotted where
 * only some feel it), light up on the body while pointed at, and lead to what else is felt there.
 */
export function PainSentence({ point }: { point: PublishedPoint }) {
  const clinical = useClinical();
  const side = useApp((state) => state.side);
  const { highlightRegion } = store.getState();
  const leave = () => highlightRegion(null);
  return (
    <p className={styles.sentence}>
      {point.pattern.sentenceParts.map(({ text, region, zone }, at) => {
        const key = `${at}`;
        if (!region) return <span key={key}>{text}</span>;
        const onBody = regionOnBody(clinical, region, side);
        const enter = () => highlightRegion(onBody);
        return (
          <AppLink
            key={key}
            to={toFinder(onBody)}
            title="What else is felt here"
            className={zone === 'spillover' ? styles.spillover : styles.essential}
            data-region={onBody}
            onPointerEnter={enter}
            onPointerLeave={leave}
            onFocus={enter}
            onBlur={leave}
          >
            {text}
          </AppLink>
        );
      })}
    </p>
  );
}
