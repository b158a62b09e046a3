import { noPhiInTelemetry } from "../../rules/no-phi-in-telemetry.js";
import { testRule } from "./rule-tester.js";

const PATIENT = 'import type { Patient } from "./patient.js";\n';
const SPAN = 'import { trace } from "@opentelemetry/api";\nconst span = trace.getTracer("charts").startSpan("open");\n';
const METER = 'import { metrics } from "@opentelemetry/api";\nconst meter = metrics.getMeter("charts");\n';

testRule(noPhiInTelemetry, [
  { name: "an attribute", code: `${PATIENT}${SPAN}export const show = (p: Patient) => span.setAttribute("patient", «p.name»);` },
  { name: "attributes, the smallest expression", code: `${PATIENT}${SPAN}export const show = (p: Patient) => span.setAttributes({ id: p.id, mrn: «p.mrn» });` },
  { name: "an event of a span", code: `${PATIENT}${SPAN}export const show = (p: Patient) => span.addEvent("opened", { diagnosis: «p.diagnosis» });` },
  { name: "the name of a span", code: `${PATIENT}${SPAN}export const show = (p: Patient) => trace.getTracer("a").startSpan(\`chart of \${«p.name»}\`);` },
  { name: "the label of a metric, through a variable", flows: true, code: `${PATIENT}${METER}export const show = (p: Patient) => { const labels = { reason: p.diagnosis }; meter.createCounter("visits").add(1, «labels»); };` },
  { name: "the span handed in, through a helper", flows: true, code: `${PATIENT}import type { Span } from "@opentelemetry/api";
function annotate(span: Span, key: string, value: string) { span.setAttribute(key, value); }
export const show = (p: Patient, s: Span) => annotate(s, "who", «p.name»);` },
  { name: "through a function of another file", flows: true, code: `${PATIENT}${SPAN}import { describePatient } from "./helpers.js";
export const show = (p: Patient) => span.setAttribute("who", «describePatient(p)»);` },

  { name: "an id", code: `${PATIENT}${SPAN}export const show = (p: Patient) => span.setAttribute("patient.id", p.id);` },
  { name: "a count", code: `${PATIENT}${METER}export const show = (p: Patient) => meter.createCounter("visits").add(p.visits.length);` },
  { name: "what is masked", code: `${PATIENT}${SPAN}import { mask } from "./helpers.js";
export const show = (p: Patient) => span.setAttribute("who", mask(p.name));` },
  { name: "an object of the same shape that is no span", code: `${PATIENT}interface Node { setAttribute(key: string, value: string): void }
export const show = (p: Patient, n: Node) => n.setAttribute("title", p.name);` },
]);
