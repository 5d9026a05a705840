import { readFileSync } from 'node:fs';

/** Megabytes resident at most: the kernel's own record since the program started; `maxRSS` counts the parent before it. */
export function mostMemory(): number {
  try {
    return Number(/VmHWM:\s+(\d+)/u.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
}
