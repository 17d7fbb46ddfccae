/** What no text may hold, in the order it is looked for; the words complete "text without …". */
const banned: readonly (readonly [RegExp, string])[] = [
  [/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/, "control characters"],
  [/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/, "lone surrogates"],
  [
    /[\ufdd0-\ufdef\ufffe\uffff]|[\ud83f\ud87f\ud8bf\ud8ff\ud93f\ud97f\ud9bf\ud9ff\uda3f\uda7f\udabf\udaff\udb3f\udb7f\udbbf\udbff][\udffe\udfff]/,
    "non-characters",
  ],
  [/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/, "bidirectional controls"],
  [
    /[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200d\u2028\u2029\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffc]|\udb40[\udc00-\udc7f]/,
    "invisible characters",
  ],
];

/**
 * Whether a text shows nothing: it says no more than one that was left out.
 *
 * @internal
 */
export function isBlank(text: string): boolean {
  return !/\S/.test(text);
}

/** The kind of character that a text must not hold, or null where it holds none. */
export function textFault(text: string): string | null {
  return banned.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
