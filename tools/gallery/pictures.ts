/** One picture of the gallery. */
export interface Picture {
  /** File name without its ending. */
  name: string;
  /** Address within the app. */
  link: string;
  width: number;
  height: number;
  /** Only the middle of the window, so wide: a narrower window would be laid out as a phone's. */
  middle?: number;
  /** Device pixels per CSS pixel. */
  scale?: number;
  theme?: 'light' | 'dark';
  /** With rail, search and panel; else the body alone. */
  withInterface?: boolean;
  isPhone?: boolean;
}

const views = ['front', 'back', 'left'] as const;
const layers = ['skin', 'outer', 'deep', 'bone'] as const;

/** The whole body from three sides, from the skin to the bone. */
const bodies: Picture[] = views.flatMap((view) =>
  layers.map((layer) => ({
    name: `body-${view === 'left' ? 'side' : view}-${layer}`,
    link: `/?view=${view}&layer=${layer}`,
    width: 800,
    height: 1200,
    middle: 520,
  })),
);

/** Cameras in metres: position, then what it looks at. */
const closeUps: Picture[] = [
  { name: 'close-up-shoulder-and-chest', link: '/?cam=0.35,1.5,0.75,0.1,1.36,0.05' },
  { name: 'close-up-neck-and-back', link: '/?cam=-0.3,1.55,-0.85,0.02,1.35,-0.05' },
  { name: 'close-up-forearm-and-hand', link: '/?cam=0.62,0.88,0.55,0.28,0.84,0.03' },
  { name: 'close-up-calf-and-foot', link: '/?cam=0.45,0.28,-0.85,0.05,0.21,-0.02' },
].map((picture) => ({ ...picture, width: 1200, height: 900 }));

const patterns: Picture[] = [
  { name: 'pain-trapezius-1', link: '/muscle/trapezius?point=1', width: 1200, height: 900 },
  {
    name: 'pain-infraspinatus-1',
    link: '/muscle/infraspinatus?point=1&cam=1.0,1.4,1.0,0.17,1.25,0',
    width: 1200,
    height: 900,
  },
  {
    name: 'pain-gluteus-minimus-1',
    link: '/muscle/gluteus-minimus?point=1',
    width: 720,
    height: 1200,
    theme: 'dark',
  },
];

const themes = ['light', 'dark'] as const;
const point = '/muscle/trapezius?point=1';
const app: Picture[] = themes.flatMap((theme) =>
  [
    { name: `app-390x844-${theme}`, link: point, width: 390, height: 844, scale: 2, isPhone: true },
    { name: `app-1280x800-${theme}`, link: point, width: 1280, height: 800 },
    { name: `app-1920x1080-${theme}`, link: point, width: 1920, height: 1080 },
    { name: `app-start-1280x800-${theme}`, link: '/', width: 1280, height: 800 },
    {
      name: `app-finder-1280x800-${theme}`,
      link: '/find?at=temple.left,neck_side.left',
      width: 1280,
      height: 800,
    },
  ].map((picture) => ({ ...picture, theme, withInterface: true })),
);

/** Everything that docs/gallery shows. */
export const pictures: readonly Picture[] = [...bodies, ...closeUps, ...patterns, ...app];
