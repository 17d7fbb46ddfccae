export { resultsOf, resultsSchema } from "./parseCheck.ts";
export { basesOf, citedBy } from "./requirement.ts";
