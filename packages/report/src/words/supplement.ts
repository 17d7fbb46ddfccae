import type { Text } from "@plan/rules";

export interface BasisWords {
  readonly term: string;
  readonly name: string;
  readonly title: Text;
  readonly issuer: Text;
  readonly dates: Text;
  readonly revision: string;
}

/** The standard that fixes a facility's area; number and item stand behind the clause, as behind every other. */
export const governing = ({ term, name, title, issuer, dates, revision }: BasisWords): Text => ({
  zh: `${term}的面积依据《${title.zh}》核定；发文机关：${issuer.zh}；${dates.zh}；数据版本：${revision}。`,
  en: `${name}: the area is fixed by the ${title.en}; issued by: ${issuer.en}; ${dates.en}; data revision ${revision}.`,
});

/** Another standard that holds beside it and asks for no more (D5). */
export const alsoApplying = ({ term, name, title, issuer, dates, revision }: BasisWords): Text => ({
  zh: `${term}同时适用《${title.zh}》，其要求不高于前述依据；发文机关：${issuer.zh}；${dates.zh}；数据版本：${revision}。`,
  en: `${name}: the ${title.en} also applies and asks for no more; issued by: ${issuer.en}; ${dates.en}; data revision ${revision}.`,
});

export const dates = {
  issued: (on: Text): Text => ({ zh: `${on.zh}发布`, en: `issued on ${on.en}` }),
  effective: (on: Text): Text => ({ zh: `自${on.zh}起施行`, en: `in force from ${on.en}` }),
  noEffectiveDate: { zh: "未载明施行日期", en: "no effective date stated" },
  firstSeen: (on: Text): Text => ({ zh: `最早见于${on.zh}的资料`, en: `first shown in force by a source of ${on.en}` }),
  until: (on: Text): Text => ({ zh: `有效期至${on.zh}`, en: `in force until ${on.en}` }),
  reported: { zh: "据报道核录，未见官方原文", en: "known from a report, the official text was not seen" },
} as const;

/** D17 in the document itself. */
export const whatIsWhat: Text = {
  zh: "标注“政策条款”的内容以所注文件为据；标注“选用条款”的内容以所注的其他依据或者编制单位的选择为据；标注“待填条款”的内容所引文件未作规定，由市、县依法确定。",
  en: "Clauses marked Policy rest on the document named; clauses marked Option rest on the other basis named or on the user's choice; clauses marked Blank are not fixed by the documents cited and are for the city or county to settle by law.",
};
export const whatIsWhatRests: Text = { zh: "本文件体例", en: "the form of this document" };
export const issuedBy: Text = { zh: "出具单位及日期", en: "Issued by, and date" };
