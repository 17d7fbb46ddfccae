import type { Constraint } from "@plan/rules";
import { toDecimal } from "@plan/rules/internal";
import { both } from "./both.ts";
import { handoverJudgements } from "./handover.ts";
import { answer, type Judgement } from "./judgement.ts";
import type { Room } from "./room.ts";

type Value<K extends Constraint["kind"]> = Extract<Constraint, { kind: K }>["value"];

/** Holds a room against one constraint (D12): siting, handover, means. Other kinds are not about single rooms. */
export function judgements(constraint: Constraint, room: Room): readonly Judgement[] {
  switch (constraint.kind) {
    case "storeys":
      return ofStoreys(constraint.value, room);
    case "noBasement":
      return answer({
        ...storey(room),
        isKept: (level) => level >= 1,
        asked: both("不得设在地下、半地下", "not below ground"),
        demanded: ">= 1",
      });
    case "noMezzanine":
      return answer({
        fact: room.mezzanine,
        isKept: (mezzanine) => !mezzanine,
        asked: both("不得设在夹层", "not on a mezzanine"),
        found: () => both("设在夹层", "lies on a mezzanine"),
        missing: both("是否设在夹层", "whether it lies on a mezzanine"),
        demanded: "false",
      });
    case "liftFromStorey":
      return ofLift(constraint.value, room);
    case "storeyHeight":
      return ofStoreyHeight(constraint.value, room);
    case "ownEntrance":
      return answer({
        fact: room.ownEntrance,
        isKept: (own) => own,
        asked: both("设独立出入口", "an entrance of its own"),
        found: () => both("没有独立出入口", "has no entrance of its own"),
        missing: both("是否有独立出入口", "whether it has an entrance of its own"),
        demanded: "true",
      });
    case "serviceRadius":
      return ofRadius(constraint.value, room);
    case "handover":
      return handoverJudgements(constraint.value, room.handover);
    case "meansOfProvision":
      // A list that advises is open (等), and a room that is there already was obtained by no means at all.
      return constraint.modality === "should" || room.acquired === undefined ? [] : ofMeans(constraint.value, room.acquired);
    default:
      return [];
  }
}

function storey(room: Room) {
  return {
    fact: room.storey,
    found: (level: number) =>
      level < 1 ? both(`位于地下（${level}层）`, `lies below ground (storey ${level})`) : both(`位于${level}层`, `lies on storey ${level}`),
    missing: both("所在楼层", "its storey"),
  };
}

function ofStoreys({ lowest, highest }: Value<"storeys">, room: Room): readonly Judgement[] {
  if (lowest === undefined && highest === undefined) return [];
  const range =
    lowest === undefined
      ? both(`${highest}层及以下`, `storey ${highest} or below`)
      : highest === undefined
        ? both(`${lowest}层及以上`, `storey ${lowest} or above`)
        : lowest === highest
          ? both(`${lowest}层`, `storey ${lowest}`)
          : both(`${lowest}至${highest}层`, `storeys ${lowest} to ${highest}`);
  return answer({
    ...storey(room),
    isKept: (level) => level >= (lowest ?? level) && level <= (highest ?? level),
    asked: both(`设在${range.zh}`, `on ${range.en}`),
    demanded: [lowest === undefined ? [] : `>= ${lowest}`, highest === undefined ? [] : `<= ${highest}`].flat().join(", "),
  });
}

/** A lift that is there needs no storey; on a low storey none is needed. */
function ofLift(from: Value<"liftFromStorey">, room: Room): readonly Judgement[] {
  if (room.lift === true || (room.storey !== undefined && room.storey < from)) return [];
  const level = room.storey === undefined ? both("", "") : both(`位于${room.storey}层，`, `on storey ${room.storey} `);
  return answer({
    fact: room.storey === undefined ? undefined : room.lift,
    isKept: (lift) => lift,
    asked: both(`${from}层及以上设电梯或坡道`, `a lift or a ramp from storey ${from} upwards`),
    found: () => both(`${level.zh}没有电梯或坡道`, `${level.en}has neither lift nor ramp`),
    missing: room.storey === undefined ? both("所在楼层", "its storey") : both("有无电梯或坡道", "whether a lift or a ramp leads to it"),
    demanded: "true",
  });
}

function ofStoreyHeight({ atLeast }: Value<"storeyHeight">, { storeyHeight }: Room): readonly Judgement[] {
  return answer({
    fact: storeyHeight === undefined ? undefined : toDecimal(storeyHeight),
    isKept: (height) => height.gte(atLeast),
    asked: both(`层高不低于${atLeast.toFixed()}米`, `a storey height of at least ${atLeast.toFixed()} m`),
    found: (height) => both(`层高${height.toFixed()}米`, `has a storey height of ${height.toFixed()} m`),
    missing: both("层高", "its storey height"),
    measured: (height) => height.toFixed(),
    demanded: atLeast.toFixed(),
  });
}

function ofRadius({ atMost, exclusive }: Value<"serviceRadius">, { distance }: Room): readonly Judgement[] {
  const limit = exclusive === true ? both("小于", "less than") : both("不超过", "at most");
  return answer({
    fact: distance === undefined ? undefined : toDecimal(distance),
    isKept: (metres) => (exclusive === true ? metres.lt(atMost) : metres.lte(atMost)),
    asked: both(`服务半径${limit.zh}${atMost.toFixed()}米`, `a service radius of ${limit.en} ${atMost.toFixed()} m`),
    found: (metres) => both(`距所服务的住宅最远${metres.toFixed()}米`, `lies up to ${metres.toFixed()} m from the homes it serves`),
    missing: both("服务距离", "its distance from the homes served"),
    measured: (metres) => metres.toFixed(),
    demanded: atMost.toFixed(),
  });
}

const meansWords = {
  built: { zh: "新建", en: "building" },
  purchase: { zh: "购置", en: "purchase" },
  exchange: { zh: "置换", en: "exchange" },
  lease: { zh: "租赁", en: "lease" },
  conversion: { zh: "改造", en: "conversion" },
  freeUse: { zh: "无偿使用", en: "free use" },
  transfer: { zh: "移交", en: "transfer" },
  sharing: { zh: "共享", en: "sharing" },
} as const;

function ofMeans(means: Value<"meansOfProvision">, acquired: NonNullable<Room["acquired"]>): readonly Judgement[] {
  const named = means.map((each) => meansWords[each]);
  return answer({
    fact: acquired,
    isKept: (by) => means.some((each) => each === by),
    asked: both(`以${named.map(({ zh }) => zh).join("、")}方式取得`, `obtained by ${named.map(({ en }) => en).join(", ")}`),
    found: (by) => both(`以${meansWords[by].zh}方式取得`, `is obtained by ${meansWords[by].en}`),
    missing: both("取得方式", "how it is obtained"),
    demanded: means.join(", "),
  });
}
