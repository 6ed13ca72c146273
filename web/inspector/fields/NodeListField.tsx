// Nodes of the flow by name, in order: the members of a branch. A node that another branch lists moves over.
import { isList, showPath, type BranchSlot, type Json, type Path } from '../../../src/index.ts';
import { revealPlace } from '../../state/store.ts';
import { useStudio } from '../../state/use-studio.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Group } from '../../ui/Group.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Select } from '../../ui/Select.tsx';
import { makeStep, setValue } from '../changes.ts';
import { Findings } from '../Findings.tsx';
import { findingsAt } from '../findings.ts';
import { useForm, type FieldProps } from '../form.ts';
import { textOf } from './field-state.ts';
import { memberOptions } from './member-options.ts';
import styles from './Rows.module.css';
import { useField } from './use-frame.tsx';

const isSide = (name: string): name is BranchSlot['side'] => name === 'then' || name === 'else';

export function NodeListField(props: FieldProps<'node-list'>) {
  const { name, path, value } = props;
  const form = useForm();
  const analysis = useStudio((state) => state.shown);
  const { frame } = useField(props, { wide: true, group: true, shallow: true });
  const members = isList(value) ? value : [];
  const options = memberOptions(analysis, form.subject, members);
  const add = (node: string): void => {
    if (isSide(name)) {
      const slot = { branch: form.subject, side: name };
      void makeStep([{ kind: 'move-to-branch', node, slot }], `Move ${node} into ${form.subject} ${name}`);
    } else void setValue(form, [...path, members.length], node);
  };
  return (
    <Field {...frame}>
      {(control) => (
        <Group {...control} className={styles.rows}>
          {members.map((member, index) => (
            <Member
              key={textOf(member)}
              path={path}
              members={members}
              index={index}
              known={analysis?.flow?.nodes.some((node) => node.name === member) ?? false}
            />
          ))}
          <Select
            className={styles.pick}
            label={`Add a node to ${name}`}
            labelHidden
            value=""
            options={[{ value: '', title: 'Add a node…' }, ...options]}
            onChange={(chosen) => chosen !== '' && add(chosen)}
          />
        </Group>
      )}
    </Field>
  );
}

interface MemberProps {
  readonly path: Path;
  readonly members: readonly Json[];
  readonly index: number;
  readonly known: boolean;
}

function Member({ path, members, index, known }: MemberProps) {
  const form = useForm();
  const text = textOf(members[index]);
  const at = [...path, index];
  const moveTo = (place: number): void => {
    const other = members[place];
    if (other === undefined) return;
    void makeStep(
      [form.editOf(at, other), form.editOf([...path, place], members[index] ?? null)],
      `Move ${text} ${place < index ? 'up' : 'down'}`,
    );
  };
  return (
    <div data-place={showPath(at)} className={styles.item}>
      {known ? (
        <Button
          small
          kind="quiet"
          className={styles.member}
          onClick={() => revealPlace({ node: text, path: null, range: null, from: 'inspector' })}
        >
          {text}
        </Button>
      ) : (
        <span className={styles.missing}>{text}</span>
      )}
      <span className={styles.buttons}>
        <IconButton
          small
          icon="chevron-up"
          label={`Move ${text} up`}
          disabled={index === 0}
          onClick={() => moveTo(index - 1)}
        />
        <IconButton
          small
          icon="chevron-down"
          label={`Move ${text} down`}
          disabled={index === members.length - 1}
          onClick={() => moveTo(index + 1)}
        />
        <IconButton
          small
          icon="x"
          label={`Remove ${text}`}
          onClick={() => void setValue(form, members.length === 1 ? path : at, undefined)}
        />
      </span>
      <div className={styles.below}>
        <Findings diagnostics={findingsAt(form.findings, at, true)} />
      </div>
    </div>
  );
}
