import type { Clinical } from '#clinical/lookup.ts';
import { store } from '#state/store.ts';
import { AREA_NAMES, type Area, byArea } from '../parts/areas.ts';
import { useClinical } from '../parts/use-clinical.ts';
import { capitalised } from '../parts/words.ts';
import styles from './region-picker.module.css';

type Region = Clinical['atlas']['regions'][number];

interface Props {
  marks: readonly string[];
  isOpen?: boolean;
}

/** The places of the body as buttons, by chapter from head to foot; paired ones for each side. */
export function RegionPicker({ marks, isOpen = false }: Props) {
  const { atlas } = useClinical();
  return (
    <section aria-labelledby="places" className={styles.picker}>
      <h2 id="places">{isOpen ? 'Mark the places' : 'Mark another place'}</h2>
      {byArea(atlas.regions, ({ area }) => area).map(({ area, rows }) => (
        <Chapter key={area} area={area} regions={rows} marks={marks} />
      ))}
    </section>
  );
}

function Chapter({
  area,
  regions,
  marks,
}: {
  area: Area;
  regions: readonly Region[];
  marks: readonly string[];
}) {
  const count = regions.filter(({ id }) => marks.some((mark) => mark.split('.')[0] === id)).length;
  return (
    <details open={count > 0}>
      <summary>
        {AREA_NAMES[area]}
        {count > 0 && <small>{count} marked</small>}
      </summary>
      <ul>
        {regions.map((region) => (
          <Place key={region.id} region={region} marks={marks} />
        ))}
      </ul>
    </details>
  );
}

function Place({ region, marks }: { region: Region; marks: readonly string[] }) {
  const { highlightRegion, setMarkedRegions } = store.getState();
  const choices = region.paired
    ? (['left', 'right'] as const).map((side) => ({ mark: `${region.id}.${side}`, label: capitalised(side) }))
    : [{ mark: region.id as string, label: 'Mark' }];
  const toggle = (mark: string) =>
    setMarkedRegions(marks.includes(mark) ? marks.filter((other) => other !== mark) : [...marks, mark]);
  const leave = () => highlightRegion(null);
  return (
    <li>
      <span>{capitalised(region.name)}</span>
      {choices.map(({ mark, label }) => (
        <button
          key={mark}
          type="button"
          aria-pressed={marks.includes(mark)}
          aria-label={
            region.paired ? `${capitalised(region.name)}, ${label.toLowerCase()}` : capitalised(region.name)
          }
          data-region={mark}
          onClick={() => toggle(mark)}
          onPointerEnter={() => highlightRegion(mark)}
          onPointerLeave={leave}
          onFocus={() => highlightRegion(mark)}
          onBlur={leave}
        >
          {label}
        </button>
      ))}
    </li>
  );
}
