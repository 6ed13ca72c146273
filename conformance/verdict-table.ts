// What refuses each invalid flow of the corpus, as this project judges it: the rule and the place in the config of every
// error, on the lowest gateway that the flow is meant for and on the newest. One error more or less is a failure.
// Sources differ about one: Kong's schema gives a branch `outputs` and refuses what stands in it; here a branch has none.

/** `rule path`, each once, in the order of the rules. */
export type Refusals = readonly string[];

/** One list where both gateways say the same. */
type Pinned = Refusals | { readonly lowest: Refusals; readonly newest: Refusals };

export const refusals: { readonly [file: string]: Pinned } = {
  'docs-index-L262-conflict-two-outputs.yaml': ['connection-conflict nodes[1].output'],
  'docs-index-L434-object-to-map.yaml': ['connection-type nodes[0].output'],
  'docs-index-L480-any-object-overlap.yaml': ['connection-conflict nodes[1].output'],
  'docs-index-L658-branch-members-missing.yaml': [
    'branch-member nodes[2].then[0]',
    'branch-member nodes[2].then[1]',
    'branch-member nodes[2].then[2]',
    'branch-member nodes[2].else[0]',
  ],
  'docs-index-L724-call-proxy-literals.yaml': [
    'connection-label nodes[0].inputs.https_proxy',
    'connection-node nodes[0].inputs.proxy_auth_password',
    'connection-node nodes[0].inputs.proxy_auth_username',
  ],
  'docs-index-L947-jq-outputs-rejected.yaml': ['attribute-unknown nodes[0].outputs'],
  'docs-index-L1181-property-inputs-rejected.yaml': ['attribute-unknown nodes[0].inputs'],
  'docs-index-L1203-property-outputs-rejected.yaml': ['attribute-unknown nodes[0].outputs'],
  'docs-index-L1459-static-bad-headers.yaml': ['connection-type nodes[1].input'],
  'docs-index-L1581-xml-to-json-root-element-name.yaml': [
    'attribute-unknown nodes[1].root_element_name',
    'connection-type nodes[1].input',
  ],
  'docs-index-L1665-jwt-decode-three-part-label.yaml': ['connection-field nodes[0].input'],
  'cookbook-model-based-routing-prose.yaml': [
    'node-type nodes[5].type',
    'node-name-reserved nodes[5].name',
    'connection-node nodes[0].output',
    'connection-node nodes[1].output',
    'connection-node nodes[3].output',
    'connection-node nodes[4].output',
    'connection-field nodes[2].inputs.body',
    'connection-field nodes[2].inputs.headers',
    'connection-field nodes[4].inputs.selected',
    'connection-field nodes[5].inputs.body',
  ],
  'skill-cache-lookup.yaml': ['attribute-unknown nodes[2].outputs'],
  'skill-xml-in-json-out.yaml': ['attribute-one-of nodes[1].attributes_block_name'],
  'learn-lab-token.yaml': ['connection-no-common-field nodes[1].input'],
  'learn-lab-branch-inline-nodes.yaml': {
    lowest: [
      'node-version nodes[2].type',
      'attribute-kind nodes[2].else[0]',
      'attribute-length nodes[2].then',
      'connection-node nodes[0].output',
      'connection-node nodes[1].input',
      'property-known nodes[0].property',
    ],
    newest: [
      'attribute-kind nodes[2].else[0]',
      'attribute-length nodes[2].then',
      'connection-node nodes[0].output',
      'connection-node nodes[1].input',
      'property-known nodes[0].property',
    ],
  },
  'learn-lab-jwt-sign-bad.yaml': [
    'attribute-unknown nodes[1].secret',
    'connection-no-common-field nodes[1].input',
  ],
  'learn-verify-script-echo.yaml': {
    lowest: ['attribute-unknown nodes[0].uri', 'attribute-required nodes[0].url'],
    newest: ['attribute-unknown nodes[0].uri', 'attribute-one-of nodes[0].url'],
  },
  'oldskill-json-to-xml-order.yaml': ['connection-label nodes[2].inputs.headers'],
  'legacy-facts.yaml': [
    'connection-label nodes[2].inputs',
    'connection-label nodes[3].inputs',
    'jq-program nodes[2].jq',
  ],
  'legacy-request-headers.yaml': [
    'connection-label nodes[0].inputs',
    'connection-label nodes[1].inputs',
    'jq-program nodes[0].jq',
  ],
  'legacy-call-headers.yaml': [
    'connection-label nodes[0].inputs',
    'connection-label nodes[1].inputs',
    'connection-label nodes[2].inputs',
    'jq-program nodes[0].jq',
  ],
  'legacy-service-request-handlebars.yaml': [
    'node-type nodes[2].type',
    'connection-label nodes[1].inputs',
    'connection-label nodes[2].inputs',
    'jq-program nodes[1].jq',
  ],
  'legacy-property.yaml': ['jq-program nodes[13].jq'],
  'legacy-call-negative-timeout.yaml': ['node-name nodes[0].name', 'attribute-bounds nodes[0].timeout'],
  'legacy-call-without-url.yaml': {
    lowest: ['attribute-required nodes[0].url'],
    newest: ['attribute-one-of nodes[0].url'],
  },
  'legacy-property-bad-content-type.yaml': [
    'attribute-kind nodes[0].content_type',
    'property-known nodes[0].property',
  ],
  'legacy-exit-status-99.yaml': ['node-name nodes[0].name', 'attribute-bounds nodes[0].status'],
  'legacy-exit-status-string.yaml': ['attribute-kind nodes[0].status'],
  'legacy-missing-type.yaml': ['node-type nodes[0].type', 'connection-node nodes[0].input'],
  'legacy-missing-nodes.yaml': ['config-shape nodes'],
  'legacy-input-and-inputs.yaml': [
    'attribute-required nodes[0].jq',
    'label-attributes nodes[0].input',
    'connection-label nodes[0].inputs',
    'connection-node nodes[0].input',
  ],
  'legacy-output-and-outputs.yaml': [
    'attribute-unknown nodes[0].outputs',
    'attribute-required nodes[0].jq',
    'label-attributes nodes[0].output',
    'connection-node nodes[0].output',
  ],
  'legacy-reserved-name.yaml': [
    'node-name-reserved nodes[0].name',
    'connection-node nodes[0].input',
    'property-known nodes[0].property',
  ],
  'legacy-empty-nodes.yaml': ['node-count nodes'],
  'legacy-exit-status-100.yaml': [
    'node-name nodes[0].name',
    'node-name nodes[1].name',
    'attribute-bounds nodes[0].status',
  ],
  'derived-cycle-two-jq.yaml': ['dependency-cycle nodes[0].input'],
  'derived-cycle-self.yaml': ['dependency-cycle nodes[0].input'],
  'derived-service-response-to-service-request.yaml': ['dependency-cycle nodes[0].input'],
  'derived-duplicate-name.yaml': ['node-name-unique nodes[1].name'],
  'derived-unknown-node.yaml': ['connection-node nodes[0].input'],
  'derived-unknown-field-on-call.yaml': ['connection-field nodes[1].input'],
  'derived-field-on-jq-output.yaml': ['connection-field nodes[1].input'],
  'derived-connect-to-request.yaml': ['connection-direction nodes[0].output'],
  'derived-read-from-response.yaml': ['connection-direction nodes[0].input'],
  'derived-number-to-object.yaml': ['connection-type nodes[1].input'],
  'derived-bad-label.yaml': ['connection-label nodes[0].input'],
  'derived-lowercase-method.yaml': ['attribute-pattern nodes[0].method'],
  'derived-bad-url.yaml': ['attribute-url nodes[0].url'],
  'derived-cache-without-resource.yaml': ['cache-resource nodes[1]'],
  'derived-vault-undeclared.yaml': ['connection-vault nodes[0].input'],
  'derived-branch-member-feeds-condition.yaml': ['dependency-cycle nodes[0].input'],
  'derived-property-set-readonly.yaml': ['property-access nodes[1].property'],
  'derived-too-many-nodes-65.yaml': ['node-count nodes'],
  'derived-jq-too-long.yaml': ['attribute-length nodes[0].jq'],
  'derived-jwt-verify-bad-alg.yaml': ['attribute-choice nodes[1].allowed_algorithms[0]'],
};
