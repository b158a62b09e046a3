/** stripe: where values leave. */
import type { Pack } from "../row.js";

export const stripe = {
  library: "stripe",
  modules: ["stripe"],
  docs: "https://www.npmjs.com/package/stripe",
  vendor: "Stripe",
  notes: "None; keep descriptions, metadata and statement descriptors free of PHI.",
  sinks: [
    {
      id: "stripe/CustomerResource.create", kind: "third-party", shape: "call", level: "error",
      members: ["create"],
      targets: [{ package: "stripe", owner: "CustomerResource" }, { package: "stripe", owner: "CustomersResource" }],
      imported: { modules: ["stripe"], exports: ["default"], path: ["customers"] },
      args: ["0.metadata", "0.description", "0.name", "0.email"],
    },
    {
      id: "stripe/CustomerResource.update", kind: "third-party", shape: "call", level: "error",
      members: ["update"],
      targets: [{ package: "stripe", owner: "CustomerResource" }, { package: "stripe", owner: "CustomersResource" }],
      imported: { modules: ["stripe"], exports: ["default"], path: ["customers"] },
      args: ["1.metadata", "1.description", "1.name", "1.email"],
    },
    {
      id: "stripe/PaymentIntentResource.create", kind: "third-party", shape: "call", level: "error",
      members: ["create"],
      targets: [{ package: "stripe", owner: "PaymentIntentResource" }, { package: "stripe", owner: "PaymentIntentsResource" }],
      imported: { modules: ["stripe"], exports: ["default"], path: ["paymentIntents"] },
      args: ["0.metadata", "0.description", "0.statement_descriptor"],
    },
    {
      id: "stripe/ChargeResource.create", kind: "third-party", shape: "call", level: "error",
      members: ["create"],
      targets: [{ package: "stripe", owner: "ChargeResource" }, { package: "stripe", owner: "ChargesResource" }],
      imported: { modules: ["stripe"], exports: ["default"], path: ["charges"] },
      args: ["0.metadata", "0.description"],
    },
    {
      id: "stripe/InvoiceResource.create", kind: "third-party", shape: "call", level: "error",
      members: ["create"],
      targets: [{ package: "stripe", owner: "InvoiceResource" }, { package: "stripe", owner: "InvoicesResource" }],
      imported: { modules: ["stripe"], exports: ["default"], path: ["invoices"] },
      args: ["0.metadata", "0.description", "0.footer"],
    },
    {
      id: "stripe/InvoiceItemResource.create", kind: "third-party", shape: "call", level: "error",
      members: ["create"],
      targets: [{ package: "stripe", owner: "InvoiceItemResource" }, { package: "stripe", owner: "InvoiceItemsResource" }],
      imported: { modules: ["stripe"], exports: ["default"], path: ["invoiceItems"] },
      args: ["0.metadata", "0.description"],
    },
    {
      id: "stripe/SessionResource.create", kind: "third-party", shape: "call", level: "error",
      members: ["create"],
      targets: [{ package: "stripe", owner: "SessionResource" }, { package: "stripe", owner: "SessionsResource" }],
      imported: { modules: ["stripe"], exports: ["default"], path: ["checkout", "sessions"] },
      args: ["0.metadata", "0.line_items", "0.client_reference_id"],
    },
    {
      id: "stripe/ProductResource.create", kind: "third-party", shape: "call", level: "error",
      members: ["create"],
      targets: [{ package: "stripe", owner: "ProductResource" }, { package: "stripe", owner: "ProductsResource" }],
      imported: { modules: ["stripe"], exports: ["default"], path: ["products"] },
      args: ["0.name", "0.description", "0.metadata"],
    },
    {
      id: "stripe/SubscriptionResource.create", kind: "third-party", shape: "call", level: "error",
      members: ["create"],
      targets: [{ package: "stripe", owner: "SubscriptionResource" }, { package: "stripe", owner: "SubscriptionsResource" }],
      imported: { modules: ["stripe"], exports: ["default"], path: ["subscriptions"] },
      args: ["0.metadata", "0.description"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
