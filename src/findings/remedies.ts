/** How a finding is silenced properly: what to write for each reason that makes it right. */
import type { Remedy } from "./explanation.js";
import type { Finding, PhiEvidence } from "./finding.js";

/** The ways to silence a finding, the most precise first. `vendor` is the company behind the sink's library. */
export function remediesOf(finding: Finding, vendor: string | undefined): readonly Remedy[] {
  return [
    ...(finding.sink ? [SANITIZER] : []),
    ...(finding.ruleId === "no-phi-literal" ? [INVENTED] : finding.phi.slice(0, 3).map((evidence) => exclusion(finding, evidence))),
    ...(vendor === undefined ? [] : [agreement(vendor)]),
    ...(OWN[finding.ruleId] ?? []),
    {
      when: "where this one place is fine",
      write: `// phi-lint-disable-next-line ${finding.ruleId} -- the reason, above line ${finding.line}`,
    },
    { when: "where the rule does not fit part of the code", write: `"rules": { "${finding.ruleId}": ["${finding.severity}", { "paths": ["src/charts/**"] }] } in phi-lint.config.json, with the paths where it does` },
  ];
}

const SANITIZER: Remedy = {
  when: "where a function of yours makes the value safe",
  write: 'tag that function /** @phiSanitizer */, or name it: "sanitizers": [{ "function": "src/privacy.ts#mask" }] in phi-lint.config.json',
};

/** A literal has no declaration that could say what it is. */
const INVENTED: Remedy = {
  when: "where the person is made up",
  write: "a value that cannot be anybody's, as above: then nobody has to know that it is",
};

const OWN: Readonly<Record<string, readonly Remedy[]>> = {
  "require-allow-phi": [{ when: "where a function of yours opens access", write: 'tag it /** @phiAccess */, or name it under "accessFunctions" in phi-lint.config.json' }],
  "require-auth-guard": [
    { when: "where a guard of yours stands before it", write: 'tag the guard /** @phiGuard */, or name it under "guards" in phi-lint.config.json' },
    { when: "where something outside the program guards it", write: '"externallyGuarded": [{ "path": "/internal/**", "reason": "…" }] in phi-lint.config.json' },
  ],
  "require-role-check": [{ when: "where a guard of yours checks the role", write: 'tag the guard /** @phiGuard authorization */, or name it under "guards" in phi-lint.config.json' }],
};

/** How to say that a declaration is not PHI. */
function exclusion({ confidence }: Finding, { declaration, file, line }: PhiEvidence): Remedy {
  const when = `where \`${declaration}\` is not PHI`;
  // Settings name fields of types; `row.dob` is a part of a variable.
  const isField = /^[A-Z][\w$]*\.[\w$]+$/.test(declaration);
  if (confidence === "tagged") return { when, write: `/** @phiExclude */ at ${file}:${line}` };
  return { when, write: isField ? `"phi": { "fields": { "${declaration}": false } } in phi-lint.config.json` : "give the value a type whose fields say so, with /** @phiExclude */ or by names that say nothing of a patient" };
}

function agreement(vendor: string): Remedy {
  return { when: `where an agreement with ${vendor} covers it`, write: `"vendors": { "${vendor}": { "baa": true, "reason": "…" } } in phi-lint.config.json` };
}
