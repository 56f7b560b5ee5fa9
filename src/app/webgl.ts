/** Whether this browser can draw the body; the trial context is given back at once. */
export function canDraw(document: Document): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl2');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}
