/** Whether it is bytes: asked past any name it gives itself, so that a Proxy is none. */
export function isBytes(value: unknown): value is Uint8Array {
  return ArrayBuffer.isView(value) && value instanceof Uint8Array;
}
