import { z } from 'zod';

/** Makes validators start at once: a command checks a file once, and compiling them first would cost more than it saves. */
export function validateWithoutCompiling(): void {
  z.config({ jitless: true });
}
