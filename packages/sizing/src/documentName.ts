import type { Citation, DocumentHeader, Text } from "@plan/rules";

/** How a document is named in a sentence: by its number, else by its title. */
export function documentName({ number, title }: DocumentHeader): Text {
  return number === null ? { zh: `《${title.zh}》`, en: title.en } : { zh: number, en: number };
}

/** How a clause is named in a sentence: its document and its item; beside the document where only a report of it was read (D7). */
export function clauseName({ document, standard }: Citation, item: string = standard.item): Text {
  const { zh, en } = documentName(document);
  return document.evidence === "report"
    ? { zh: `${zh}（${item}）`, en: `${en} (${item})` }
    : { zh: `${zh}${item}`, en: `${item} of ${en}` };
}
