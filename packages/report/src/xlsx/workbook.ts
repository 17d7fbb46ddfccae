import { type Archive, openArchive } from "./archive.ts";
import { attributesOf } from "./entities.ts";
import { hold } from "./held.ts";
import { readMarkup } from "./markup.ts";
import { sharedStrings } from "./sharedStrings.ts";
import { cellLooks, type Look } from "./styles.ts";
import { unreadable } from "./zipDirectory.ts";

/** A workbook whose archive is sound: what its sheets are called, and what their cells refer to. */
export interface Workbook {
  readonly sheets: readonly SheetPart[];
  readonly content: Archive["content"];
  /** Texts that cells name by their place. */
  readonly strings: readonly string[];
  /** For each cell style what it shows a number as. */
  readonly looks: readonly Look[];
  /** Days are counted from 1904-01-01, not from 1899-12-31. */
  readonly from1904: boolean;
}

/** A sheet by its name, and the part its cells are in. */
export interface SheetPart {
  readonly name: string;
  readonly part: string;
}

const mainType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

/** Opens a workbook as Excel, WPS, LibreOffice and libraries write it. */
export function openWorkbook(bytes: Uint8Array): Workbook {
  const archive = openArchive(bytes);
  const part = relationsOf(archive, "").find(({ type }) => type === "officeDocument")?.target;
  if (part === undefined) throw unreadable("an .xlsx workbook");
  const type = contentTypeOf(archive, part);
  if (type !== mainType) throw unreadable("an .xlsx workbook, without macros: save it as .xlsx (另存为 .xlsx)", type);

  const relations = relationsOf(archive, part);
  const { named, from1904 } = sheetsOf(archive, part);
  const sheets = named.flatMap(({ name, id }) => {
    const found = relations.find((relation) => relation.id === id);
    // A chart sheet has no cells, and none of ours.
    if (found !== undefined && found.type !== "worksheet") return [];
    if (found === undefined || !archive.has(found.target)) throw unreadable("a part for each sheet", name, [part]);
    return [{ name, part: found.target }];
  });
  const partOf = (kind: string) => relations.find((relation) => relation.type === kind)?.target;
  return {
    sheets,
    content: archive.content,
    strings: sharedStrings(archive, partOf("sharedStrings")),
    looks: cellLooks(archive, partOf("styles")),
    from1904,
  };
}

interface Relation {
  readonly id: string;
  /** The last word of its type, which the strict and the usual namespaces share. */
  readonly type: string;
  readonly target: string;
}

/** What a part refers to; of the empty name, what the package does. */
function relationsOf(archive: Archive, part: string): readonly Relation[] {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const relations = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const found: Relation[] = [];
  readMarkup(relations, archive.content(relations), {
    open: (name, written, depth) => {
      if (name !== "Relationship" || depth !== 2) return;
      const { Id: id = "", Type: type = "", Target: target = "", TargetMode: mode } = attributesOf(written, relations);
      if (mode !== "External")
        hold(found, { id, type: type.slice(type.lastIndexOf("/") + 1), target: resolvedFrom(folder, target) }, "relations");
    },
  });
  return found;
}

/** The name of a part as another refers to it. It is looked up among the parts, nowhere else. */
function resolvedFrom(folder: string, target: string): string {
  const names = target.startsWith("/") ? [] : folder.split("/").filter((name) => name !== "");
  for (const name of target.split("/")) {
    if (name === "..") names.pop();
    else if (name !== "." && name !== "") names.push(name);
  }
  return names.join("/");
}

function contentTypeOf(archive: Archive, part: string): string | undefined {
  const types = "[Content_Types].xml";
  let [own, byExtension]: (string | undefined)[] = [];
  readMarkup(types, archive.content(types), {
    open: (name, written, depth) => {
      if (depth !== 2) return;
      const { PartName: of = "", Extension: extension = "", ContentType: type } = attributesOf(written, types);
      if (name === "Override" && of.toLowerCase() === `/${part}`.toLowerCase()) own = type;
      if (name === "Default" && part.toLowerCase().endsWith(`.${extension.toLowerCase()}`)) byExtension = type;
    },
  });
  return own ?? byExtension;
}

function sheetsOf(archive: Archive, part: string) {
  const named: { name: string; id: string }[] = [];
  let from1904 = false;
  const path: string[] = [];
  readMarkup(part, archive.content(part), {
    open: (name, written, depth) => {
      path.splice(depth - 1, path.length, name);
      if (name === "workbookPr" && depth === 2) from1904 = /^(1|true)$/.test(attributesOf(written, part).date1904 ?? "");
      if (name !== "sheet" || depth !== 3 || path[1] !== "sheets") return;
      const attributes = attributesOf(written, part);
      const id = Object.keys(attributes).find((key) => key.endsWith(":id"));
      hold(named, { name: attributes.name ?? "", id: id === undefined ? "" : (attributes[id] ?? "") }, "sheets");
    },
  });
  return { named, from1904 };
}
