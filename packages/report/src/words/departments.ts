import type { Text } from "@plan/rules";

/** English names of departments that documents name; one not listed keeps its Chinese name. */
const departments: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ["自然资源厅", "Department of Natural Resources"],
  ["发展改革委", "Development and Reform Commission"],
  ["民政厅", "Department of Civil Affairs"],
  ["卫生健康委", "Health Commission"],
  ["各设区市人民政府", "people's governments of the prefecture-level cities"],
]);

/** Departments in the order the text names them. */
export function departmentNames(names: readonly string[]): Text {
  return { zh: names.join("、"), en: names.map((name) => departments.get(name) ?? name).join("; ") };
}
