// A flow of 64 nodes as people write them: eight services asked one after the other, each answer checked and shaped.
// Half of the nodes are jq; there are comments, blank lines and programs over several lines.

const services = ['accounts', 'orders', 'stock', 'prices', 'ratings', 'shipping', 'offers', 'texts'] as const;

/** Text of a valid flow for gateway 3.12 and later. */
export function flow64(): string {
  const parts = services.map((service, i) => part(service, services[i - 1] ?? null));
  return `# One answer out of eight services.\nnodes:\n${parts.join('\n')}`;
}

/** Text of a valid flow with the eight nodes of one service, three of its four programs like no other's. */
export const flowOfOne = (service: string): string =>
  `nodes:\n${part(service, null).replaceAll('jq: |\n', `jq: |\n      # ${service}\n`)}`;

function part(service: string, before: string | null): string {
  const name = service.toUpperCase();
  const known = before === null ? '' : `\n      known: ENRICH_${before.toUpperCase()}`;
  const last = service === services.at(-1) ? '\n    output: service_request.body' : '';
  return `  # ── ${service} ──
  - name: DEFAULTS_${name}
    type: static
    values:
      headers:
        Accept: application/json
        X-Asked-By: "datakit" # the service logs it
      limit: 20

  - name: QUERY_${name}
    type: jq
    inputs:
      query: request.query
      limit: DEFAULTS_${name}.limit${known}
    jq: |
      {
        limit: (.query.limit // .limit),
        since: (.query.since // "2026-01-01"),
        ids: ([.known.items[]?.id] | map(tostring) | join(","))
      }
      | with_entries(select(.value != ""))

  - name: FETCH_${name}
    type: call
    url: https://${service}.internal.example/v1/${service}
    method: GET
    timeout: 2000
    inputs:
      headers: DEFAULTS_${name}.headers
      query: QUERY_${name}

  - name: PICK_${name}
    type: jq
    input: FETCH_${name}.body
    jq: |
      [.items[]? | { id: .id, name: (.name // "unknown"), total: ((.price // 0) * (.count // 1)) }]
      | sort_by(.total)
      | { items: ., sum: (map(.total) | add) }

  - name: CHECK_${name}
    type: jq
    inputs:
      status: FETCH_${name}.status
    jq: .status >= 200 and .status < 300

  - name: GATE_${name}
    type: branch
    input: CHECK_${name}
    then:
      - ENRICH_${name}
    else: [FALLBACK_${name}]

  - name: ENRICH_${name}
    type: jq
    input: PICK_${name}
    jq: '. + { service: "${service}", checked: true }'${last}

  - name: FALLBACK_${name}
    type: static
    values: { service: ${service}, items: [], sum: 0 }
`;
}
