/** A row as anybody would read it from the text: cells, and the line of the text that it begins on. */
export interface PlainRow {
  readonly line: number;
  /** null where a quote stands within an unquoted cell. */
  readonly cells: readonly string[] | null;
}

/** What a CSV text (RFC 4180) says, and whether it could be read to its end. Written apart from the packages, one character at a time. */
export function plainCsv(text: string): { readonly rows: readonly PlainRow[]; readonly whole: boolean } {
  const rows: PlainRow[] = [];
  let ending: string | null = null;
  let at = text.startsWith("\ufeff") ? 1 : 0;
  let line = 1;
  const endsAt = (place: number) => {
    if (ending !== null) return text.startsWith(ending, place) ? ending : null;
    return ["\r\n", "\n", "\r"].find((one) => text.startsWith(one, place)) ?? null;
  };
  while (at < text.length) {
    const start = at;
    const cells: string[] = [];
    let stray = false;
    for (let open = true; open; ) {
      let cell = "";
      if (text[at] === '"') {
        for (at += 1; text[at] !== '"' || text[at + 1] === '"'; at += 1) {
          if (at >= text.length) return { rows: stray ? [...rows, { line, cells: null }] : rows, whole: false };
          if (text[at] === '"') at += 1;
          cell += text[at];
        }
        at += 1;
        if (at < text.length && text[at] !== "," && endsAt(at) === null)
          return { rows: stray ? [...rows, { line, cells: null }] : rows, whole: false };
      } else {
        for (; at < text.length && text[at] !== "," && endsAt(at) === null; at += 1) {
          stray ||= text[at] === '"';
          cell += text[at];
        }
      }
      cells.push(cell);
      open = text[at] === ",";
      if (open) at += 1;
    }
    rows.push({ line, cells: stray ? null : cells });
    const end = endsAt(at);
    ending ??= end;
    at += end?.length ?? 0;
    line += text.slice(start, at).match(/\r\n|\r|\n/g)?.length ?? 0;
  }
  return { rows, whole: true };
}
