/** Builds the pages of docs/api from doc comments and guides. `pnpm run docs`. */
import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import {
  Application,
  type DocumentReflection,
  KindRouter,
  Logger,
  LogLevel,
  type ProjectReflection,
  type Reflection,
  type RouterTarget,
} from "typedoc";
import ts from "typescript";
import { baseOptions, root } from "./compiler.ts";
import { documented, type Entry, packages } from "./entries.ts";

/** The order of reading. A page that is not named comes between the two. */
const first = [
  ...["README.zh-CN", "getting-started", "getting-started.zh-CN", "concepts", "concepts.zh-CN"],
  ...["embedding-checks", "generating-transfer-conditions", "surveying-old-neighbourhoods"],
];
const last = ["readings", "coverage", "architecture", "README", "CONTRIBUTING", "CHANGELOG"];

/** Every page beside the API: whatever lies in docs/ and docs/guides/, and what a newcomer reads elsewhere. */
export function pages(): readonly string[] {
  const markdown = (folder: string) =>
    readdirSync(root + folder)
      .filter((name) => name.endsWith(".md"))
      .map((name) => folder + name);
  const rank = (path: string) => {
    const name = basename(path, ".md");
    return first.includes(name) ? first.indexOf(name) : first.length + 1 + last.indexOf(name);
  };
  const all = [
    ...markdown("docs/guides/"),
    ...markdown("docs/"),
    "README.zh-CN.md",
    "examples/README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
  ];
  return all.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** Keeps what is said, so that it can be asserted. */
class Listener extends Logger {
  readonly faults: string[] = [];
  override log(text: string, level: LogLevel): void {
    // A shape without a name of its own has its words where it is used.
    if (level >= LogLevel.Warn && !text.includes(".__type.")) this.faults.push(text);
  }
}

/** A page keeps the name of its file, whatever its heading. */
class Router extends KindRouter {
  static readonly names = new WeakMap<Reflection, string>();
  protected override getIdealBaseName(reflection: Reflection): string {
    return Router.names.get(reflection) ?? super.getIdealBaseName(reflection);
  }
  /** On a disk a folder does not open its index. */
  override baseRelativeUrl(from: RouterTarget, target: string): string {
    return super.baseRelativeUrl(from, target === "./" ? "index.html" : target);
  }
}

/** Builds the site of these entries into a folder, and gives back what is wrong with it. */
export async function buildSite(out: string, modules: readonly Entry[] = documented): Promise<readonly string[]> {
  const app = await Application.bootstrap({
    name: "@plan",
    readme: `${root}README.md`,
    projectDocuments: pages().map((path) => root + path),
    basePath: root,
    highlightLanguages: ["javascript", "json", "python", "sh", "typescript"],
    router: "plan",
    excludeInternal: true,
    excludeExternals: true,
    disableGit: true,
    sourceLinkTemplate: "{path}#L{line}",
    gitRevision: "main",
    sort: ["source-order"],
    navigation: { includeGroups: false, includeCategories: false, includeFolders: false, compactFolders: false, excludeReferences: true },
    packagesRequiringDocumentation: packages.map((name) => `@plan/${name}`),
    validation: { notDocumented: true, notExported: true, invalidLink: true, invalidPath: true, rewrittenLink: true },
  });
  const listener = new Listener();
  app.logger = listener;
  app.renderer.defineRouter("plan", Router);
  const program = ts.createProgram(
    modules.map(({ file }) => root + file),
    { ...baseOptions(), types: [], noEmit: false },
  );
  const project = app.converter.convert(
    modules.map(({ name, file, package: home }) => {
      const sourceFile = program.getSourceFile(root + file);
      if (sourceFile === undefined) throw new Error(`Expected ${file} to be in the program`);
      return {
        displayName: name,
        program,
        sourceFile,
        ...(name === `@plan/${home}` ? { readmeFile: `${root}packages/${home}/README.md` } : {}),
      };
    }),
  );
  for (const page of project.documents ?? []) callByHeading(page);
  standForFolders(project);
  app.validate(project);
  await app.generateDocs(project, out);
  return listener.faults;
}

/** A page is called by its first heading. */
function callByHeading(page: DocumentReflection): void {
  const text = page.content.map((part) => part.text).join("");
  Router.names.set(page, `documents/${page.name.replace(/^.*\//, "")}`);
  page.name = /^# (.+)$/m.exec(text)?.[1] ?? page.name;
}

/** What a link to a folder leads to: the package in it, the page that speaks of it, or the front page. */
function standForFolders(project: ProjectReflection): void {
  for (const folder of ["docs", "docs/guides"]) project.files.registerReflectionPath((root + folder) as never, project);
  for (const child of project.children ?? []) {
    const home = packages.find((each) => child.name === `@plan/${each}`);
    if (home !== undefined) project.files.registerReflectionPath(`${root}packages/${home}` as never, child);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = await buildSite(`${root}docs/api`);
  if (faults.length > 0) throw new Error(`${faults.join("\n")}\nEvery public name has its words, and every link leads somewhere.`);
}
