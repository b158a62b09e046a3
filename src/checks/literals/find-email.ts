/** E-mail addresses that can belong to somebody. */
import type { LiteralDetector } from "./phi-literal.js";
import { isAmongPatientData, isMadeUpPerson } from "./surroundings.js";

const ADDRESS = /(?<![\w.+%@/-])[a-z0-9][\w.+%-]*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?![\w@/-])/gi;
/** Reserved by RFC 2606 and RFC 6761, and endings that are no domains (`icon@2x.png`). */
const RESERVED_DOMAIN = /(?:^|\.)example\.(?:com|org|net|edu)$|\.(?:test|example|invalid|localhost|local|internal|lan|png|jpe?g|gif|svg|webp|avif|ico|js|mjs|cjs|ts|tsx|jsx|css|json|md|html?)$/i;
/** Domains that people write for no domain at all. */
const PLACEHOLDER_DOMAIN = /^(?:(?:your|my|some|the)?-?(?:domain|company|email|mail|site|website|host|server|org|app|clinic|hospital|test|foo|bar|acme|xyz|abc)\.(?:com|org|net|io|co)|[a-z]\.(?:com|co|io|org|net)|test\.\w+|(?:mailinator|yopmail|guerrillamail|mailtrap|ethereal)\.\w+|users\.noreply\.github\.com)$/i;
/** Addresses of functions, not of people. */
const ROLE = /^(?:admin|administrator|billing|bot|bounce|contact|dev|e?mail|feedback|git|hello|help|hi|info|jobs|legal|mailer-daemon|marketing|me|name|news|newsletter|no-?reply|notifications?|office|patient\d*|postmaster|press|privacy|root|sales|security|service|someone|support|team|user(?:name)?\d*|webmaster|you(?:r\.?(?:name|email))?|abc|xyz|a|b|x|y)$/i;

/**
 * Finds e-mail addresses. Not reserved and placeholder domains, addresses of functions (`support@`), and invented people. `likely` only among
 * data of a patient: an author's address in a header is none.
 */
export const findEmail: LiteralDetector = (text) =>
  [...text.matchAll(ADDRESS)].flatMap((match) => {
    const [name = "", domain = ""] = match[0].split("@");
    if (RESERVED_DOMAIN.test(domain) || PLACEHOLDER_DOMAIN.test(domain) || ROLE.test(name) || isMadeUpPerson(`${name} ${domain}`.replace(/[._-]/g, " "))) return [];
    const start = match.index;
    const end = start + match[0].length;
    const certainty = isAmongPatientData(text, start, end) ? "likely" as const : "possible" as const;
    return [{ category: "email" as const, start, end, certainty, why: "an e-mail address outside the reserved domains" }];
  });
