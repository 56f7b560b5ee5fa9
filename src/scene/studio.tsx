import { useFrame } from '@react-three/fiber';
import { useEffect, useMemo, useRef } from 'react';
import { type Group, Mesh, PlaneGeometry, ShaderMaterial } from 'three';
import groundFragment from './glsl/ground.frag.glsl?raw';
import groundVertex from './glsl/ground.vert.glsl?raw';
import type { ThemeColours } from './materials/palette.ts';

/** Lights that stand about the camera, as in a photographer's studio: warm key upper left, soft fill, cool rim behind. */
export function Studio({ theme }: { theme: ThemeColours }) {
  const lights = useRef<Group>(null);
  useFrame(({ camera }) => lights.current?.quaternion.copy(camera.quaternion));
  return (
    <>
      <hemisphereLight args={['#fff4e6', '#a08a7a', theme.ambient]} />
      <group ref={lights}>
        <directionalLight position={[-2.2, 2.6, 3]} color="#fff0dd" intensity={theme.key} />
        <directionalLight position={[3, 0.4, 2]} color="#e6edff" intensity={0.42} />
        <directionalLight position={[2.4, 1.8, -3]} color="#dbe6fb" intensity={theme.rim} />
        <directionalLight position={[-3, 0.6, -2]} color="#e6ecfa" intensity={0.6 * theme.rim} />
      </group>
      <Ground theme={theme} />
    </>
  );
}

/** The soft shade in which the feet stand. */
function Ground({ theme }: { theme: ThemeColours }) {
  const shade = useMemo(() => {
    const material = new ShaderMaterial({
      vertexShader: groundVertex,
      fragmentShader: groundFragment,
      uniforms: { uColour: { value: null }, uOpacity: { value: 0 } },
      transparent: true,
      depthWrite: false,
    });
    const mesh = new Mesh(new PlaneGeometry(2.4, 2.4), material);
    mesh.rotation.x = -Math.PI / 2;
    mesh.position.set(0, -0.004, 0.02);
    mesh.renderOrder = -1;
    return mesh;
  }, []);
  useEffect(() => {
    shade.material.uniforms.uColour!.value = theme.ground;
    shade.material.uniforms.uOpacity!.value = theme.groundOpacity;
  }, [shade, theme]);
  useEffect(
    () => () => {
      shade.geometry.dispose();
      shade.material.dispose();
    },
    [shade],
  );
  return <primitive object={shade} />;
}
