import { Color } from 'three';
import type { Theme } from '#state/view.ts';

/** Colours of the tissues, sRGB in, linear for the shaders. */
export const TISSUE = {
  muscle: new Color('#b26256'),
  muscleWarm: new Color('#b5685a'),
  muscleCool: new Color('#a75453'),
  tendon: new Color('#e4d8c4'),
  muscleShade: new Color('#6b2b26'),
  bone: new Color('#eadfc8'),
  cartilage: new Color('#c9d0cc'),
  tooth: new Color('#f3eee2'),
  boneShade: new Color('#8a6a52'),
  skin: new Color('#d8cdc4'),
  skinShade: new Color('#94796b'),
} as const;

/** The two colours that mean something, and the paper, as in the panel's tokens. */
export interface ThemeColours {
  painEdge: Color;
  painCore: Color;
  point: Color;
  shell: Color;
  /** Strengths of the lights: from all sides, the key, the rim behind. */
  ambient: number;
  key: number;
  rim: number;
  ground: Color;
  groundOpacity: number;
}

export const THEMES: Record<Theme, ThemeColours> = {
  light: {
    painEdge: new Color('#cf2348'),
    painCore: new Color('#dc1f5f'),
    point: new Color('#0fa3a0'),
    shell: new Color('#c39a86'),
    ambient: 1.4,
    key: 2.7,
    rim: 1.1,
    ground: new Color('#5b4636'),
    groundOpacity: 0.3,
  },
  dark: {
    painEdge: new Color('#ff3d68'),
    painCore: new Color('#ff4a86'),
    point: new Color('#2cc9c2'),
    shell: new Color('#93a4b8'),
    ambient: 0.75,
    key: 2.3,
    rim: 1.3,
    ground: new Color('#000000'),
    groundOpacity: 0.6,
  },
};
