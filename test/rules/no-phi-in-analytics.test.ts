import { noPhiInAnalytics } from "../../rules/no-phi-in-analytics.js";
import { testRule } from "./rule-tester.js";

const PATIENT = 'import type { Patient } from "./patient.js";\n';
const POSTHOG = 'import { PostHog } from "posthog-node";\nconst posthog = new PostHog("phc_example");\n';

testRule(noPhiInAnalytics, [
  { name: "properties of an event", code: `${PATIENT}${POSTHOG}export const show = (p: Patient) => posthog.capture({ distinctId: p.id, event: "booked", properties: { reason: «p.diagnosis» } });` },
  { name: "a spread that keeps PHI", flows: true, code: `${PATIENT}${POSTHOG}export const show = (p: Patient) => { const { id, ...rest } = p; posthog.capture({ distinctId: id, event: "seen", properties: «rest» }); };` },
  { name: "segment", code: `${PATIENT}import { Analytics } from "@segment/analytics-node";
const analytics = new Analytics({ writeKey: "example" });
export const show = (p: Patient) => analytics.identify({ userId: p.id, traits: { email: «p.email» } });` },
  { name: "mixpanel", code: `${PATIENT}import Mixpanel from "mixpanel";
const mixpanel = Mixpanel.init("example");
export const show = (p: Patient) => mixpanel.track("seen", { name: «p.name» });` },
  { name: "amplitude", code: `${PATIENT}import { track } from "@amplitude/analytics-node";
export const show = (p: Patient) => track("seen", { mrn: «p.mrn» });` },
  { name: "a wrapper of the project's own", flows: true, code: `${PATIENT}${POSTHOG}function capture(event: string, properties: Record<string, unknown>) { posthog.capture({ distinctId: "server", event, properties }); }
export const show = (p: Patient) => capture("seen", { name: «p.name» });` },
  { name: "through a function of another file", flows: true, code: `${PATIENT}${POSTHOG}import { describePatient } from "./helpers.js";
export const show = (p: Patient) => posthog.capture({ distinctId: p.id, event: «describePatient(p)» });` },
  { name: "a member of a class", code: `${PATIENT}${POSTHOG}class Tracker { constructor(private readonly client: PostHog) {} seen(p: Patient) { this.client.capture({ distinctId: «p.mrn», event: "seen" }); } }
export const tracker = new Tracker(posthog);` },

  { name: "an id and an excluded field", code: `${PATIENT}${POSTHOG}export const show = (p: Patient) => posthog.capture({ distinctId: p.id, event: "seen", properties: { ward: p.ward } });` },
  { name: "a rest without PHI", code: `import type { Visit } from "./patient.js";
${POSTHOG}export const show = (v: Visit) => { const { note: _note, ...rest } = v; posthog.capture({ distinctId: v.id, event: "seen", properties: rest }); };` },
  { name: "the project's own track", code: `${PATIENT}function track(_event: string, _details: object) {}
export const show = (p: Patient) => track("seen", p);` },
  { name: "what is masked", code: `${PATIENT}${POSTHOG}import { mask } from "./helpers.js";
export const show = (p: Patient) => posthog.capture({ distinctId: p.id, event: "seen", properties: { name: mask(p.name) } });` },
]);
