/** One picture of the gallery. */
export interface Picture {
  /** File name without its ending. */
  name: string;
  /** Address within the app. */
  link: string;
  width: number;
  height: number;
  /** Device pixels per CSS pixel. */
  scale?: number;
  theme?: 'light' | 'dark';
  /** With rail, search and panel; else the body alone. */
  withInterface?: boolean;
  isPhone?: boolean;
}

const views = ['front', 'back', 'left'] as const;
const layers = ['skin', 'outer', 'deep'] as const;

/** The whole body from three sides at three depths. */
const bodies: Picture[] = views.flatMap((view) =>
  layers.map((layer) => ({
    name: `body-${view === 'left' ? 'side' : view}-${layer}`,
    link: `/?view=${view}&layer=${layer}`,
    width: 800,
    height: 1200,
  })),
);

/** Cameras in metres: position, then what it looks at. */
const closeUps: Picture[] = [
  { name: 'close-up-shoulder-and-chest', link: '/?cam=0.35,1.5,0.75,0.1,1.36,0.05' },
  { name: 'close-up-neck-and-back', link: '/?cam=-0.3,1.55,-0.85,0.02,1.35,-0.05' },
  { name: 'close-up-forearm-and-hand', link: '/?cam=0.75,0.95,0.5,0.3,0.9,0.02' },
  { name: 'close-up-calf-and-foot', link: '/?cam=0.55,0.45,-0.7,0.1,0.25,-0.02' },
].map((picture) => ({ ...picture, width: 1200, height: 900 }));

const patterns: Picture[] = [
  { name: 'pain-trapezius-1', link: '/muscle/trapezius?point=1' },
  { name: 'pain-infraspinatus-1', link: '/muscle/infraspinatus?point=1' },
  { name: 'pain-gluteus-minimus-1', link: '/muscle/gluteus-minimus?point=1', theme: 'dark' as const },
].map((picture) => ({ ...picture, width: 1200, height: 900 }));

const themes = ['light', 'dark'] as const;
const app: Picture[] = themes.flatMap((theme) =>
  [
    { name: `app-390x844-${theme}`, width: 390, height: 844, scale: 2, isPhone: true },
    { name: `app-1280x800-${theme}`, width: 1280, height: 800 },
    { name: `app-1920x1080-${theme}`, width: 1920, height: 1080 },
  ].map((picture) => ({ ...picture, theme, link: '/muscle/trapezius?point=1', withInterface: true })),
);

/** Everything that docs/gallery shows. */
export const pictures: readonly Picture[] = [...bodies, ...closeUps, ...patterns, ...app];
