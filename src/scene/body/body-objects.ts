import { Group } from 'three';
import type { ThemeColours } from '../materials/palette.ts';
import type { BodyModel } from '../model/body-model.ts';
import { MusclePicker } from '../picking/muscle-picker.ts';
import { SkinPicker } from '../picking/skin-picker.ts';
import { BoneLayer } from './bone-layer.ts';
import { MuscleLayer } from './muscle-layer.ts';
import { SkinShell } from './skin-shell.ts';

/** Everything of the body that is on stage; whoever makes it disposes of it. */
export class BodyObjects {
  readonly group = new Group();
  readonly model: BodyModel;
  readonly muscles: MuscleLayer;
  readonly bones: BoneLayer;
  readonly skin: SkinShell;
  readonly picker: MusclePicker;
  readonly skinPicker: SkinPicker;

  constructor(model: BodyModel, theme: ThemeColours) {
    this.model = model;
    this.muscles = new MuscleLayer(model.muscles, theme);
    this.bones = new BoneLayer(model.bones);
    this.skin = new SkinShell(model.skin, theme);
    this.picker = new MusclePicker(model.muscles, (part) => this.muscles.states.isSolid(part));
    this.skinPicker = new SkinPicker(model.skin);
    this.group.add(this.bones.mesh, this.muscles.group, this.skin.group);
  }

  setTheme(theme: ThemeColours): void {
    this.muscles.uniforms.uPointColour.value = theme.point;
    this.skin.uniforms.uShell.value = theme.shell;
    this.skin.uniforms.uPainEdge.value.copy(theme.painEdge);
    this.skin.uniforms.uPainCore.value.copy(theme.painCore);
  }

  /** Moves everything on; true while there is more to come. */
  step(seconds: number): boolean {
    const changing = [this.muscles.step(seconds), this.skin.step(seconds)];
    // Below closed skin there is nothing to see.
    this.muscles.group.visible = !this.skin.closed;
    this.bones.mesh.visible = !this.skin.closed;
    return changing.includes(true);
  }

  dispose(): void {
    this.muscles.dispose();
    this.bones.dispose();
    this.skin.dispose();
    this.picker.dispose();
    this.skinPicker.dispose();
  }
}
