/** The rule factory: a rule is metadata (name, description, configs); what it reports are findings of the one engine. */
import { ESLintUtils, type ParserServicesWithTypeInformation, type TSESLint, type TSESTree } from "@typescript-eslint/utils";
import type { Finding } from "../findings/finding.js";
import type { RuleId } from "../findings/rule-id.js";
import type { Confidence } from "../phi/fact.js";
import type { FindingsLookup } from "./findings-lookup.js";
import { docsUrl } from "./package-facts.js";
import { describeFinding, hasFlow } from "./describe-finding.js";
import { DEFAULT_OPTIONS, isAtLeast, optionsSchema, type RuleOptions } from "./rule-options.js";
import { SUGGESTION_MESSAGES, type Suggest, type SuggestionId } from "./suggestion.js";

/** ESLint's severity of a rule in a config. */
export type ConfigLevel = "error" | "warn" | "off";

/** What a rule file states. */
export interface RuleDefinition<Name extends RuleId = RuleId> {
  /** Also the id of the findings it shows. */
  readonly name: Name;
  /** One sentence without a full stop, beginning with "Disallow" or "Require". */
  readonly description: string;
  /** How `configs.recommended` and `configs.strict` set the rule. */
  readonly configs: { readonly recommended: ConfigLevel; readonly strict: ConfigLevel };
  /** What it reports unless told otherwise, where that is not what the project declared and published types say. */
  readonly minConfidence?: Confidence;
  /** What it offers to change. */
  readonly suggest?: Suggest;
}

/** Facts for documentation and configs that a rule carries with it. */
export interface RuleDocs {
  readonly configs: RuleDefinition["configs"];
  readonly requiresTypeChecking: true;
}

export type MessageId = "direct" | "flows" | SuggestionId;

export type FindingRule = TSESLint.RuleModule<MessageId, [RuleOptions], RuleDocs> & { readonly name: string };

/**
 * A rule that shows the findings of its name in the linted file, through the analysis that all rules share.
 * @param lookup - where the analysis of a file comes from; the engine, except in tests.
 */
export function createFindingRule(definition: RuleDefinition, lookup: FindingsLookup): FindingRule {
  const { name, description, configs, suggest } = definition;
  const defaults = defaultOptionsOf(definition);
  return {
    name,
    meta: {
      type: "problem",
      hasSuggestions: suggest !== undefined,
      docs: { description, configs, requiresTypeChecking: true, url: docsUrl(name) },
      schema: [optionsSchema(defaults.minConfidence)],
      defaultOptions: [defaults],
      messages: {
        direct: "{{ what }} {{ why }} {{ advice }}",
        flows: "{{ what }} Flow: {{ flow }}. {{ advice }}",
        ...SUGGESTION_MESSAGES,
      },
    },
    create: (context) => ({
      Program: (root) => {
        for (const finding of findingsIn(root, context, lookup, name)) {
          if (finding.ruleId === name && isAtLeast(finding.confidence, context.options[0]?.minConfidence ?? defaults.minConfidence)) report(finding, context, suggest);
        }
      },
    }),
  };
}

/** What a rule reports unless told otherwise. */
export function defaultOptionsOf({ minConfidence }: RuleDefinition): Required<RuleOptions> {
  return { minConfidence: minConfidence ?? DEFAULT_OPTIONS.minConfidence };
}

type Context = Readonly<TSESLint.RuleContext<MessageId, [RuleOptions]>>;

function findingsIn(root: TSESTree.Program, context: Context, lookup: FindingsLookup, rule: RuleId): readonly Finding[] {
  const services: ParserServicesWithTypeInformation = ESLintUtils.getParserServices(context);
  // The program's own name of the file: the parser may know it by another path than ESLint does (symbolic links).
  const { fileName } = services.esTreeNodeToTSNodeMap.get(root);
  const { cwd, settings } = context;
  return lookup({ run: root, fileName, program: services.program, cwd, settings, rule });
}

function report(finding: Finding, context: Context, suggest: Suggest | undefined): void {
  const { sourceCode } = context;
  context.report({
    messageId: hasFlow(finding) ? "flows" : "direct",
    data: describeFinding(finding),
    suggest: suggest?.(finding, { sourceCode, services: ESLintUtils.getParserServices(context) }),
    // Findings count columns from 1, ESLint from 0.
    loc: {
      start: { line: finding.line, column: finding.column - 1 },
      end: { line: finding.endLine, column: finding.endColumn - 1 },
    },
  });
}
