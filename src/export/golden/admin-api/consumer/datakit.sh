curl --fail-with-body --request POST http://localhost:8001/consumers/ann/plugins \
  --header 'Accept: application/json' \
  --header 'Content-Type: application/json' \
  --data-binary @- <<'JSON'
{
  "name": "datakit",
  "config": {
    "nodes": [
      {
        "name": "CLIENT",
        "type": "static",
        "values": {
          "headers": {
            "Content-Type": "application/x-www-form-urlencoded",
            "Accept": "application/json"
          },
          "form": {
            "grant_type": "client_credentials",
            "client_id": "orders-gateway",
            "scope": "orders:read orders:write"
          }
        }
      },
      {
        "name": "FORM",
        "type": "jq",
        "input": "CLIENT.form",
        "jq": "to_entries\n| map(\"\\(.key)=\\(.value | @uri)\")\n| join(\"&\")\n"
      },
      {
        "name": "TOKEN",
        "type": "call",
        "method": "POST",
        "url": "https://login.partner.example/oauth2/token",
        "timeout": 5000,
        "inputs": {
          "headers": "CLIENT.headers",
          "body": "FORM"
        }
      },
      {
        "name": "AUTHORIZE",
        "type": "jq",
        "input": "TOKEN.body",
        "jq": "{ Authorization: \"\\(.token_type // \"Bearer\") \\(.access_token)\" }\n",
        "output": "service_request.headers"
      }
    ]
  }
}
JSON
