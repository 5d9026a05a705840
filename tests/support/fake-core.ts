import type { EditReply, EventPayload, Response } from '../../shared/api/contract.ts';
import type { OgsApi, ReplyTo } from '../../shared/api/messages.ts';
import { applyCommand } from '../../shared/commands/apply.ts';
import type { Command } from '../../shared/commands/command.ts';
import { describeCommand } from '../../shared/commands/describe.ts';
import { patchBetween } from '../../shared/commands/patch.ts';
import { organisationToJson } from '../../shared/model/json.ts';
import type { Organisation } from '../../shared/model/organisation.ts';

interface Step {
  readonly label: string;
  readonly command: Command;
  readonly inverse: Command;
}

/** A core that keeps everything in memory: the same contract and the same rules, without a disk. */
export class FakeCore implements OgsApi {
  organisation: Organisation;
  /** Everything the window asked for, in order. */
  readonly calls: { readonly channel: string; readonly request: unknown }[] = [];
  /** While set, every request is answered with this problem. */
  failure: { readonly code: string; readonly message: string } | null = null;
  /** Most requests that were under way at the same time. */
  mostAtOnce = 0;
  #underWay = 0;
  #revision = 0;
  #nextId = 1;
  readonly #done: Step[] = [];
  readonly #undone: Step[] = [];
  readonly #listeners = new Set<(edit: EditReply) => void>();

  constructor(organisation: Organisation) {
    this.organisation = organisation;
  }

  readonly call: OgsApi['call'] = async (channel, request) => {
    this.calls.push({ channel, request });
    this.#underWay += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#underWay);
    const reply = this.failure ? { ok: false as const, problem: this.failure } : this.#answer(channel, request);
    // The answer is made at once, and travels: what happens meanwhile is not in it.
    await Promise.resolve();
    this.#underWay -= 1;
    return reply as ReplyTo<typeof channel>;
  };

  readonly on: OgsApi['on'] = (_event, listener) => {
    const heard = listener as (edit: EventPayload<'organisation.changed'>) => void;
    this.#listeners.add(heard);
    return () => this.#listeners.delete(heard);
  };

  /** An edit made elsewhere: another window, the command line. */
  editElsewhere(...commands: Command[]): void {
    const reply = this.#apply({ type: 'batch', payload: { commands } });
    if (!reply.ok) throw new Error(reply.problem.message);
    for (const listener of this.#listeners) listener(reply.value);
  }

  #answer(channel: string, request: unknown): ReplyTo<'edit.apply'> | { ok: true; value: unknown } {
    switch (channel) {
      case 'session.start':
        return { ok: true, value: this.#session() };
      case 'edit.apply': {
        const { commands } = request as { commands: Command[] };
        const [only] = commands;
        return this.#apply(
          commands.length === 1 && only ? only : { type: 'batch', payload: { commands } },
        );
      }
      case 'edit.undo':
        return this.#step(this.#done, this.#undone, 'inverse');
      case 'edit.redo':
        return this.#step(this.#undone, this.#done, 'command');
      case 'journal.list':
        return { ok: true, value: { entries: [] } };
      default:
        return { ok: false, problem: { code: 'unsupported', message: 'Non disponible.' } };
    }
  }

  #session(): Response<'session.start'> {
    return {
      organisation: organisationToJson(this.organisation),
      revision: this.#revision,
      history: this.#history(),
      file: { name: 'essai.ogs', isSample: this.#revision === 0 },
      productVersion: '0.0.0',
    };
  }

  #history() {
    return { undo: this.#done.at(-1)?.label ?? null, redo: this.#undone.at(-1)?.label ?? null };
  }

  #apply(command: Command): ReplyTo<'edit.apply'> {
    const before = this.organisation;
    const edit = applyCommand(before, command, { newId: () => `new-${this.#nextId++}` });
    if (!edit.ok) return edit;
    const label = describeCommand(command, before);
    this.#done.push({ label, command: edit.value.command, inverse: edit.value.inverse });
    this.#undone.length = 0;
    return this.#became(edit.value.organisation, label);
  }

  #step(from: Step[], to: Step[], side: 'command' | 'inverse'): ReplyTo<'edit.apply'> {
    const step = from.pop();
    if (!step) return { ok: false, problem: { code: 'nothing', message: 'Il n’y a rien à annuler.' } };
    const edit = applyCommand(this.organisation, step[side], { newId: () => 'unused' });
    if (!edit.ok) return edit;
    to.push(step);
    return this.#became(edit.value.organisation, step.label);
  }

  #became(organisation: Organisation, label: string): ReplyTo<'edit.apply'> {
    const patch = patchBetween(this.organisation, organisation);
    this.organisation = organisation;
    this.#revision += 1;
    return { ok: true, value: { revision: this.#revision, label, patch, history: this.#history() } };
  }
}
