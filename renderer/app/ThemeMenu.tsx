import { Check, Monitor, Moon, Sun, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { MenuTrigger } from 'react-aria-components';
import { IconButton } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import { chooseTheme, currentTheme, type Theme } from './theme.ts';

const THEMES: readonly { readonly id: Theme; readonly label: string; readonly icon: LucideIcon }[] = [
  { id: 'light', label: 'Clair', icon: Sun },
  { id: 'dark', label: 'Sombre', icon: Moon },
  { id: 'system', label: 'Comme le système', icon: Monitor },
];

export function ThemeMenu() {
  const [theme, setTheme] = useState(currentTheme);
  const current = THEMES.find(({ id }) => id === theme);
  return (
    <MenuTrigger>
      <IconButton icon={current?.icon ?? Monitor} label={`Thème : ${current?.label ?? ''}`} hint="Thème" />
      <Menu
        label="Thème"
        placement="bottom end"
        entries={THEMES.map(({ id, label, icon }) => ({
          id,
          label,
          icon: id === theme ? Check : icon,
          run: () => {
            chooseTheme(id);
            setTheme(id);
          },
        }))}
      />
    </MenuTrigger>
  );
}
