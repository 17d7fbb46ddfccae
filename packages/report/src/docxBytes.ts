import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const sameDay = "1980-01-01T00:00:00";

/** The same package with every date in it fixed and its parts in order of name: the same document gives the same bytes. */
export function stableBytes(packed: Uint8Array): Uint8Array {
  const parts = unzipSync(packed);
  const names = Object.keys(parts).sort();
  // The list of content types comes first, as readers expect.
  const ordered = ["[Content_Types].xml", ...names.filter((name) => name !== "[Content_Types].xml")];
  const entries = ordered.flatMap((name) => {
    const part = parts[name];
    return part === undefined ? [] : [[name, name === "docProps/core.xml" ? undated(part) : part] as const];
  });
  return zipSync(Object.fromEntries(entries), { mtime: sameDay });
}

function undated(core: Uint8Array): Uint8Array {
  return strToU8(strFromU8(core).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${sameDay}Z`));
}
