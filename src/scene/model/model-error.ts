/** The body model cannot be used; the message names the node or the byte at fault. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
}
