import { madeWorkbook } from "./madeWorkbook.ts";

/** What the records of an archive begin with. */
export const [local, central, end, end64, locator64] = [0x04034b50, 0x02014b50, 0x06054b50, 0x06064b50, 0x07064b50];
export const sample = madeWorkbook();

/** The same file with a change; `at` finds a place by the bytes that stand there. */
export function changed(bytes: Uint8Array, change: (view: DataView, at: (signature: number, nth?: number) => number) => void): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  const at = (signature: number, nth = 0) => {
    const found = Array.from({ length: copy.length - 3 }, (_, index) => index).filter((index) => view.getUint32(index, true) === signature);
    return found[nth] as number;
  };
  change(view, at);
  return copy;
}
