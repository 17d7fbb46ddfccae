import { readFileSync, writeFileSync } from "node:fs";
import { root } from "./compiler.ts";
import { pinned, runtimeOf } from "./lockfile.ts";

const ours = ["rules", "sizing", "report"];
export const bill = `${root}docs/sbom.cdx.json`;

/** What an installed package says of itself. */
export function manifestOf({ name, version }: { readonly name: string; readonly version: string }) {
  return JSON.parse(
    readFileSync(`${root}node_modules/.pnpm/${name.replace("/", "+")}@${version}/node_modules/${name}/package.json`, "utf8"),
  );
}

/**
 * The bill of materials of the published packages, as CycloneDX 1.6: each of ours and everything it needs to run, with licence and digest.
 * It has no serial number and no time, so that the same lockfile gives the same bytes.
 */
export function sbom(): string {
  const packages = pinned();
  const own = ours.map((folder) => JSON.parse(readFileSync(`${root}packages/${folder}/package.json`, "utf8")));
  const reference = (key: string) => purl(packages.get(key) ?? { name: key, version: "" });
  const needed = [...new Set(ours.flatMap((folder) => runtimeOf(folder).all))].sort();
  const components = needed.map((key) => {
    const { name, version, resolution } = packages.get(key) ?? { name: key, version: "", resolution: "" };
    const digest = Buffer.from(/sha512-([^}]+)\}/.exec(resolution)?.[1] ?? "", "base64").toString("hex");
    const licence = manifestOf({ name, version }).license;
    return {
      ...library({ name, version }),
      licenses: [/ (OR|AND) /.test(licence) ? { expression: licence } : { license: { id: licence } }],
      hashes: [{ alg: "SHA-512", content: digest }],
    };
  });
  const ourComponents = own.map(({ name, version, license }) => ({
    ...library({ name, version }),
    licenses: [{ license: { id: license } }],
  }));
  const ourNeeds = own.map(({ name, version, dependencies }, at) => {
    const within = own.filter((other) => other.name in dependencies).map(purl);
    return { ref: purl({ name, version }), dependsOn: [...within, ...runtimeOf(ours[at] ?? "").direct.map(reference)].sort() };
  });
  const theirNeeds = needed.map((key) => ({ ref: reference(key), dependsOn: (packages.get(key)?.needs ?? []).map(reference).sort() }));
  const document = {
    ...{ bomFormat: "CycloneDX", specVersion: "1.6", version: 1, metadata: { component: { type: "application", name: "@plan" } } },
    components: [...ourComponents, ...components],
    dependencies: [...ourNeeds, ...theirNeeds],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function library({ name, version }: { readonly name: string; readonly version: string }) {
  return { type: "library", "bom-ref": purl({ name, version }), name, version, purl: purl({ name, version }) };
}

function purl({ name, version }: { readonly name: string; readonly version: string }): string {
  return `pkg:npm/${name.replace("@", "%40")}@${version}`;
}

if (process.argv[1] === import.meta.filename) writeFileSync(bill, sbom());
