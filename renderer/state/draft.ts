import { useCallback, useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { dropDraft, registerDraft } from './drafts.ts';

/** How a draft speaks with the stored value. */
export interface DraftPort<D, V> {
  readonly toDraft: (value: V) => D;
  readonly toValue: (draft: D) => V;
  readonly isSame: (a: V, b: V) => boolean;
  /** Sends the value; whether the database has it. */
  readonly commit: (value: V) => Promise<boolean>;
  /** Whether to keep the text when it could not be sent: the core is away, not against it. */
  readonly isKeptOnFailure: () => boolean;
}

/** How long a pause in the typing is: long enough for a sentence to be one undo step. */
const PAUSE = 900;

/**
 * A text being edited, between the fingers and the disk: it is sent on blur and after a pause, takes
 * in what changed elsewhere when nothing is being typed, and gives the former text back.
 */
export class Draft<D, V> {
  #port: DraftPort<D, V>;
  #value: V;
  #shown: D;
  #isDirty = false;
  #isEdited = false;
  #base: V;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> = Promise.resolve();
  /** How many texts were sent and not answered yet: what the core stores meanwhile is already older. */
  #underWay = 0;
  #listeners = new Set<() => void>();
  readonly #key = Symbol('draft');

  constructor(value: V, port: DraftPort<D, V>) {
    this.#port = port;
    this.#value = value;
    this.#base = value;
    this.#shown = port.toDraft(value);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly current = (): D => this.#shown;

  /** The stored value is now this one. */
  receive(value: V): void {
    if (this.#port.isSame(value, this.#value)) return;
    this.#value = value;
    this.#follow();
  }

  /** Shows what is stored, unless something newer is being typed or on its way. */
  #follow(): void {
    if (this.#isDirty || this.#underWay > 0) return;
    // What is shown may say the same in another way (an empty line at the end): it stays then.
    if (!this.#port.isSame(this.#port.toValue(this.#shown), this.#value)) {
      this.#isEdited = false;
      this.#show(this.#port.toDraft(this.#value));
    }
  }

  /** The field takes the focus: what it holds now is what `revert` gives back. */
  focus(): void {
    this.#base = this.#isDirty || this.#underWay > 0 ? this.#port.toValue(this.#shown) : this.#value;
  }

  change(draft: D, when: 'after a pause' | 'now' = 'after a pause'): void {
    this.#isDirty = true;
    this.#isEdited = true;
    this.#show(draft);
    clearTimeout(this.#timer);
    registerDraft(this.#key, () => this.flush());
    if (when === 'now') void this.flush();
    else this.#timer = setTimeout(() => void this.flush(), PAUSE);
  }

  /** Sends what is not sent yet; resolves when the core has answered. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#isDirty) {
      this.#isDirty = false;
      const value = this.#port.toValue(this.#shown);
      this.#underWay++;
      this.#sending = this.#sending.then(() => this.#send(value));
    }
    return this.#sending;
  }

  async #send(value: V): Promise<void> {
    const isDone = this.#port.isSame(value, this.#value) || (await this.#port.commit(value));
    this.#underWay--;
    if (isDone) {
      this.#value = value;
      if (!this.#isDirty) dropDraft(this.#key);
      this.#follow();
    } else if (this.#port.isKeptOnFailure()) {
      this.#isDirty = true;
    } else {
      this.#discard();
    }
  }

  /** Gives back the text there was when the field took the focus; whether there was anything to give back. */
  revert(): boolean {
    const hadText = !this.#port.isSame(this.#port.toValue(this.#shown), this.#base);
    this.#discard();
    if (this.#underWay > 0 || !this.#port.isSame(this.#value, this.#base)) this.change(this.#port.toDraft(this.#base), 'now');
    return hadText;
  }

  /** The field loses the focus: what it holds is sent, then shown as it is stored. */
  async release(): Promise<void> {
    await this.flush();
    if (this.#isEdited && !this.#isDirty) this.#discard();
  }

  #discard(): void {
    clearTimeout(this.#timer);
    this.#isDirty = false;
    this.#isEdited = false;
    dropDraft(this.#key);
    this.#show(this.#port.toDraft(this.#value));
  }

  #show(draft: D): void {
    this.#shown = draft;
    for (const listener of this.#listeners) listener();
  }
}

/** A draft of a stored value, for one component; the port is that of its first render. */
export function useDraft<D, V>(value: V, port: DraftPort<D, V>): { draft: Draft<D, V>; shown: D } {
  const [draft] = useState(() => new Draft(value, port));
  const shown = useSyncExternalStore(draft.subscribe, draft.current);
  useLayoutEffect(() => {
    draft.receive(value);
  }, [draft, value]);
  useEffect(() => () => void draft.flush(), [draft]);
  return { draft, shown };
}

const asIs = <T>(value: T): T => value;

/** A draft of one line of text. */
export function useTextDraft(
  value: string,
  commit: (text: string) => Promise<boolean>,
  isKeptOnFailure: () => boolean,
) {
  const { draft, shown } = useDraft<string, string>(value, {
    toDraft: asIs,
    toValue: asIs,
    isSame: Object.is,
    commit,
    isKeptOnFailure,
  });
  const onKeyDown = useCallback(
    (event: React.KeyboardEvent) => {
      if (event.key === 'Escape' && draft.revert()) event.stopPropagation();
    },
    [draft],
  );
  return {
    text: shown,
    onKeyDown,
    onChange: (text: string) => {
      draft.change(text);
    },
    onFocus: () => {
      draft.focus();
    },
    onBlur: () => void draft.release(),
  };
}
