/** Which PHI makes an endpoint one that handles PHI: what its callers say of themselves to sign in or up does not, and a whole body only where the endpoint is about patients. */
import { classifyTypeName } from "../../phi/dictionary/record-name.js";
import { tokenize } from "../../phi/dictionary/tokenize.js";
import { isWholePayload } from "../../phi/inference/opaque-payload.js";
import type { Touch } from "./activation.js";
import type { Endpoint } from "./endpoint.js";

/** Ways in for callers whom nobody knows yet: the last words of a path, or of an operation's name. */
const SIGNS_IN = /^(?:log-?in|log-?out|sign-?in|sign-?out|token|refresh(?:-?tokens?)?|callback|forgot(?:ten)?-?password|reset-?password|verify(?:-?(?:email|otp|code|phone))?|(?:send-)?(?:verification|activation|reset-password|sign-up)-?email|activate|otp|(?:send|resend|request)-?otp|session)$/i;
const SIGNS_UP = /^(?:register|registration|sign-?up|create-?account)(?:-user)?$/i;

/** The PHI that counts, by inference as sure as the endpoint makes it. What is tagged or published always counts. */
export function relevantTouches(endpoint: Endpoint, touches: readonly Touch[]): readonly Touch[] {
  const names = namesOf(endpoint);
  const isForStrangers = names.some((name) => SIGNS_IN.test(name) || SIGNS_UP.test(name));
  return touches.flatMap((touch): readonly Touch[] => {
    const { fact } = touch;
    if (fact.confidence === "tagged" || fact.confidence === "pack") return [touch];
    if (isForStrangers) return [];
    return isWholePayload(fact) && !isAboutPatients(endpoint) ? [{ ...touch, fact: { ...fact, confidence: "inferred-weak" } }] : [touch];
  });
}

/** What an endpoint is called: the last segment of its paths, its operation, its handler. */
function namesOf({ ways, method, name }: Endpoint): readonly string[] {
  return [...ways.map(({ path }) => path.split(/[/.]/).findLast((segment) => segment !== "" && !/^[:{[*]/.test(segment)) ?? ""), method, name.split(".").at(-1) ?? ""];
}

/** Whether its path or its handler names records of patients. */
function isAboutPatients({ ways, name }: Endpoint): boolean {
  const words = [...ways.flatMap(({ path }) => path.split(/[/.]/)), ...tokenize(name)];
  return words.some((word) => classifyTypeName(word) !== undefined);
}
