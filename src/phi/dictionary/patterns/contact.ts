/** Ways to reach a person: 45 CFR 164.514(b)(2)(i)(D) to (F), (N) and (O). */
import type { PatternGroup } from "../pattern.js";

export const PHONE: PatternGroup = {
  id: "phone",
  category: "phone",
  kind: "identifier",
  title: "Telephone numbers",
  patterns: [
    { strength: "strong", mode: "any", words: [
      "patient phone", "emergency contact phone", "guardian phone", "patient contact number", "patient mobile",
    ] },
    { strength: "needs-person-context", mode: "any", words: ["home phone", "mobile phone", "cell phone", "cellphone"] },
    { strength: "needs-person-context", mode: "end", words: [
      "phone", "phone number", "phone numbers", "phone no", "telephone", "telephone number", "mobile number", "mobile no", "cell number",
      "contact number", "work phone", "phone e 164", "whatsapp number", "sms number", "tel",
    ] },
    { strength: "weak", mode: "eq", words: ["mobile", "cell", "telecom", "contact", "msisdn"] },
  ],
  falseFriends: ["data tel", "phone country code", "phone code"],
};

export const FAX: PatternGroup = {
  id: "fax",
  category: "fax",
  kind: "identifier",
  title: "Fax numbers",
  patterns: [
    { strength: "strong", mode: "any", words: ["patient fax"] },
    { strength: "needs-person-context", mode: "end", words: ["fax", "fax number", "fax no"] },
  ],
  falseFriends: [],
};

export const EMAIL: PatternGroup = {
  id: "email",
  category: "email",
  kind: "identifier",
  title: "Email addresses",
  patterns: [
    { strength: "strong", mode: "any", words: ["patient email", "guardian email"] },
    { strength: "needs-person-context", mode: "any", words: ["member email", "personal email"] },
    { strength: "needs-person-context", mode: "end", words: [
      "email", "email address", "e mail", "mail address", "contact email", "user email", "secondary email", "email 1", "email 2",
    ] },
  ],
  falseFriends: ["no reply email"],
};

export const URL: PatternGroup = {
  id: "url",
  category: "url",
  kind: "identifier",
  title: "Web URLs",
  patterns: [
    { strength: "strong", mode: "any", words: ["patient portal url"] },
    { strength: "needs-person-context", mode: "any", words: ["personal website"] },
    { strength: "needs-person-context", mode: "end", words: ["profile url", "website", "homepage", "linkedin url", "facebook url", "social url"] },
    { strength: "weak", mode: "end", words: ["referrer", "page url", "current url", "signed url", "presigned url", "deep link"] },
  ],
  falseFriends: ["product website"],
};

export const IP: PatternGroup = {
  id: "ip",
  category: "ip",
  kind: "identifier",
  title: "IP address numbers",
  patterns: [
    { strength: "needs-person-context", mode: "end", words: [
      "ip address", "client ip", "remote ip", "user ip", "source ip", "remote address", "x forwarded for", "ip addr",
    ] },
    { strength: "weak", mode: "eq", words: ["ip", "ips"] },
  ],
  falseFriends: ["server ip address", "host ip address", "bind ip address"],
};
