/** Bundles the calculator into one file that opens from disk: `pnpm run calculator`. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

const { outputFiles } = await build({
  entryPoints: [here("page.ts")],
  bundle: true,
  write: false,
  minify: true,
  format: "iife",
  target: "es2023",
  charset: "utf8",
  conditions: ["@plan/source"],
});
const script = (outputFiles[0]?.text ?? "").replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
const page = readFileSync(here("page.html"), "utf8")
  .replace("/*style*/", () => readFileSync(here("style.css"), "utf8"))
  .replace("/*script*/", () => script);
const [whole, part] = [here("dist/calculator.html"), here(`dist/${process.pid}.part`)];
mkdirSync(here("dist"), { recursive: true });
writeFileSync(part, page);
// Whoever opens it meanwhile sees the old page or the new one, whole.
renameSync(part, whole);
console.log(whole);
