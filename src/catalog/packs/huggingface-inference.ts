/** @huggingface/inference: where values leave. */
import type { Pack } from "../row.js";

export const huggingfaceInference = {
  library: "@huggingface/inference",
  modules: ["@huggingface/inference"],
  docs: "https://www.npmjs.com/package/@huggingface/inference",
  vendor: "Hugging Face",
  notes: "None in the SDK; de-identify prompts before the call. `store`, zero-retention and training opt-out are account/request settings, not redaction.",
  sinks: [
    {
      id: "@huggingface/inference/InferenceClient.chatCompletion", kind: "prompt", shape: "call", level: "error",
      members: ["chatCompletion", "chatCompletionStream"],
      targets: [{ package: "@huggingface/inference", owner: "module" }],
      imported: { modules: ["@huggingface/inference"], exports: ["InferenceClient"] },
      args: ["0.messages"],
    },
    {
      id: "@huggingface/inference/InferenceClient.textGeneration", kind: "prompt", shape: "call", level: "error",
      members: [
        "textGeneration", "summarization", "translation", "textClassification", "tokenClassification", "featureExtraction", "questionAnswering",
        "fillMask", "zeroShotClassification",
      ],
      targets: [{ package: "@huggingface/inference", owner: "module" }],
      imported: { modules: ["@huggingface/inference"], exports: ["InferenceClient"] },
      args: ["0.inputs"],
    },
    {
      id: "@huggingface/inference/InferenceClient.automaticSpeechRecognition", kind: "prompt", shape: "call", level: "error",
      members: ["automaticSpeechRecognition"],
      targets: [{ package: "@huggingface/inference", owner: "module" }],
      imported: { modules: ["@huggingface/inference"], exports: ["InferenceClient"] },
      args: ["0"],
    },
    {
      id: "@huggingface/inference/HfInference.chatCompletion", kind: "prompt", shape: "call", level: "error",
      members: ["chatCompletion"],
      targets: [{ package: "@huggingface/inference", owner: "module" }],
      imported: { modules: ["@huggingface/inference"], exports: ["HfInference"] },
      args: ["0.messages"],
    },
    {
      id: "@huggingface/inference/HfInference.textGeneration", kind: "prompt", shape: "call", level: "error",
      members: ["textGeneration", "summarization", "translation", "textClassification", "tokenClassification", "featureExtraction"],
      targets: [{ package: "@huggingface/inference", owner: "module" }],
      imported: { modules: ["@huggingface/inference"], exports: ["HfInference"] },
      args: ["0.inputs"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
