import type { PlanIssue } from "@plan/rules";
import { issue } from "@plan/rules/internal";
import { columnNumber, wholeNumber } from "./place.ts";
import { unreadable } from "./zipDirectory.ts";

/** A merged range, columns and rows from 1. */
interface Merged {
  readonly range: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly firstColumn: string;
}

/**
 * Tells of each row, asked from the top downwards, in which merged ranges it lies: of merged cells only one holds a value, and which rows it
 * speaks of is a guess.
 */
export function mergesByRow(ranges: readonly string[], sheet: string, columns: number): (row: number) => readonly PlanIssue[] {
  const merged = ranges.map((range) => parseRange(range, sheet)).filter(({ left }) => left <= columns);
  merged.sort((a, b) => a.top - b.top);
  let [next, open]: [number, Merged[]] = [0, []];
  return (row) => {
    for (let range = merged[next]; range !== undefined && range.top <= row; range = merged[++next]) open.push(range);
    open = open.filter(({ bottom }) => bottom >= row);
    if (open.length > columns) throw unreadable("merged ranges that lie beside one another", open[0]?.range, [sheet]);
    return open.slice(0, 20).map(({ range, firstColumn }) => issue([sheet, row, firstColumn], "cells that are not merged", range));
  };
}

function parseRange(range: string, sheet: string): Merged {
  const [, firstColumn = "", firstRow = "", lastColumn = firstColumn, lastRow = firstRow] =
    /^([A-Z]{1,3})([0-9]{1,7})(?::([A-Z]{1,3})([0-9]{1,7}))?$/.exec(range) ?? [];
  const [left, right, top, bottom] = [columnNumber(firstColumn), columnNumber(lastColumn), wholeNumber(firstRow), wholeNumber(lastRow)];
  if (!(left <= right && top <= bottom)) throw unreadable("merged ranges such as A3:B4", range, [sheet]);
  return { range, left, right, top, bottom, firstColumn };
}
