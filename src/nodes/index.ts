// The registry of node types: one file each, one line here.
import { branch } from './branch.ts';
import { cache } from './cache.ts';
import { call } from './call.ts';
import type { ImplicitNodeSpec, NodeTypeSpec } from './define.ts';
import { exit } from './exit.ts';
import { request } from './implicit/request.ts';
import { response } from './implicit/response.ts';
import { serviceRequest } from './implicit/service-request.ts';
import { serviceResponse } from './implicit/service-response.ts';
import { vault } from './implicit/vault.ts';
import { jq } from './jq.ts';
import { jsonToXml } from './json-to-xml.ts';
import { jwtDecode } from './jwt-decode.ts';
import { jwtSign } from './jwt-sign.ts';
import { jwtVerify } from './jwt-verify.ts';
import { property } from './property.ts';
import { staticNode } from './static.ts';
import { xmlToJson } from './xml-to-json.ts';

export const nodeTypes = {
  branch,
  cache,
  call,
  exit,
  jq,
  json_to_xml: jsonToXml,
  jwt_decode: jwtDecode,
  jwt_sign: jwtSign,
  jwt_verify: jwtVerify,
  property,
  static: staticNode,
  xml_to_json: xmlToJson,
} as const;

/** Named as flows name them; these names are reserved. In the order in which a request meets them. */
export const implicitNodes = {
  request,
  service_request: serviceRequest,
  service_response: serviceResponse,
  response,
  vault,
} as const;

export type NodeType = keyof typeof nodeTypes;
export type ImplicitName = keyof typeof implicitNodes;
/** What a connection can end at: a declared node, by its type, or an implicit one, by its name. */
export type CatalogueType = NodeType | ImplicitName;
export type CatalogueSpec = NodeTypeSpec | ImplicitNodeSpec;

export const isNodeType = (text: string): text is NodeType => Object.hasOwn(nodeTypes, text);
export const isImplicit = (text: string): text is ImplicitName => Object.hasOwn(implicitNodes, text);

/** Declared and implicit nodes alike, for those who need not tell them apart. */
export const specOf = (type: CatalogueType): CatalogueSpec =>
  isNodeType(type) ? nodeTypes[type] : implicitNodes[type];
