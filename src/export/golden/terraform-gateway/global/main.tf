terraform {
  required_providers {
    kong-gateway = {
      source  = "kong/kong-gateway"
      version = "~> 1.1"
    }
  }
}

provider "kong-gateway" {
  server_url = "http://localhost:8001"
}

resource "kong-gateway_plugin_datakit" "datakit" {
  config = {
    nodes = [
      {
        static = {
          name = "CLIENT"
          values = jsonencode({
            "headers" = {
              "Content-Type" = "application/x-www-form-urlencoded"
              "Accept"       = "application/json"
            }
            "form" = {
              "grant_type" = "client_credentials"
              "client_id"  = "orders-gateway"
              "scope"      = "orders:read orders:write"
            }
          })
        }
      },
      {
        jq = {
          name  = "FORM"
          input = "CLIENT.form"
          jq    = <<EOT
to_entries
| map("\(.key)=\(.value | @uri)")
| join("&")
EOT
        }
      },
      {
        call = {
          name    = "TOKEN"
          method  = "POST"
          url     = "https://login.partner.example/oauth2/token"
          timeout = 5000
          inputs = {
            headers = "CLIENT.headers"
            body    = "FORM"
          }
        }
      },
      {
        jq = {
          name   = "AUTHORIZE"
          input  = "TOKEN.body"
          jq     = <<EOT
{ Authorization: "\(.token_type // "Bearer") \(.access_token)" }
EOT
          output = "service_request.headers"
        }
      },
    ]
  }
}
