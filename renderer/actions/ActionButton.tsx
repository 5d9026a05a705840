import type { LucideIcon } from 'lucide-react';
import { useAction } from './actions.ts';
import { shortcutText } from './shortcuts.ts';
import { Button, IconButton } from '../ui/Button.tsx';

interface ActionButtonProps {
  readonly id: string;
  /** In place of the action's own icon. */
  readonly icon?: LucideIcon;
  /** Shows the label beside the icon. */
  readonly isLabelled?: boolean;
  readonly isSmall?: boolean;
  readonly tone?: 'plain' | 'quiet' | 'primary';
}

/** A button that runs a registered action: label, state, tooltip and shortcut come from the action. */
export function ActionButton({ id, icon, isLabelled = false, isSmall = false, tone }: ActionButtonProps) {
  const { action, isEnabled, detail } = useAction(id);
  const [shortcut] = action.shortcuts ?? [];
  const common = {
    icon: icon ?? action.icon,
    isSmall,
    isDisabled: !isEnabled,
    onPress: () => {
      action.run();
    },
  };
  if (isLabelled) {
    return (
      <Button {...common} tone={tone ?? 'plain'}>
        {action.label}
      </Button>
    );
  }
  const hint = detail ?? action.label.replace(/…$/u, '');
  const keys = shortcut === undefined ? '' : ` (${shortcutText(shortcut)})`;
  return <IconButton {...common} label={detail ?? action.label} hint={`${hint}${keys}`} />;
}
