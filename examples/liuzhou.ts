/** The main job: size a parcel in Liuzhou and print its land-transfer conditions. `--en` prints them in English. */
import assert from "node:assert/strict";
import { landTransferConditions, toText } from "@plan/report";
import { arithmetic, sizeNeighbourhood } from "@plan/sizing";

const sizing = sizeNeighbourhood({ name: "示例小区", division: "450200", on: "2022-03-01", development: "new", households: 1234 });
const { elderlyCare, infantCare } = sizing.requirements;
assert.equal(elderlyCare.floorArea.toFixed(), "246.8");
assert.equal(infantCare.floorArea.toFixed(), "246.8");
assert.deepEqual(
  arithmetic(elderlyCare).map(({ text }) => text.zh),
  ["1234 ÷ 100 × 20 = 246.8"],
);

const conditions = landTransferConditions({
  sizing,
  parcel: {
    number: "示例-01",
    location: "柳州市城中区",
    landUse: "城镇住宅用地",
    landArea: "50000",
    plotRatio: { max: "2.5" },
    floorAreaInPlotRatio: "125000",
  },
});
console.log(toText(conditions, { locale: process.argv.includes("--en") ? "en" : "zh-CN" }));
