/** Runs a GLSL function on the graphics card: a 1 x 1 picture of floats, drawn once per row of inputs. */

const VERTEX = `#version 300 es
void main() {
  // One triangle that covers the whole picture.
  vec2 corner = vec2(float((gl_VertexID << 1) & 2), float(gl_VertexID & 2));
  gl_Position = vec4(corner * 2.0 - 1.0, 0.0, 1.0);
}`;

/**
 * Value of `call` for each row of inputs, which it names `x.x`, `x.y`, `x.z`, `x.w`: `evaluate(glsl, 'f(x.x)', [[1]])`.
 * Throws with the compiler's log where the source is wrong.
 */
export function evaluate(source: string, call: string, rows: readonly (readonly number[])[]): number[] {
  const canvas = new OffscreenCanvas(1, 1);
  const gl = canvas.getContext('webgl2');
  if (!gl?.getExtension('EXT_color_buffer_float')) throw new Error('This browser cannot draw floats.');
  try {
    const fragment = `#version 300 es
precision highp float;
uniform vec4 x;
out vec4 result;
${source}
void main() {
  result = vec4(float(${call}));
}`;
    const program = link(gl, fragment);
    // biome-ignore lint/correctness/useHookAtTopLevel: WebGL's, no React hook
    gl.useProgram(program);
    const target = gl.createTexture();
    gl.bindTexture(gl.TEXTURE_2D, target);
    gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA32F, 1, 1);
    gl.bindFramebuffer(gl.FRAMEBUFFER, gl.createFramebuffer());
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, target, 0);
    const place = gl.getUniformLocation(program, 'x');
    return rows.map((row) => {
      gl.uniform4f(place, row[0] ?? 0, row[1] ?? 0, row[2] ?? 0, row[3] ?? 0);
      gl.drawArrays(gl.TRIANGLES, 0, 3);
      const pixel = new Float32Array(4);
      gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.FLOAT, pixel);
      return pixel[0]!;
    });
  } finally {
    gl.getExtension('WEBGL_lose_context')?.loseContext();
  }
}

function link(gl: WebGL2RenderingContext, fragment: string): WebGLProgram {
  const program = gl.createProgram();
  for (const [kind, source] of [
    [gl.VERTEX_SHADER, VERTEX],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(kind)!;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS)) {
      throw new Error(gl.getShaderInfoLog(shader) ?? 'The shader does not compile.');
    }
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) {
    throw new Error(gl.getProgramInfoLog(program) ?? 'The program does not link.');
  }
  return program;
}
