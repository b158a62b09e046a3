/** discord.js: where values leave. */
import type { Pack } from "../row.js";

export const discordJs = {
  library: "discord.js",
  modules: ["discord.js"],
  docs: "https://www.npmjs.com/package/discord.js",
  vendor: "Discord",
  notes: "None in the SDK. Send a generic notice with a link that requires sign-in; subjects and push payloads are shown on lock screens and stored by carriers/providers.",
  sinks: [
    {
      id: "discord.js/TextChannel.send", kind: "message", shape: "call", level: "error",
      members: ["send"],
      targets: [{ package: "discord.js", owner: "PartialTextBasedChannelFields" }],
      imported: { modules: ["discord.js"], exports: ["TextChannel"] },
      args: ["0"],
    },
    {
      id: "discord.js/Message.reply", kind: "message", shape: "call", level: "error",
      members: ["reply"],
      targets: [{ package: "discord.js", owner: "Message" }],
      imported: { modules: ["discord.js"], exports: ["Message"] },
      args: ["0"],
    },
    {
      id: "discord.js/ChatInputCommandInteraction.reply", kind: "message", shape: "call", level: "error",
      members: ["reply", "followUp", "editReply"],
      targets: [{ package: "discord.js", owner: "CommandInteraction" }],
      imported: { modules: ["discord.js"], exports: ["ChatInputCommandInteraction"] },
      args: ["0"],
    },
    {
      id: "discord.js/User.send", kind: "message", shape: "call", level: "error",
      members: ["send"],
      targets: [{ package: "discord.js", owner: "PartialTextBasedChannelFields" }],
      imported: { modules: ["discord.js"], exports: ["User"] },
      args: ["0"],
    },
    {
      id: "discord.js/WebhookClient.send", kind: "message", shape: "call", level: "error",
      members: ["send"],
      targets: [{ package: "discord.js", owner: "WebhookClient" }],
      imported: { modules: ["discord.js"], exports: ["WebhookClient"] },
      args: ["0"],
    },
    {
      id: "discord.js/EmbedBuilder.setTitle", kind: "message", shape: "call", level: "off",
      members: ["setTitle", "setDescription", "addFields", "setFooter"],
      targets: [{ package: "@discordjs/builders", owner: "EmbedBuilder" }],
      imported: { modules: ["discord.js"], exports: ["EmbedBuilder"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
