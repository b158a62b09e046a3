/** Names of people and places smaller than a state: 45 CFR 164.514(b)(2)(i)(A) and (B). */
import type { PatternGroup } from "../pattern.js";

export const NAME: PatternGroup = {
  id: "name",
  category: "name",
  kind: "identifier",
  title: "Names",
  patterns: [
    { strength: "strong", mode: "any", words: [
      "patient name", "patient first name", "patient last name", "patient full name", "guardian name", "next of kin name", "next of kin",
      "emergency contact name", "mothers maiden name", "mother maiden name", "decedent name", "newborn name", "caregiver name", "pt name",
      "emergency contact",
    ] },
    { strength: "needs-person-context", mode: "end", words: [
      "member name", "first name", "last name", "middle name", "given name", "family name", "full name", "sur name", "surname", "maiden name",
      "birth name", "legal name", "preferred name", "nick name", "nickname", "previous name", "former name", "fname", "lname", "mname", "forename",
      "middle initial", "initials", "middle names", "last initial",
    ] },
    { strength: "needs-health-context", mode: "any", words: [
      "subscriber name", "beneficiary name", "guarantor name", "insured name", "policy holder name",
    ] },
    { strength: "weak", mode: "eq", words: ["name", "names", "display name", "given", "family", "username", "user name", "alias", "aka"] },
  ],
  falseFriends: ["first name of", "last name of", "font family", "address family"],
};

export const GEO: PatternGroup = {
  id: "geo",
  category: "address",
  kind: "identifier",
  title: "Geographic subdivisions smaller than a State",
  patterns: [
    { strength: "strong", mode: "any", words: ["patient address", "shipping address of patient"] },
    { strength: "needs-person-context", mode: "any", words: [
      "home address", "mailing address", "residential address", "residence address", "permanent address", "street address", "birth place",
      "place of birth", "member address", "census tract",
    ] },
    { strength: "needs-person-context", mode: "end", words: [
      "address line", "address line 1", "address line 2", "address 1", "address 2", "address1", "address2", "street", "street name", "street 1",
      "street 2", "house number", "apartment", "apt number", "zip", "zip code", "zipcode", "zip 4", "postal code", "postcode", "county",
      "precinct", "neighborhood", "latitude", "longitude", "geocode", "geo location", "geolocation", "coordinates", "home city", "home zip",
    ] },
    { strength: "weak", mode: "eq", words: ["address", "addresses", "city", "town", "lat", "lng", "lon", "location", "region", "district", "state"] },
  ],
  falseFriends: ["map coordinates", "street view", "texture coordinates", "screen coordinates", "mouse coordinates", "grid coordinates"],
};
