import { useEffect, useState } from 'react';
import type { Command } from '../../../shared/commands/command.ts';
import { useOrganisation } from '../session-store.ts';
import { impactLine, impactPause } from './impact-line.ts';

/** What a command would change in the document, told once one dwells on it; `null` until then, or where it is refused. */
export function useImpactLine(command: Command | null): string | null {
  const organisation = useOrganisation();
  const [told, setTold] = useState<{ readonly of: Command; readonly line: string | null } | null>(null);
  useEffect(() => {
    if (!command) return;
    const timer = setTimeout(() => {
      setTold({ of: command, line: impactLine(organisation, command) });
    }, impactPause(organisation));
    return () => {
      clearTimeout(timer);
    };
  }, [command, organisation]);
  return told && told.of === command ? told.line : null;
}
