/** telegraf: where values leave. */
import type { Pack } from "../row.js";

export const telegraf = {
  library: "telegraf",
  modules: ["telegraf"],
  docs: "https://www.npmjs.com/package/telegraf",
  vendor: "Telegram",
  notes: "None in the SDK. Send a generic notice with a link that requires sign-in; subjects and push payloads are shown on lock screens and stored by carriers/providers.",
  sinks: [
    {
      id: "telegraf/Context.reply", kind: "message", shape: "call", level: "error",
      members: ["reply", "replyWithHTML", "replyWithMarkdownV2"],
      targets: [{ package: "telegraf", owner: "Context" }],
      imported: { modules: ["telegraf"], exports: ["Context"] },
      args: ["0"],
    },
    {
      id: "telegraf/Telegram.sendMessage", kind: "message", shape: "call", level: "error",
      members: ["sendMessage"],
      targets: [{ package: "telegraf", owner: "Telegram" }],
      imported: { modules: ["telegraf"], exports: ["Telegraf"], path: ["telegram"] },
      args: ["1"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
