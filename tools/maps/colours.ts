/** Red, green and blue, 0 to 255. */
export type Rgb = [number, number, number];

/** A colour for the n-th region: neighbours in the list lie far apart in hue and differ in lightness. */
export function regionColour(n: number): Rgb {
  const hue = (n * 0.61803) % 1;
  const [saturation, lightness] = [0.45 + 0.17 * (n % 3), 0.5 + 0.08 * (n % 4)];
  const channel = (offset: number) => {
    const k = (offset + hue * 12) % 12;
    const spread = saturation * Math.min(lightness, 1 - lightness);
    return Math.round(255 * (lightness - spread * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return [channel(0), channel(8), channel(4)];
}

/** The colour as light falls from the viewer: `facing` is the cosine between the surface and the view. In 24 steps, so that pictures pack well. */
export function shadeOf([r, g, b]: Rgb, facing: number): Rgb {
  const light = 0.45 + 0.55 * (Math.round(24 * Math.max(0, facing)) / 24);
  return [Math.round(r * light), Math.round(g * light), Math.round(b * light)];
}
