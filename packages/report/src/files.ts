import { Buffer } from "node:buffer";
import { type FileHandle, open, readdir, realpath, rename, stat, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { issue, planError, toDecimal } from "@plan/rules/internal";

/** What goes into a file. */
export type FileContent = string | Uint8Array | AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/**
 * Writes a file so that whoever looks finds the old one or the new one whole, never a part.
 *
 * The content goes into a temporary file beside it, is synced, and takes the name of the file in one step. What a run that was killed has
 * left is removed by the next one.
 *
 * @throws PlanError `unreadableFile` where the folder or the file cannot be written. What the content throws is passed on. Either way the
 * old file stays.
 */
export async function replaceFile(path: string, content: FileContent): Promise<void> {
  const target = await targetOf(path);
  if (target === null) {
    const file = await writable(path, open(path, "w"));
    return write(path, file, content).finally(() => file.close());
  }
  await writable(path, removeStale(target));
  const temporary = temporaryFor(target);
  const file = await writable(path, open(temporary, "wx"));
  try {
    await write(path, file, content).finally(() => file.close());
    await writable(path, rename(temporary, target));
  } catch (error) {
    await unlink(temporary).catch(() => {});
    throw error;
  } finally {
    inUse.delete(temporary);
  }
  await syncFolder(dirname(target));
}

/** The file that a path names, behind any link; null for what is there and no file, such as a pipe, which cannot be replaced. */
async function targetOf(path: string): Promise<string | null> {
  const found = await stat(path).catch(() => null);
  if (found === null) return path;
  return found.isFile() ? realpath(path) : null;
}

async function write(path: string, file: FileHandle, content: FileContent): Promise<void> {
  const chunks = typeof content === "string" || content instanceof Uint8Array ? [content] : content;
  for await (const chunk of chunks) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    // One call may write a part only.
    for (let written = 0; written < bytes.byteLength; ) written += (await writable(path, file.write(bytes, written))).bytesWritten;
  }
  if ((await file.stat()).isFile()) await writable(path, file.sync());
}

/** Temporary files of this process. */
const inUse = /* @__PURE__ */ new Set<string>();
let made = 0;

/** .list.csv.1234-1.partial: beside its file, hidden, and named after the process that writes it. */
function temporaryFor(target: string): string {
  made += 1;
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}-${made}.partial`);
  inUse.add(temporary);
  return temporary;
}

/** Removes temporary files of this target that nobody writes any more; runs at the same time leave each other's alone. */
async function removeStale(target: string): Promise<void> {
  const prefix = `.${basename(target)}.`;
  for (const name of await readdir(dirname(target))) {
    const [, owner] = name.startsWith(prefix) ? (/^([1-9][0-9]{0,9})-[0-9]+\.partial$/.exec(name.slice(prefix.length)) ?? []) : [];
    const temporary = join(dirname(target), name);
    if (owner === undefined || inUse.has(temporary)) continue;
    if (owner === String(process.pid) || !isRunning(toDecimal(owner).toNumber())) await unlink(temporary).catch(() => {});
  }
}

/** Signal 0 is sent to nobody: it only asks whether the process is there. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** The new name is on the disk once its folder is; not every system lets a folder be synced. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r").catch(() => null);
  await folder?.sync().catch(() => {});
  await folder?.close();
}

async function writable<T>(path: string, action: Promise<T>): Promise<T> {
  try {
    return await action;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw planError("unreadableFile", [issue([path], "a file that can be written", code)]);
  }
}
