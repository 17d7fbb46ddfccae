import { expect, test } from "vitest";
import { validationMarkup } from "./validation.ts";

const common = (prompt: string) =>
  `allowBlank="1" showInputMessage="1" showErrorMessage="1" errorStyle="stop" errorTitle="T" error="${prompt}" promptTitle="T" prompt="${prompt}" sqref="A2:A9"`;
const markup = (rule: Parameters<typeof validationMarkup>[0]["rule"], title = "T", prompt = "P") =>
  validationMarkup({ rule, title, prompt }, "A2:A9");

test("what a column takes, by kind", () => {
  expect(markup(null)).toBe('<dataValidation type="none" allowBlank="1" showInputMessage="1" promptTitle="T" prompt="P" sqref="A2:A9"/>');
  expect(markup({ kind: "list", choices: ["新建", "既有"] })).toBe(
    `<dataValidation type="list" ${common("P")}><formula1>&quot;新建,既有&quot;</formula1></dataValidation>`,
  );
  expect(markup({ kind: "length", characters: 6 })).toBe(
    `<dataValidation type="textLength" operator="equal" ${common("P")}><formula1>6</formula1></dataValidation>`,
  );
  for (const kind of ["whole", "decimal", "date"] as const)
    expect(markup({ kind, least: "0", most: "9" }, "T", "<P>")).toBe(
      `<dataValidation type="${kind}" operator="between" ${common("&lt;P&gt;")}><formula1>0</formula1><formula2>9</formula2></dataValidation>`,
    );
});

test("titles of 32 characters and prompts of 255 are shown whole, longer ones cut to that: a program refuses more", () => {
  const shown = (title: number, prompt: number) => {
    const [, told = "", asked = ""] =
      /promptTitle="([^"]*)" prompt="([^"]*)"/.exec(markup(null, "t".repeat(title), "p".repeat(prompt))) ?? [];
    return [told, asked];
  };
  expect(shown(32, 255)).toEqual(["t".repeat(32), "p".repeat(255)]);
  expect(shown(33, 256)).toEqual([`${"t".repeat(31)}…`, `${"p".repeat(254)}…`]);
  expect(shown(90, 900)).toEqual([`${"t".repeat(31)}…`, `${"p".repeat(254)}…`]);
});
