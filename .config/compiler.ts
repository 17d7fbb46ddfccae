import { fileURLToPath } from "node:url";
import ts from "typescript";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** The options of tsconfig.base.json, as every package is compiled. */
export function baseOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(`${root}tsconfig.base.json`, ts.sys.readFile);
  return { ...ts.parseJsonConfigFileContent(config, ts.sys, root).options, types: ["node"], typeRoots: [`${root}node_modules/@types`] };
}

/** Every type error of these files, one line each: path:line: message. */
export function typeFaults(files: readonly string[], options: ts.CompilerOptions): string[] {
  return told(ts.getPreEmitDiagnostics(ts.createProgram(files, options)));
}

/** What the compiler says, one line each. */
export function told(faults: readonly ts.Diagnostic[]): string[] {
  return faults.map((fault) => {
    const message = ts.flattenDiagnosticMessageText(fault.messageText, "\n");
    if (fault.file === undefined || fault.start === undefined) return message;
    const line = fault.file.getLineAndCharacterOfPosition(fault.start).line + 1;
    return `${fault.file.fileName.replace(root, "")}:${line}: ${message}`;
  });
}
