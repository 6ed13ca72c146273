// The import formats. Each is asked in turn whether it knows a text; files in YAML or JSON come last, because most texts
// look a little like YAML.
import { curl } from './curl.ts';
import type { ImportFormat } from './define.ts';
import { kubectlShell } from './kubectl-shell.ts';
import { terraform } from './terraform.ts';
import { yamlAndJson } from './yaml-and-json.ts';

export const importFormats: readonly ImportFormat[] = [terraform, curl, kubectlShell, yamlAndJson];
