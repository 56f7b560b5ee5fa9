// What a room would add without a picture of one: shade where light does not reach, a soft sky in the gloss.

/** Factor on the colour where a share `open` of the sky is seen; the shade keeps the warmth of the tissue. */
vec3 warmOcclusion(float open, vec3 shade) {
  return mix(shade, vec3(1.0), pow(clamp(open, 0.0, 1.0), 1.35));
}

/** 0 where the surface faces the eye, 1 at its outline. */
float rimAmount(vec3 normal, vec3 toEye, float power) {
  return pow(1.0 - clamp(dot(normal, toEye), 0.0, 1.0), power);
}

/** Light of a broad soft box overhead, mirrored by a surface of the given roughness. Vectors in view space. */
vec3 skyGloss(vec3 normal, vec3 toEye, vec3 up, float roughness) {
  vec3 mirrored = reflect(-toEye, normal);
  float sky = smoothstep(-0.1 - roughness, 0.55 + roughness, dot(mirrored, up) + 0.35 * mirrored.x * -1.0);
  float fresnel = 0.04 + 0.96 * pow(1.0 - clamp(dot(normal, toEye), 0.0, 1.0), 5.0) * (1.0 - roughness);
  return vec3(1.0, 0.97, 0.93) * sky * fresnel * (1.0 - 0.55 * roughness);
}
