import type { ObligationCitation, Text } from "@plan/rules";
import { both } from "./both.ts";
import type { SubDistrictFinding } from "./checkSubDistricts.ts";
import { documentName } from "./documentName.ts";
import type { FindingCode } from "./finding.ts";
import { missingServices, type SubDistrict, serviceWords } from "./subDistrict.ts";

/** The centre of a sub-district, and its services one by one. */
export function centreFindings(subDistrict: SubDistrict, obligation: ObligationCitation): SubDistrictFinding[] {
  const { name, centre } = subDistrict;
  const clause = clauseOf(obligation);
  const tell = (code: FindingCode, severity: "violation" | "unknown", measured: string | null, message: Text) =>
    finding(code, severity, measured, message, name, null, obligation);
  if (centre === undefined)
    return [
      tell(
        "centreMissing",
        "unknown",
        null,
        both(
          `${name}有无综合性养老服务中心未填报（${clause.zh}）。`,
          `Whether ${name} has a comprehensive elderly-care centre is not reported (${clause.en}).`,
        ),
      ),
    ];
  if (centre === null)
    return [
      tell(
        "centreMissing",
        "violation",
        "0",
        both(`${name}没有综合性养老服务中心（${clause.zh}）。`, `${name} has no comprehensive elderly-care centre (${clause.en}).`),
      ),
    ];
  const { missing, unknown } = missingServices(subDistrict);
  return [
    ...missing.map((service) => {
      const { zh, en } = serviceWords[service];
      return tell(
        "serviceMissing",
        "violation",
        service,
        both(`${name}的养老服务中心不提供${zh}（${clause.zh}）。`, `The centre of ${name} does not offer ${en} (${clause.en}).`),
      );
    }),
    ...unknown.map((service) => {
      const { zh, en } = serviceWords[service];
      return tell(
        "serviceMissing",
        "unknown",
        null,
        both(
          `${name}的养老服务中心是否提供${zh}未填报（${clause.zh}）。`,
          `Whether the centre of ${name} offers ${en} is not reported (${clause.en}).`,
        ),
      );
    }),
  ];
}

/** The communities of a sub-district, one by one. */
export function communityFindings({ name, communities }: SubDistrict, obligation: ObligationCitation): SubDistrictFinding[] {
  const clause = clauseOf(obligation);
  const code = "embeddedFacilityMissing";
  if (communities === undefined) {
    const message = both(
      `${name}各社区有无嵌入式养老服务设施未填报（${clause.zh}）。`,
      `Whether the communities of ${name} have embedded facilities is not reported (${clause.en}).`,
    );
    return [finding(code, "unknown", null, message, name, null, obligation)];
  }
  return communities.flatMap(({ name: community, embeddedFacility }): SubDistrictFinding[] => {
    if (embeddedFacility === true) return [];
    const place = both(`${name}${community}`, `${community} in ${name}`);
    return embeddedFacility === false
      ? [
          finding(
            code,
            "violation",
            "0",
            both(
              `${place.zh}没有嵌入式养老服务设施（${clause.zh}）。`,
              `${place.en} has no embedded elderly-care facility (${clause.en}).`,
            ),
            name,
            community,
            obligation,
          ),
        ]
      : [
          finding(
            code,
            "unknown",
            null,
            both(
              `${place.zh}有无嵌入式养老服务设施未填报（${clause.zh}）。`,
              `Whether ${place.en} has an embedded elderly-care facility is not reported (${clause.en}).`,
            ),
            name,
            community,
            obligation,
          ),
        ];
  });
}

function finding(
  code: FindingCode,
  severity: "violation" | "unknown",
  measured: string | null,
  message: Text,
  subDistrict: string,
  community: string | null,
  obligation: ObligationCitation,
): SubDistrictFinding {
  return { code, severity, message, citation: null, facility: "elderlyCare", measured, demanded: null, subDistrict, community, obligation };
}

function clauseOf({ obligation, document }: ObligationCitation): Text {
  const { zh, en } = documentName(document);
  return both(`${zh}${obligation.item}`, `${obligation.item} of ${en}`);
}
