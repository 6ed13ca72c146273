// What the fields of one form share: the values as written, what is wrong with them, and how a change is made. The
// same fields serve a node's attributes and the flow's own settings.
import { createContext, useContext, type ComponentType } from 'react';
import type {
  Diagnostic,
  End,
  FieldKind,
  FieldSpec,
  FieldSpecs,
  FlowEdit,
  GatewayVersion,
  Json,
  JsonObject,
  Path,
} from '../../src/index.ts';

export interface FormFinding {
  /** Place inside the form's values. */
  readonly path: Path;
  readonly diagnostic: Diagnostic;
}

/** A place that another panel asked to see; `nonce` tells two requests apart. */
export interface Mark {
  readonly path: Path;
  readonly nonce: number;
}

export interface FieldsProps {
  readonly fields: FieldSpecs;
  readonly path: Path;
  readonly values: JsonObject;
}

export interface Form {
  /** Key of the node, or empty for the flow's settings: it stands before the path in labels of undo steps. */
  readonly subject: string;
  readonly gateway: GatewayVersion;
  readonly findings: readonly FormFinding[];
  readonly mark: Mark | null;
  readonly editOf: (path: Path, value: Json | undefined) => FlowEdit;
  /** Node whose outputs bear the names of the map at this path. */
  readonly outputsNamedBy: (path: Path) => string | null;
  /** What is connected to the input of that name, which a gateway takes instead of the attribute. */
  readonly connectedInstead: (name: string) => End | null;
  /** Draws fields inside fields: lent here, since a record's widget stands in the list of widgets itself. */
  readonly Fields: ComponentType<FieldsProps>;
}

export const FormContext = createContext<Form | null>(null);

export function useForm(): Form {
  const form = useContext(FormContext);
  if (!form) throw new Error('a field stands outside of a form');
  return form;
}

export type FieldOf<K extends FieldKind> = Extract<FieldSpec, { readonly kind: K }>;

export interface FieldProps<K extends FieldKind = FieldKind> {
  readonly name: string;
  readonly spec: FieldOf<K>;
  /** Place inside the form's values. */
  readonly path: Path;
  /** As written; null counts as unset, as in Kong's core. */
  readonly value: Json | undefined;
}
