import { Color } from 'three';
import type { Theme } from '#state/view.ts';

/** Colours of the tissues, sRGB in, linear for the shaders. */
export const TISSUE = {
  muscle: new Color('#a9463d'),
  muscleWarm: new Color('#b0563f'),
  muscleCool: new Color('#963a3f'),
  tendon: new Color('#e4d8c4'),
  muscleShade: new Color('#6d2a24'),
  bone: new Color('#e6d9bf'),
  cartilage: new Color('#c9d0cc'),
  tooth: new Color('#f3eee2'),
  boneShade: new Color('#7c5f49'),
  skin: new Color('#d9bfa9'),
  skinShade: new Color('#a5715c'),
} as const;

/** The two colours that mean something, and the paper, as in the panel's tokens. */
export interface ThemeColours {
  painEdge: Color;
  painCore: Color;
  point: Color;
  shell: Color;
  /** Strength of the light from all sides. */
  ambient: number;
  rim: number;
  ground: Color;
  groundOpacity: number;
}

export const THEMES: Record<Theme, ThemeColours> = {
  light: {
    painEdge: new Color('#cf2348'),
    painCore: new Color('#d61a74'),
    point: new Color('#0fa3a0'),
    shell: new Color('#c9a48f'),
    ambient: 1.25,
    rim: 1.1,
    ground: new Color('#5b4636'),
    groundOpacity: 0.3,
  },
  dark: {
    painEdge: new Color('#ff3d68'),
    painCore: new Color('#ff3f9a'),
    point: new Color('#2cc9c2'),
    shell: new Color('#93a4b8'),
    ambient: 0.85,
    rim: 2.2,
    ground: new Color('#000000'),
    groundOpacity: 0.6,
  },
};
