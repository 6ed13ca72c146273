terraform {
  required_providers {
    konnect = {
      source  = "kong/konnect"
      version = "~> 3.19"
    }
  }
}

provider "konnect" {
  server_url = "https://us.api.konghq.com"
}

resource "konnect_gateway_plugin_datakit" "datakit" {
  control_plane_id = konnect_gateway_control_plane.production.id
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
  consumer = {
    id = konnect_gateway_consumer.ann.id
  }
}
