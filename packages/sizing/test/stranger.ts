/** A value that no caller should hand over, made anew for each use. */
export interface Stranger {
  readonly name: string;
  readonly make: () => unknown;
}

export const stranger = (name: string, make: () => unknown): Stranger => ({ name, make });
