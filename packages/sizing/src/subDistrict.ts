import { once, plainText } from "@plan/rules/internal";
import * as z from "zod";

const answer = () => z.boolean().nullable().optional();

export const subDistrictSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    /** The sub-district (街道). */
    name: plainText(),
    /** Its comprehensive elderly-care centre (综合性养老服务中心); null where it has none, left out where that is not known. */
    centre: z
      .strictObject({
        /** Whether it offers full-day care (全日托养); null or left out where that is not known, here and below. */
        fullDayCare: answer(),
        /** Whether it offers day care (日间照料). */
        dayCare: answer(),
        /** Whether it offers home visits (上门服务). */
        homeVisits: answer(),
        /** Whether it offers technical support (技术支持). */
        technicalSupport: answer(),
      })
      .nullable()
      .optional(),
    /** Its communities (社区); left out where they have not been surveyed. */
    communities: z
      .array(
        z.strictObject({
          /** The community. */
          name: plainText(),
          /** Whether it has an embedded elderly-care facility (嵌入式养老服务设施); null or left out where that is not known. */
          embeddedFacility: answer(),
        }),
      )
      .readonly()
      .optional(),
  }),
);

/** A sub-district as it was surveyed. */
export interface SubDistrict extends z.infer<ReturnType<typeof subDistrictSchema>> {}

export const serviceWords = {
  fullDayCare: { zh: "全日托养", en: "full-day care" },
  dayCare: { zh: "日间照料", en: "day care" },
  homeVisits: { zh: "上门服务", en: "home visits" },
  technicalSupport: { zh: "技术支持", en: "technical support" },
} as const;

/** A service of a sub-district centre: 全日托养, 日间照料, 上门服务, 技术支持. */
export type CentreService = keyof typeof serviceWords;

const services = ["fullDayCare", "dayCare", "homeVisits", "technicalSupport"] as const satisfies readonly CentreService[];

/** The services that are not offered, and those of which it is not known. */
export function missingServices({ centre }: SubDistrict): {
  readonly missing: readonly CentreService[];
  readonly unknown: readonly CentreService[];
} {
  if (centre === null) return { missing: services, unknown: [] };
  return {
    missing: services.filter((service) => centre?.[service] === false),
    unknown: services.filter((service) => centre?.[service] == null),
  };
}
