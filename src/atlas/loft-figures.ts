import type { LoftFigures } from './loft.ts';

/** One muscle in `data/atlas/catalogue.json`: its names and parts. */
export interface CatalogueMuscle {
  name: string;
  latin?: string;
  group?: string;
  layer?: number;
  parts: Record<string, CataloguePart>;
}

/** One part of a muscle. */
export interface CataloguePart {
  /** The reference mesh it was measured on. */
  reference?: string;
  name?: string;
  latin?: string;
  layer?: number;
  /** Truly unpaired: no mirror image. */
  mid?: boolean;
}

export type Catalogue = Record<string, CatalogueMuscle>;

/** `data/atlas/muscles/<muscle-id>.json`: the figures of a muscle's parts. */
export interface MuscleFigures {
  id: string;
  parts: Record<string, PartFigures>;
}

/** Figures of one part and where they come from. */
export interface PartFigures extends LoftFigures {
  /** False when authored from landmarks because the reference has no such part. */
  measured: boolean;
  /** Where the shape comes from, when it was not measured. */
  source?: string;
}

/** Writes figures with one station per line, so that a change shows where it is. */
export function formatFigures({ id, parts }: MuscleFigures): string {
  const bodies = Object.entries(parts).map(([part, { stations, ...head }]) => {
    const fields = Object.entries(head).map(
      ([key, value]) => `      ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`,
    );
    const lines = stations.map((station) => `        [${station.join(',')}]`).join(',\n');
    return `    ${JSON.stringify(part)}: {\n${fields.join('')}      "stations": [\n${lines}\n      ]\n    }`;
  });
  return `{\n  "id": ${JSON.stringify(id)},\n  "parts": {\n${bodies.join(',\n')}\n  }\n}\n`;
}
