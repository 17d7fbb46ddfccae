import type { Text } from "@plan/rules";
import type { Room } from "@plan/sizing";

export const title: Text = { zh: "养老托育服务设施整改方案", en: "Rectification plan: elderly-care and infant-care facilities" };
export const neighbourhoodHeading: Text = { zh: "小区基本情况", en: "The neighbourhood" };
export const shortfallHeading: Text = { zh: "缺口情况", en: "Shortfall" };
export const measuresHeading: Text = { zh: "整改措施", en: "Measures" };
export const responsibilityHeading: Text = { zh: "责任与时限", en: "Responsibility and dates" };

export const areasAsReported: Text = {
  zh: "各类设施的应配面积、已有面积和缺口如下表。",
  en: "The areas required, provided and lacking are in the table.",
};

/** Why there is a plan: the text asks for one where nothing was built; the rest is our extension (D22). */
export const reason = {
  builtNone: (term: string, name: string): Text => ({
    zh: `本小区未建设${term}，按所引文件应当制定整改方案。`,
    en: `${name}: the neighbourhood has built none; the document cited asks for a rectification plan.`,
  }),
  partial: (term: string, name: string): Text => ({
    zh: `本小区${term}存在部分缺口；所引文件仅要求为未建设设施的小区制定整改方案，本方案属于延伸安排。`,
    en: `${name}: the neighbourhood is short in part; the document cited asks for a plan only where none was built, and this plan goes beyond it.`,
  }),
  notAsked: (term: string, name: string): Text => ({
    zh: `本小区${term}存在缺口；所引文件未要求制定整改方案，本方案属于延伸安排。`,
    en: `${name}: the neighbourhood is short; the document cited asks for no plan, and this one goes beyond it.`,
  }),
  unknown: (term: string, name: string): Text => ({
    zh: `本小区${term}已有面积未填报，先行核实填报，再确定是否整改。`,
    en: `${name}: the area provided is not reported; it is to be established before it is decided whether to rectify.`,
  }),
  met: (term: string, name: string): Text => ({ zh: `本小区${term}已达标，无需整改。`, en: `${name}: met; nothing is to be rectified.` }),
};

export const candidatesClause: Text = { zh: "拟用下列候选用房补足缺口。", en: "These premises are proposed to make up the shortfall." };
export const candidatesCaption: Text = { zh: "候选用房", en: "Premises proposed" };
export const candidatesHead: readonly Text[] = [
  { zh: "序号", en: "No." },
  { zh: "名称", en: "Name" },
  { zh: "面积（平方米）", en: "Area (m²)" },
  { zh: "用于养老（平方米）", en: "For elderly care (m²)" },
  { zh: "用于托育（平方米）", en: "For infant care (m²)" },
  { zh: "整改方式", en: "Remedy" },
  { zh: "租期（年）", en: "Lease (years)" },
];
export const premises: Text = { zh: "整改用房和整改方式", en: "Premises and remedy" };
export const asProposed: Text = { zh: "编制单位提出的候选用房", en: "premises as proposed" };

export const remedy: Record<NonNullable<Room["acquired"]>, Text> = {
  built: { zh: "补建", en: "building" },
  purchase: { zh: "购置", en: "purchase" },
  exchange: { zh: "置换", en: "exchange" },
  lease: { zh: "租赁", en: "lease" },
  conversion: { zh: "改建", en: "conversion" },
  freeUse: { zh: "无偿使用", en: "free use" },
  transfer: { zh: "划转", en: "transfer" },
  sharing: { zh: "统筹共享", en: "sharing" },
};

/** What the premises proposed come to. */
export const outcome = {
  closed: (term: string, name: string, added: string): Text => ({
    zh: `${term}：补充${added}平方米后缺口消除。`,
    en: `${name}: with ${added} m² added, the shortfall is closed.`,
  }),
  remaining: (term: string, name: string, added: string, left: string): Text => ({
    zh: `${term}：补充${added}平方米后仍缺${left}平方米。`,
    en: `${name}: with ${added} m² added, ${left} m² are still lacking.`,
  }),
  unknown: (term: string, name: string, added: string): Text => ({
    zh: `${term}：候选用房可补充${added}平方米；已有面积或者候选用房面积未填报，补足后是否达标不作判定。`,
    en: `${name}: the premises add ${added} m²; as areas are not reported, whether that suffices is not judged.`,
  }),
};

export const responsibility: readonly Text[] = [
  { zh: "责任单位", en: "Office in charge" },
  { zh: "责任人", en: "Person in charge" },
  { zh: "完成时限", en: "Due by" },
  { zh: "进展", en: "Progress" },
];
