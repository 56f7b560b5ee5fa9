import { isEssential, type Match, type Suspect } from '#clinical/finder.ts';
import { PointLink } from '../parts/point-link.tsx';
import { useClinical } from '../parts/use-clinical.ts';
import { listWords, regionWords } from '../parts/words.ts';
import styles from './results.module.css';

/** The muscles that may be behind it: one list, there from the beginning, folded while urgent advice stands above. */
export function Results({ suspects, isFolded }: { suspects: readonly Suspect[]; isFolded: boolean }) {
  const essential = suspects.filter(isEssential).length;
  return (
    // Another key makes it another element, so that “open” starts afresh when advice comes or goes.
    <details key={`${isFolded}`} open={!isFolded} className={styles.results}>
      <summary>
        <h2>Muscles that may be behind it</h2>
        <span role="status">{suspects.length === 0 ? 'none yet' : `${suspects.length} found`}</span>
      </summary>
      {essential > 0 && essential < suspects.length && (
        <p className={styles.note}>
          The first {essential} send pain there in nearly everyone; the others in some people.
        </p>
      )}
      {/* biome-ignore lint/a11y/noRedundantRoles: without its marker Safari would not read it as a list */}
      <ol role="list" data-testid="finder-results" className={styles.list}>
        {suspects.map((suspect) => (
          <Result key={`${suspect.muscle.id} ${suspect.side}`} suspect={suspect} />
        ))}
      </ol>
    </details>
  );
}

function Result({ suspect }: { suspect: Suspect }) {
  const { muscle, point, side, alsoPoints, unexplained } = suspect;
  const clinical = useClinical();
  return (
    <li data-muscle={muscle.id} data-point={point.n} data-side={side} data-essential={isEssential(suspect)}>
      <PointLink target={point.id} side={side}>
        <strong>
          {muscle.name} <span>{side}</span>
        </strong>
        <small>
          Point {point.n}, {point.label}
          {alsoPoints.length > 0 && `; also ${listWords(alsoPoints.map(String))}`}
        </small>
        <span className={styles.why}>
          {(['essential', 'spillover'] as const).map((zone) => {
            const matches = suspect.matches.filter((match) => match.zone === zone);
            if (matches.length === 0) return null;
            return (
              <span key={zone} data-zone={zone}>
                {zone === 'essential' ? 'Usually hurts in' : 'In some people'}{' '}
                {listWords(matches.map((match) => matchWords(match, regionWords(clinical, match.region))))}
              </span>
            );
          })}
          {unexplained.length > 0 && (
            <span data-zone="none">
              Does not explain {listWords(unexplained.map((region) => regionWords(clinical, region)))}
            </span>
          )}
        </span>
      </PointLink>
    </li>
  );
}

function matchWords({ share }: Match, name: string): string {
  return `${name} (${Math.round(share * 100)} % of it)`;
}
