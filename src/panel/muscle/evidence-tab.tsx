import type { PublishedPoint } from '#clinical/published.ts';
import { GradeLine } from '../parts/grade.tsx';
import { Section } from '../parts/section.tsx';
import { ReviewStatus, Sources } from '../parts/sources.tsx';
import { useClinical } from '../parts/use-clinical.ts';
import { regionName } from '../parts/words.ts';
import styles from './evidence-tab.module.css';

const DEPTH_WORDS: Readonly<Record<PublishedPoint['pattern']['depth'], string>> = {
  skin: 'in the skin',
  deep: 'deep inside',
  joint: 'as if in the joint',
  bone: 'as if in the bone',
  tooth: 'as if in a tooth',
  eye: 'as if in the eye',
  ear: 'as if in the ear',
  head: 'in the head',
  viscera: 'as if from an inner organ',
};

/** How far all this can be trusted, and where it comes from. */
export function EvidenceTab({ point }: { point: PublishedPoint }) {
  const clinical = useClinical();
  const { pattern } = point;
  const sources = [
    ...point.sources,
    ...[
      ...point.techniques,
      ...point.satellites,
      ...point.causes,
      ...point.cautions,
      ...point.differential,
    ].flatMap((statement) => statement.sources),
  ];
  return (
    <>
      <Section title="The pain pattern">
        <p>
          Patterns come from charts that clinicians drew from many patients. Yours may differ, and the idea of
          trigger points itself is contested: examiners often disagree on where a point is.
        </p>
        {pattern.note && <p>{pattern.note}</p>}
        <dl className={styles.shares}>
          <div>
            <dt>How it feels</dt>
            <dd>
              {pattern.quality.filter((quality) => quality !== pattern.depth).join(', ')},{' '}
              {DEPTH_WORDS[pattern.depth]}
            </dd>
          </div>
          {(['essential', 'spillover'] as const).map((zone) =>
            pattern[zone].map(({ region, share }) => (
              <div key={region}>
                <dt>{regionName(clinical, region)}</dt>
                <dd>
                  {zone === 'essential' ? 'nearly everyone' : 'some people'}, {Math.round(share * 100)} % of
                  it
                </dd>
              </div>
            )),
          )}
        </dl>
        <GradeLine grade={point.grade} />
        <ReviewStatus review={point.review} />
      </Section>
      <Section title="Sources">
        <Sources ids={sources} />
      </Section>
    </>
  );
}
