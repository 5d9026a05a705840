import { z } from 'zod';

/** One line of a menu: an action of the window, what the system does to texts (cut, copy, paste, select all), or a line between. */
const menuItemSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('action'),
    id: z.string().min(1).max(100),
    label: z.string().min(1).max(300),
    /** « Mod+Shift+Z »: shown beside the label; the window hears its keys itself. */
    keys: z.string().max(40).exactOptional(),
    isEnabled: z.boolean(),
  }),
  z.strictObject({ type: z.literal('texts') }),
  z.strictObject({ type: z.literal('line') }),
]);

const menuSchema = z.strictObject({ label: z.string().min(1).max(60), items: z.array(menuItemSchema).max(60) });

/** The channel of the system's menu bar. */
export const menuContract = {
  /** Shows these menus in the system's menu bar, in the place of those shown before. */
  'menu.show': {
    request: z.strictObject({ menus: z.array(menuSchema).max(12) }),
    /** `false` where the host has no menu bar: the window then shows all of it by itself. */
    response: z.strictObject({ isShown: z.boolean() }),
  },
} as const;

/** The user chose an action in the system's menu bar. */
export const menuEvents = { 'menu.chosen': z.strictObject({ id: z.string() }) } as const;

export type HostMenu = z.infer<typeof menuSchema>;
