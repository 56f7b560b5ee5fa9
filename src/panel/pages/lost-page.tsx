import { useApp } from '#state/use-store.ts';
import { PageHeader } from '../parts/section.tsx';
import { NearestMatches } from '../search/nearest-matches.tsx';

/** A link that leads nowhere: says so, shows what it may have meant, and leaves the address alone. */
export function LostPage({ what = 'page', name }: { what?: string; name?: string }) {
  const page = useApp((state) => state.page);
  const link = name ?? (page.kind === 'lost' ? page.link : '');
  return (
    <>
      <PageHeader
        title={`No such ${what}`}
        lead={`The link “${shorten(link)}” leads to no ${what} of this map.`}
      />
      <NearestMatches query={readable(link)} />
    </>
  );
}

/** The words of a link: `/muscel/upper-trapezius?point=1` becomes “muscel upper trapezius”. */
function readable(link: string): string {
  const path = link.split('?')[0] ?? '';
  let words = path;
  try {
    words = decodeURIComponent(path);
  } catch {
    // A link with broken percent signs is read as it stands.
  }
  return words
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => !/^(muscle|technique|condition|learn|find)$/.test(word))
    .join(' ');
}

function shorten(link: string): string {
  return link.length > 120 ? `${link.slice(0, 119)}…` : link;
}
