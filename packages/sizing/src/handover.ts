import type { Constraint } from "@plan/rules";
import { both } from "./both.ts";
import { answer, type Judgement } from "./judgement.ts";
import type { Room } from "./room.ts";

type Terms = Extract<Constraint, { kind: "handover" }>["value"];

const eventWords = {
  acceptance: { zh: "竣工验收合格", en: "acceptance" },
  acceptanceFiling: { zh: "竣工验收备案", en: "the filing of acceptance" },
  completion: { zh: "竣工", en: "completion" },
} as const;

/** Holds what is agreed about a handover (移交) against what a standard demands: the price, the time, the receiver. */
export function handoverJudgements(terms: Terms, agreed: Room["handover"] = {}): readonly Judgement[] {
  return [...ofPrice(terms, agreed), ...ofTime(terms, agreed), ...ofReceiver(terms, agreed)];
}

/** Only a free handover can be missed: where a text lets it be bought back, handing it over free is no fault. */
function ofPrice({ free }: Terms, agreed: NonNullable<Room["handover"]>): readonly Judgement[] {
  if (free !== true) return [];
  return answer({
    fact: agreed.free,
    isKept: (isFree) => isFree,
    asked: both("无偿移交", "handed over free of charge"),
    found: () => both("不是无偿移交", "is not handed over free of charge"),
    missing: both("是否无偿移交", "whether it is handed over free of charge"),
    demanded: "true",
  });
}

/** Months counted from different events cannot be compared. */
function ofTime({ withinMonths, after }: Terms, agreed: NonNullable<Room["handover"]>): readonly Judgement[] {
  if (withinMonths === null) return [];
  const since = after === null ? both("", "") : both(`${eventWords[after].zh}后`, ` of ${eventWords[after].en}`);
  const comparable = after === null || agreed.after === undefined || agreed.after === after;
  return answer({
    fact: comparable ? agreed.withinMonths : undefined,
    isKept: (months) => months <= withinMonths,
    asked: both(`${since.zh}${withinMonths}个月内移交`, `handed over within ${withinMonths} months${since.en}`),
    found: (months) => both(`${since.zh}${months}个月内移交`, `is handed over within ${months} months${since.en}`),
    missing: both(`${since.zh}几个月内移交`, `within how many months${since.en} it is handed over`),
    demanded: String(withinMonths),
  });
}

/** Names are compared as they are written; whether two names mean one office is for a person to say. */
function ofReceiver({ to }: Terms, agreed: NonNullable<Room["handover"]>): readonly Judgement[] {
  if (to === null) return [];
  const judged = answer({
    fact: agreed.to,
    isKept: (receiver) => receiver === to.zh || receiver === to.en,
    asked: both(`移交${to.zh}`, `handed over to ${to.en}`),
    found: (receiver) => both(`移交${receiver}`, `is handed over to ${receiver}`),
    missing: both("移交给谁", "to whom it is handed over"),
    demanded: to.zh,
  });
  return judged.map((judgement) => (judgement.state === "broken" ? { ...judgement, state: "toCompare" } : judgement));
}
