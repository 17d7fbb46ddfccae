import { areaStandardsInForce } from "@plan/rules";
import { expect, test } from "vitest";
import { buildingFindings } from "./buildingPhasing.ts";
import type { Phasing } from "./phasing.ts";
import { ofRooms } from "./provision.ts";
import type { Room } from "./room.ts";

const [citation] = areaStandardsInForce({ division: "450200", on: "2022-03-01", facility: "elderlyCare", development: "new" }).inForce;

/** What is said of a room that is due with phase 2, where that holds for buildings of its own. */
function said(facts: Partial<Room>, binds = true) {
  const terms = { firstPhase: true, ownBuilding: true } as Phasing["terms"];
  const phasing = { citation, terms, item: "第八条", binds } as Phasing;
  const rooms: Room[] = [{ name: "一层", serves: ["elderlyCare"], floorArea: "100", ...facts }];
  return buildingFindings(phasing, "elderlyCare", 2, ofRooms(rooms).forFacility("elderlyCare")).map(
    ({ severity, message, measured, demanded }) => `${severity}: ${message.zh} ${message.en} ${measured} of ${demanded}`,
  );
}
const asked = "桂政办发〔2021〕67号第八条“独立设置的，安排在首期（至第2期）”的要求。";
const clause = "第八条 of 桂政办发〔2021〕67号";

test("a building of its own comes with phase 2 at the latest", () => {
  expect([1, 2].flatMap((phase) => said({ ownBuilding: true, phase }))).toEqual([]);
  expect(said({ ownBuilding: true, phase: 3 })).toEqual([
    `violation: “一层”安排在第3期，不符合${asked} Room “一层” comes with phase 3, against ${clause}: in a building of its own with the first phase (by phase 2). 3 of <= 2`,
  ]);
  expect(said({ ownBuilding: false, phase: 3 })).toEqual([]);
});

test("a phase or a kind of building that is not said leaves it open, unless it comes in time anyway", () => {
  expect(said({ ownBuilding: true })).toEqual([
    `unknown: “一层”未说明所在分期，无法核对${asked} Room “一层”: its phase is not stated, so ${clause} (in a building of its own with the first phase (by phase 2)) cannot be checked. null of <= 2`,
  ]);
  expect(said({ phase: 3 })).toEqual([
    `unknown: “一层”未说明是否独立设置，无法核对${asked} Room “一层”: whether it is a building of its own is not stated, so ${clause} (in a building of its own with the first phase (by phase 2)) cannot be checked. null of <= 2`,
  ]);
  expect(said({ phase: 2 })).toEqual([]);
  expect(said({ phase: 3 }, false)).toEqual([]);
});
