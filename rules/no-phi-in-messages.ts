/** Patient data must not travel in messages that show on lock screens and lie in inboxes. */
import type { RuleDefinition } from "../src/eslint/create-finding-rule.js";

export const noPhiInMessages = {
  name: "no-phi-in-messages",
  description: "Disallow PHI in e-mails, text messages, push notifications, chats, queues and records of third parties",
  configs: { recommended: "warn", strict: "error" },
} as const satisfies RuleDefinition;
