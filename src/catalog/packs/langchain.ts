/** langchain: where values leave. */
import type { Pack } from "../row.js";

export const langchain = {
  library: "langchain",
  modules: ["@langchain/core", "@langchain/openai", "@langchain/anthropic", "langchain"],
  docs: "https://www.npmjs.com/package/@langchain/core",
  notes: "None built in (LangSmith anonymizer covers traces only).",
  sinks: [
    {
      id: "@langchain/core/BaseChatModel.invoke", kind: "prompt", shape: "call", level: "error",
      members: ["invoke", "stream", "batch", "generate", "generatePrompt", "streamEvents"],
      targets: [
        { package: "@langchain/core", owner: "BaseChatModel", members: ["invoke", "generate", "generatePrompt", "streamEvents"] },
        { package: "@langchain/core", owner: "Runnable", members: ["invoke", "stream", "batch"] },
      ],
      imported: {
        modules: ["@langchain/core/language_models/chat_models", "@langchain/core/embeddings", "@langchain/core/vectorstores", "@langchain/core/retrievers"],
        exports: ["BaseChatModel"],
      },
      args: ["0"],
    },
    {
      id: "@langchain/core/Embeddings.embedQuery", kind: "prompt", shape: "call", level: "error",
      members: ["embedQuery", "embedDocuments"],
      targets: [{ package: "@langchain/core", owner: "Embeddings" }],
      imported: {
        modules: ["@langchain/core/language_models/chat_models", "@langchain/core/embeddings", "@langchain/core/vectorstores", "@langchain/core/retrievers"],
        exports: ["Embeddings"],
      },
      args: ["0"],
    },
    {
      id: "@langchain/core/VectorStore.addDocuments", kind: "prompt", shape: "call", level: "warning",
      members: ["addDocuments", "similaritySearch"],
      targets: [{ package: "@langchain/core", owner: "VectorStore" }],
      imported: {
        modules: ["@langchain/core/language_models/chat_models", "@langchain/core/embeddings", "@langchain/core/vectorstores", "@langchain/core/retrievers"],
        exports: ["VectorStore"],
      },
      args: ["0"],
    },
    {
      id: "@langchain/core/BaseRetriever.invoke", kind: "prompt", shape: "call", level: "warning",
      members: ["invoke"],
      targets: [{ package: "@langchain/core", owner: "BaseRetriever" }],
      imported: {
        modules: ["@langchain/core/language_models/chat_models", "@langchain/core/embeddings", "@langchain/core/vectorstores", "@langchain/core/retrievers"],
        exports: ["BaseRetriever"],
      },
      args: ["0"],
    },
    {
      id: "@langchain/openai/ChatOpenAI.invoke", kind: "prompt", shape: "call", level: "error",
      members: ["invoke", "stream", "batch"],
      targets: [
        { package: "@langchain/openai", owner: "BaseChatOpenAI", members: ["invoke", "stream"] },
        { package: "@langchain/core", owner: "Runnable", members: ["batch"] },
      ],
      imported: { modules: ["@langchain/openai"], exports: ["ChatOpenAI"] },
      args: ["0"],
    },
    {
      id: "@langchain/openai/OpenAIEmbeddings.embedQuery", kind: "prompt", shape: "call", level: "error",
      members: ["embedQuery", "embedDocuments"],
      targets: [{ package: "@langchain/openai", owner: "OpenAIEmbeddings" }],
      imported: { modules: ["@langchain/openai"], exports: ["OpenAIEmbeddings"] },
      args: ["0"],
    },
    {
      id: "@langchain/anthropic/ChatAnthropic.invoke", kind: "prompt", shape: "call", level: "error",
      members: ["invoke", "stream", "batch"],
      targets: [
        { package: "@langchain/core", owner: "BaseChatModel", members: ["invoke"] },
        { package: "@langchain/core", owner: "Runnable", members: ["invoke", "stream", "batch"] },
      ],
      imported: { modules: ["@langchain/anthropic"], exports: ["ChatAnthropic"] },
      args: ["0"],
    },
    {
      id: "langchain/ReactAgent.invoke", kind: "prompt", shape: "call", level: "error",
      members: ["invoke", "stream"],
      targets: [{ package: "langchain", owner: "ReactAgent" }],
      imported: { modules: ["langchain"], exports: ["createAgent"] },
      args: ["0"],
    },
    {
      id: "@langchain/core/RunnableSequence.invoke", kind: "prompt", shape: "call", level: "error",
      members: ["invoke", "stream", "batch"],
      targets: [{ package: "@langchain/core", owner: "RunnableSequence" }],
      imported: { modules: ["@langchain/core/runnables"], exports: ["RunnableSequence"], path: ["from", "()"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [
    {
      id: "@langchain/core/HumanMessage.new", shape: "new",
      members: ["HumanMessage", "SystemMessage", "AIMessage", "ToolMessage", "ChatMessage", "FunctionMessage", "Document"],
      targets: [{ package: "@langchain/core", owner: "module" }],
      imported: { modules: ["@langchain/core/messages", "@langchain/core/documents", "langchain"], exports: ["*"] },
      flow: [{ from: "0", to: "return" }],
    },
    {
      id: "@langchain/core/PromptTemplate.format", shape: "call",
      members: ["format", "formatMessages", "formatPromptValue", "invoke"],
      targets: [{ package: "@langchain/core", owner: "BasePromptTemplate" }],
      imported: { modules: ["@langchain/core/prompts"], exports: ["PromptTemplate", "ChatPromptTemplate"], path: ["fromTemplate", "()"] },
      flow: [{ from: "0", to: "return" }],
    },
  ],
} satisfies Pack;
