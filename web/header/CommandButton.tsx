// A button for a command of the list: its title, its key and when it may run come from there.
import { commandOf, runCommand } from '../commands/index.ts';
import { showKeys } from '../commands/keys.ts';
import { useStudio } from '../state/use-studio.ts';
import { Button, type ButtonProps } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import type { IconName } from '../ui/icons.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';

export interface CommandButtonProps extends Pick<ButtonProps, 'kind'> {
  readonly id: string;
  readonly icon: IconName;
  readonly iconOnly?: boolean;
}

export function CommandButton({ id, icon, iconOnly = false, kind = 'quiet' }: CommandButtonProps) {
  const { title, keys, when } = commandOf(id);
  const may = useStudio(() => when?.() ?? true);
  const pressed = useStudio(({ side }) => (id === 'export' ? side === 'export' : undefined));
  const shown = keys[0] === undefined ? undefined : showKeys(keys[0]);
  const onClick = (): void => runCommand(id);
  if (iconOnly)
    return <IconButton icon={icon} label={title} keys={shown} disabled={!may} onClick={onClick} />;
  const button = (
    <Button kind={kind} icon={icon} disabled={!may} aria-pressed={pressed} onClick={onClick}>
      {title}
    </Button>
  );
  return shown === undefined ? (
    button
  ) : (
    <Tooltip text={title} keys={shown} names>
      {button}
    </Tooltip>
  );
}
